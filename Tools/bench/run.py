#!/usr/bin/env python3
"""Scores `extract` on labelled suites, beside other tools' published figures. Standard library only.

usage: run.py --extract BINARY [SUITE …] [--suites FOLDER] [--floors FILE] [--write-floors]

The suites lie in ../shared/bench beside the package (or where MANCHETTE_SHARED or --suites says): a folder each, with
cases.jsonl, and score.py, which defines every figure. The figures of other tools are in peers.json, measured by the
same scorer with their default settings; the best of them stands beside ours.

floors.json holds, by suite and figure, what a change must not fall below; below it the exit status is 1. Figures move
down only by hand; --write-floors raises those that ours have passed.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
ORDER = [
    "press-fr", "press-fr-text", "web-fr", "dump-fr", "wcxb-articles", "wcxb-other", "segments", "fundus", "daniel",
    "dates", "train-fr", "train-eu",
]
FIGURES = [
    "word_f1", "shingle_f1", "seg_f1", "title", "author_f1", "date", "lead_f1", "kicker", "kind", "truncated",
    "noise_out", "noise_labelled", "quote_f1", "speaker",
]
# The suites that the shipped models are trained on say nothing of unseen pages.
TRAINED_ON = {"train-fr", "train-eu"}


def suites_folder(argument):
    if argument:
        return pathlib.Path(argument)
    shared = os.environ.get("MANCHETTE_SHARED")
    return (pathlib.Path(shared) if shared else PACKAGE.parent / "shared") / "bench"


def score(extract, folder, suite, work):
    """One suite's figures, and how long the extraction took."""
    predictions = work / f"{suite}.jsonl"
    began = time.monotonic()
    with predictions.open("wb") as output, (work / f"{suite}.errors").open("wb") as errors:
        status = subprocess.run(
            [extract, "batch", str(folder / suite / "cases.jsonl")], stdout=output, stderr=errors
        ).returncode
    seconds = time.monotonic() - began
    if status not in (0, 1):
        raise SystemExit(f"{suite}: extract ended with status {status}")
    scored = subprocess.run(
        [sys.executable, str(folder / "score.py"), str(folder / suite), str(predictions), "--json"],
        stdout=subprocess.PIPE, check=True)
    return json.loads(scored.stdout), seconds


def best_peer(peers, suite, figure):
    values = peers.get(suite, {}).get(figure, {})
    return max(values.items(), key=lambda item: item[1]) if values else None


def show(suite, figures, seconds, peers, floors):
    """Prints a suite's lines; gives the figures that are below their floor."""
    unanswered = figures["cases"] - figures["answered"]
    note = " (trained on)" if suite in TRAINED_ON else ""
    print(f"\n{suite}{note}: {figures['cases']} cases in {seconds:.1f} s" + (f", {unanswered} not answered" if unanswered else ""))
    below = []
    for figure in FIGURES:
        if figure not in figures:
            continue
        ours = figures[figure]
        line = f"  {figure:<15}{ours:.4f}"
        peer = best_peer(peers, suite, figure)
        if peer:
            line += f"   best of the others {peer[1]:.3f} ({peer[0]}), {ours - peer[1]:+.3f}"
        floor = floors.get(suite, {}).get(figure)
        if floor is not None and ours < floor - 1e-9:
            line += f"   BELOW {floor}"
            below.append((suite, figure, ours, floor))
        print(line)
    return below


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", nargs="*", help="all of them when none is named")
    parser.add_argument("--extract", required=True, help="the binary")
    parser.add_argument("--suites", help="the folder of the suites")
    parser.add_argument("--floors", type=pathlib.Path, default=HERE / "floors.json")
    parser.add_argument("--write-floors", action="store_true", help="raise the floors that our figures have passed")
    parser.add_argument("--keep", type=pathlib.Path, help="keep the predictions in this folder")
    arguments = parser.parse_args()

    folder = suites_folder(arguments.suites)
    if not (folder / "score.py").exists():
        print(f"no suites at {folder}: nothing to score")
        return 0
    names = arguments.suite or [name for name in ORDER if (folder / name / "cases.jsonl").exists()]
    for name in names:
        if not (folder / name / "cases.jsonl").exists():
            raise SystemExit(f"there is no suite {name} in {folder}")
    peers = json.loads((HERE / "peers.json").read_text(encoding="utf-8"))
    floors = json.loads(arguments.floors.read_text(encoding="utf-8")) if arguments.floors.exists() else {}

    below = []
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.keep or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        for name in names:
            figures, seconds = score(arguments.extract, folder, name, work)
            below += show(name, figures, seconds, peers, floors)
            if figures["answered"] < figures["cases"]:
                for line in (work / f"{name}.errors").read_text(encoding="utf-8", errors="replace").splitlines()[:5]:
                    print(f"    {line}")
            if arguments.write_floors:
                raised = floors.setdefault(name, {})
                for figure in FIGURES:
                    if figure in figures:
                        raised[figure] = max(raised.get(figure, 0), int(figures[figure] * 1000) / 1000)
    if arguments.write_floors:
        arguments.floors.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for suite, figure, ours, floor in below:
        print(f"{suite} {figure} {ours:.4f} is below its floor {floor}", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
