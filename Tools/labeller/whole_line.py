"""Cross-validates the whole extraction: every training page is read by models that never saw its site.

usage: whole_line.py --bench FOLDER --work FOLDER --extract BINARY [--models FOLDER] [--suites NAMES] [--runs FILE]

WORK is a folder in which train.py ran its steps pages, blocks, tables, features, content, roles and kinds. The five sets of
models that these left there, each without a fold of the sites, are put into copies of the binary in the place of those
it ships with. What remains in-sample: phrases, cue words and rules were written with some of these pages in view.
FILE takes the figures of this run, a line of JSON, beside those of earlier ones (of other seeds); their means are printed.
"""
import argparse, json, pathlib, shutil, subprocess, sys, tempfile
import export, labels as L, train as T
from suites import FOLDS, TRAIN, fold_of, load, without

FIGURES = ("word_f1", "seg_f1", "title", "author_f1", "date", "lead_f1", "noise_out", "noise_labelled")
ARTICLES = ("article", "liveBlog", "video", "gallery")
MODELS = ("content", "brief", "other", "roles", "kind", "words", "kind-words")


def binary_without(a, fold, folder):
    """A copy of the binary with the models of one fold."""
    own = without(a, fold)
    T.export_models(a, own, own, [n for n in MODELS if "words" not in n], fold)
    shutil.copy(a.work / f"kinds/{fold}.bin", own / "labeller-kind-words.bin")
    return export.binary_with(a.extract, a.models, own, MODELS, folder / f"extract-{fold}")


def predictions(a, suite, binaries, folder):
    """What is read of every page of a suite, in the order of its cases."""
    cases = list(load(a, suite).values())
    lines = {}
    for fold, binary in enumerate(binaries):
        own = folder / f"{suite}.{fold}.jsonl"
        mine = [dict(c, path=str((a.bench / suite / c["path"]).resolve())) for c in cases
                if fold_of(L.site(c.get("url"), c["id"])) == fold]
        own.write_text("".join(json.dumps(c) + "\n" for c in mine))
        done = subprocess.run([binary, "batch", own, "--annotate", "none"], stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{suite}, fold {fold}: extract ended with status {done.returncode}")
        for line in done.stdout.splitlines():
            lines[json.loads(line)["id"]] = line
    return "".join(lines[c["id"]] + "\n" for c in cases if c["id"] in lines)


def figures(a, suite, path):
    """The scorer's figures, and the share of pages rightly told to be articles or none."""
    scored = subprocess.run([sys.executable, a.bench / "score.py", a.bench / suite, path, "--json"], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    scored = json.loads(scored)
    kinds = [json.loads(l).get("kind") in ARTICLES for l in path.open()]
    return {**{f: scored[f] for f in FIGURES if f in scored},
            "right kind": sum(k == (suite != "wcxb-other") for k in kinds) / max(1, len(kinds))}


def report(runs):
    """The mean of each figure over all runs, and between what it lay."""
    for suite in runs[-1]:
        own = [r[suite] for r in runs if suite in r]
        print(suite, *(f"{f} {sum(r[f] for r in own) / len(own):.4f}"
                       + (f" ({min(r[f] for r in own):.4f} to {max(r[f] for r in own):.4f})" if len(own) > 1 else "")
                       for f in own[0]), sep="  ", flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--bench", type=pathlib.Path, required=True)
    ap.add_argument("--work", type=pathlib.Path, required=True)
    ap.add_argument("--extract", type=pathlib.Path, required=True)
    ap.add_argument("--models", type=pathlib.Path, default=T.SHIPPED, help="those that the binary was built with")
    ap.add_argument("--suites", default=",".join(TRAIN))
    ap.add_argument("--out", type=pathlib.Path, help="keep the predictions there")
    ap.add_argument("--runs", type=pathlib.Path, help="figures of all runs, this one's added")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        binaries = [binary_without(a, f, folder) for f in range(FOLDS)]
        out = a.out or folder
        out.mkdir(parents=True, exist_ok=True)
        run = {}
        for suite in a.suites.split(","):
            path = (out / f"{suite}.jsonl").resolve()
            path.write_text(predictions(a, suite, binaries, folder))
            run[suite] = figures(a, suite, path)
    runs = [json.loads(l) for l in a.runs.open()] if a.runs and a.runs.exists() else []
    if a.runs:
        with a.runs.open("a") as f:
            f.write(json.dumps(run) + "\n")
    if runs:
        print("this run")
        report([run])
        print(f"mean of {len(runs) + 1} runs")
    report(runs + [run])


if __name__ == "__main__":
    main()
