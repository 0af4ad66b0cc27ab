#!/usr/bin/env python3
"""Kills batches at random instants (kill -9) and checks that each, gone on with, ends like the undisturbed one.

usage: kill_batch.py EXTRACT [--kills 50] [--rows 3000] [--outputs .jsonl .jsonl.gz .jsonl.zst .sqlite /]

Each of the kills is a scenario of its own: a new run, killed between its start and the time that a whole run takes,
then the same command again to the end, then a comparison of everything that is in the output.
"""
import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = ("réseau panne câble commune opérateur équipe soirée mesure données client serveur enquête marché logiciel "
         "conseil budget tribunal usine récolte fromage glacier tunnel hôpital école théâtre musée").split()


def rows(count, source):
    """Pages of made-up sentences; some repeat an earlier one, some are faults."""
    pages = []
    for number in range(count):
        if number % 13 == 5:
            yield {"id": str(number), "path": f"missing-{number}"}
            continue
        if number % 7 == 3:
            text = source.choice(pages)
        else:
            text = [" ".join(source.choice(WORDS) for _ in range(12)).capitalize() + "." for _ in range(20)]
            pages.append(text)
        body = "".join(f"<p>{' '.join(text[i:i + 4])}</p>" for i in range(0, 20, 4))
        yield {"id": str(number), "url": f"https://exemple.ch/{number}",
               "html": f"<!DOCTYPE html><html lang=fr><title>Titre {number}</title><body><article><h1>Titre {number}</h1>"
                       f"<p>Par Jeanne Rochat</p>{body}</article></body></html>"}


def content(output):
    """Everything that is in an output."""
    if output.suffix == ".sqlite":
        database = sqlite3.connect(output)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        database.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        names = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'")]
        tables = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
                  for name in names if name not in ("search", "run")}
        found = {word: database.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY 1", (word,)).fetchall()
                 for word in ("reseau", "fromage", "theatre")}
        return tables, found
    files = sorted(output.rglob("*.json")) if output.is_dir() else [output]
    beside = Path(str(output) + ".errors.jsonl")
    return [(str(file.relative_to(output.parent)), file.read_bytes()) for file in files], beside.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extract")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--rows", type=int, default=3000)
    parser.add_argument("--outputs", nargs="+", default=[".jsonl", ".sqlite"])
    arguments = parser.parse_args()
    source = random.Random(20260211)
    good = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with open(folder / "rows.jsonl", "w") as out:
            for row in rows(arguments.rows, source):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")

        def command(output):
            return [arguments.extract, "batch", str(folder / "rows.jsonl"), "-o", output, "--progress", "none"]

        for suffix in arguments.outputs:
            name = suffix.replace("/", "")
            whole = folder / "whole" / ("out" + name)
            whole.parent.mkdir(exist_ok=True)
            began = time.monotonic()
            subprocess.run(command(str(whole) + "/" * (suffix == "/")), check=False, stderr=subprocess.DEVNULL)
            duration = time.monotonic() - began
            wanted = content(whole)
            kills = differing = 0
            while kills < arguments.kills:
                place = folder / f"{name.strip('.') or 'folder'}-{kills}-{source.random()}"
                place.mkdir()
                output = place / ("out" + name)
                process = subprocess.Popen(command(str(output) + "/" * (suffix == "/")), stderr=subprocess.DEVNULL)
                time.sleep(source.uniform(0, duration))
                process.kill()
                if process.wait() >= 0:
                    continue  # It was done before: no kill.
                kills += 1
                subprocess.run(command(str(output) + "/" * (suffix == "/")), check=False, stderr=subprocess.DEVNULL)
                if content(output) != wanted:
                    differing += 1
                    print(f"{suffix}: kill {kills} ends otherwise, see {place}")
                    good = False
                else:
                    subprocess.run(["rm", "-r", str(place)], check=True)
            print(f"{suffix}: {kills} kills during runs of {duration:.1f} s, ending otherwise: {differing}")
    print("the same" if good else "DIFFERENT")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
