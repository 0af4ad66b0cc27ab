#!/usr/bin/env python3
"""Runs the Spark job over the fixtures on two executor processes and compares every row with plain `extract batch`.

usage: demo.py EXTRACT [--kill-one] [--master MASTER] [--copies N]

--kill-one ends one executor with kill -9 in the middle of the job: Spark runs its tasks again, and every article must
still be there once. Needs Java and pyspark.
"""
import argparse
import gzip
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "Fixtures" / "pages"


def warc(pages):
    """A WARC of resource records, gzipped record by record; and one that is damaged, for the errors."""
    out = b""
    for page_id, content in pages:
        head = (f"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <{page_id}>\r\nContent-Type: text/html\r\n"
                f"WARC-Target-URI: https://exemple.ch/{page_id}\r\nContent-Length: {len(content)}\r\n\r\n")
        out += gzip.compress(head.encode() + content + b"\r\n\r\n", mtime=0)
    return out + gzip.compress(b"WARC/1.1\r\nWARC-Type: resource\r\n\r\n", mtime=0)


def write_inputs(folder, copies):
    pages = [(f"{path.parent.parent.name}/{path.parent.name}", path.read_bytes())
             for path in sorted(FIXTURES.glob("*/*/source.html"))]
    pages = [(f"{name}/{copy}", content) for copy in range(copies) for name, content in pages]
    half = len(pages) // 2
    parts = 6
    for part in range(parts):
        (folder / f"part-{part}.warc.gz").write_bytes(warc(pages[part * half // parts:(part + 1) * half // parts]))
    with open(folder / "rows.jsonl", "w") as rows:
        for number, (name, content) in enumerate(pages[half:]):
            row = {"id": name, "url": f"https://exemple.ch/{name}", "html": content.decode("utf-8", "replace")}
            rows.write(json.dumps({"id": name} if number % 20 == 7 else row, ensure_ascii=False) + "\n")
    return sorted(str(path) for path in folder.glob("*.warc.gz")), str(folder / "rows.jsonl")


def plain(extract, sources):
    """What `extract batch` gives: articles by id, and the errors without the file, which differs for a pipe."""
    result = subprocess.run([extract, "batch", *sources, "--no-duplicates"], capture_output=True)
    if result.returncode not in (0, 1):
        raise SystemExit(result.stderr.decode())
    return rows_by_id(result.stdout), error_list(result.stderr)


def rows_by_id(lines):
    rows = {}
    for line in lines.splitlines():
        row = json.loads(line)
        if row["id"] in rows:
            raise SystemExit(f"{row['id']} is there twice")
        rows[row["id"]] = row
    return rows


def error_list(lines):
    errors = [json.loads(line) for line in lines.splitlines()]
    return sorted((e.get("id") or "", e["code"], e["message"]) for e in errors)


def children(pid):
    """Process ids below a process, from /proc."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parents[int(entry)] = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                pass
    below, found = [pid], []
    while below:
        parent = below.pop()
        direct = [child for child, above in parents.items() if above == parent]
        found += direct
        below += direct
    return found


def command_line(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def kill_one_executor(job):
    """Ends an executor under which `extract` is at work; gives its process id."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and job.poll() is None:
        for pid in children(job.pid):
            if "CoarseGrainedExecutorBackend" in command_line(pid) and "java" in command_line(pid).split(" ")[0]:
                if any(" batch " in command_line(child) for child in children(pid)):
                    os.kill(pid, signal.SIGKILL)
                    return pid
        time.sleep(0.02)
    return None


def run_job(arguments, sources, kill):
    """Runs the job; gives articles by id, the errors, and whether an executor was killed."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / "extract_job.py"), "--extract", arguments.extract,
                   "--out", folder + "/out", "--format", "json", *sources]
        environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
                       "PYSPARK_SUBMIT_ARGS": f"--master {arguments.master} --conf spark.executor.memory=512m "
                       "--conf spark.ui.enabled=false --conf spark.log.level=ERROR pyspark-shell"}
        log = open(folder + "/log", "w+b")
        job = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        killed = kill_one_executor(job) if kill else None
        if job.wait() != 0:
            log.seek(0)
            raise SystemExit(log.read().decode(errors="replace")[-4000:])
        parts = {name: b"".join(part.read_bytes() for part in sorted(Path(folder, "out", name).glob("part-*")))
                 for name in ("articles", "errors")}
        return rows_by_id(parts["articles"]), error_list(parts["errors"]), killed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extract")
    parser.add_argument("--kill-one", action="store_true")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--copies", type=int, default=4)
    arguments = parser.parse_args()
    arguments.extract = os.path.abspath(arguments.extract)
    good = True
    with tempfile.TemporaryDirectory() as temporary:
        warcs, rows = write_inputs(Path(temporary), arguments.copies)
        for name, sources, options in (
                ("warc", warcs, ["--warc", temporary + "/part-*.warc.gz"]),
                ("jsonl", [rows], ["--jsonl", rows, "--partitions", "4"])):
            wanted, wanted_errors = plain(arguments.extract, sources)
            began = time.monotonic()
            found, errors, killed = run_job(arguments, options, arguments.kill_one)
            differing = [i for i in wanted.keys() | found.keys() if wanted.get(i) != found.get(i)]
            print(f"{name}: {len(found)} articles, {len(errors)} errors in {time.monotonic() - began:.0f} s"
                  + (f", executor {killed} killed" if killed else "") + f"; differing from plain batch: {len(differing)}")
            good &= not differing and errors == wanted_errors and bool(wanted_errors) and (
                not arguments.kill_one or killed is not None)
            for row_id in differing[:3]:
                print(" ", row_id, "plain:", str(wanted.get(row_id))[:300], "spark:", str(found.get(row_id))[:300])
    print("the same, row by row" if good else "DIFFERENT")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
