#!/usr/bin/env python3
"""Extracts the articles of dumps on a Spark cluster: one long-lived `extract batch` per task, explicit schemas.

    spark-submit extract_job.py --extract PATH --out DIR (--warc PATH… | --jsonl PATH… | --table PATH)

Paths are whatever Spark reads (file, hdfs, s3a …, globs too). Writes DIR/articles and DIR/errors, as Parquet or JSON.
A task that dies is run again by Spark; what it had done before is thrown away, so no article is there twice.
`--option=…` goes to `extract batch` as it is: --option=--annotate --option=none.
"""
import argparse
import json
import os
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import unquote, urlparse

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

HERE = Path(__file__).resolve().parent


def schema(name):
    return StructType.fromJson(json.loads((HERE / f"{name}.schema.json").read_text()))


class Task:
    """One `extract batch` and what goes in and out of it."""

    def __init__(self, binary, options):
        self.binary = binary
        self.options = options

    def command(self, source):
        binary = SparkFiles.get(os.path.basename(self.binary))
        # Duplicates are known within one process only: over tasks they would depend on how the input was cut.
        return [binary, "batch", source, "--no-duplicates", "--workers", "1", *self.options]

    def run(self, source, feed=None, name=None):
        """Runs over a source, or over the byte strings of `feed`; gives ("article" or "error", line) pairs."""
        process = subprocess.Popen(
            self.command(source), stdin=subprocess.PIPE if feed is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        errors, failures = [], []

        def write():
            try:
                with process.stdin as pipe:
                    for piece in feed:
                        pipe.write(piece)
            except BrokenPipeError:
                pass  # The process ended; its status tells why.
            except Exception as failure:  # Of whoever feeds: it must end the task and not just the thread.
                failures.append(failure)

        threads = [threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True)]
        if feed is not None:
            threads.append(threading.Thread(target=write, daemon=True))
        for thread in threads:
            thread.start()
        try:
            for line in process.stdout:
                yield "article", line.decode()
            for thread in threads:
                thread.join()
            status = process.wait()
        finally:
            process.kill()
        if failures:
            raise failures[0]
        records = [line.decode() for line in errors]
        if status not in (0, 1) or any(not record.startswith("{") for record in records):
            raise RuntimeError(f"extract ended with {status}: {' '.join(records)[-500:]}")
        for record in records:
            if name is not None:
                record = json.dumps({**json.loads(record), "file": name}, ensure_ascii=False)
            yield "error", record

    def of_paths(self, paths):
        for path in paths:
            yield from self.run(path)

    def of_files(self, files):
        for name, content in files:
            yield from self.run("-", feed=[content], name=name)

    def of_lines(self, lines):
        yield from self.run("-", feed=(line.encode() + b"\n" for line in lines), name="jsonl")

    def of_rows(self, rows):
        yield from self.run("-", feed=map(warc_record, rows), name="table")


def warc_record(row):
    """A row (id, url, html) as a WARC resource record: bytes go through it as they are."""
    row_id, url, html = row
    kind = "text/html"
    if isinstance(html, str):
        html, kind = html.encode(), "text/html; charset=utf-8"
    header = [f"WARC-Type: resource", f"Content-Type: {kind}", f"Content-Length: {len(html or b'')}"]
    if row_id is not None:
        header.append("WARC-Record-ID: <" + clean(row_id) + ">")
    if url is not None:
        header.append("WARC-Target-URI: " + clean(url))
    return ("WARC/1.1\r\n" + "\r\n".join(header) + "\r\n\r\n").encode() + bytes(html or b"") + b"\r\n\r\n"


def clean(text):
    return "".join(" " if ord(c) < 32 else c for c in str(text)).strip()


def local_path(uri):
    """The path of a file that every node sees, or None."""
    parts = urlparse(uri)
    return unquote(parts.path) if parts.scheme in ("", "file") else None


def files_of(spark, patterns):
    """The files that the patterns name, by Hadoop's file systems."""
    found = []
    for pattern in patterns:
        path = spark._jvm.org.apache.hadoop.fs.Path(pattern)
        matches = path.getFileSystem(spark._jsc.hadoopConfiguration()).globStatus(path) or []
        if not len(matches):
            raise SystemExit(f"{pattern}: there is no such file")
        found += [match.getPath().toString() for match in matches]
    return found


def results(spark, arguments):
    """An RDD of ("article" or "error", line)."""
    task = Task(arguments.extract, arguments.option)
    parts = arguments.partitions
    if arguments.warc:
        files = files_of(spark, arguments.warc)
        if all(local_path(file) for file in files):
            return spark.sparkContext.parallelize([local_path(f) for f in files], len(files)).mapPartitions(task.of_paths)
        # One whole file at a time in the memory of a task.
        return spark.sparkContext.binaryFiles(",".join(files), len(files)).mapPartitions(task.of_files)
    if arguments.jsonl:
        lines = spark.read.text(arguments.jsonl)
        lines = lines.repartition(parts) if parts else lines
        return lines.rdd.map(lambda row: row.value).mapPartitions(task.of_lines)
    table = spark.read.format(arguments.table_format).load(arguments.table)
    row_id = F.col("id").cast("string") if "id" in table.columns else F.col("url")
    table = table.select(row_id, "url", "html")
    table = table.repartition(parts) if parts else table
    return table.rdd.map(tuple).mapPartitions(task.of_rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--warc", nargs="+", help="dumps that `extract batch` reads, a task for each file")
    source.add_argument("--jsonl", nargs="+", help="lines with id, url and html or text")
    source.add_argument("--table", help="a table with columns url, html (text or binary) and perhaps id")
    parser.add_argument("--table-format", default="parquet")
    parser.add_argument("--extract", required=True, help="the binary; it is sent to the executors")
    parser.add_argument("--out", required=True)
    parser.add_argument("--format", choices=["parquet", "json"], default="parquet")
    parser.add_argument("--partitions", type=int, help="tasks for --jsonl and --table")
    parser.add_argument("--option", action="append", default=[], help="goes to extract batch")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("manchette").getOrCreate()
    began = time.monotonic()
    spark.sparkContext.addFile(arguments.extract)
    # Kept, so that the errors are not a second extraction; what a lost executor had kept is made again.
    lines = results(spark, arguments).persist(StorageLevel.DISK_ONLY)
    frame = lines.toDF("kind string, line string")
    counts = {}
    for kind, name in (("article", "articles"), ("error", "errors")):
        rows = frame.where(F.col("kind") == kind).select(
            F.from_json("line", schema(kind), {"mode": "FAILFAST"}).alias("row")).select("row.*")
        target = f"{arguments.out}/{name}"
        rows.write.format(arguments.format).save(target)
        counts[name] = spark.read.schema(schema(kind)).format(arguments.format).load(target).count()
    print(json.dumps({**counts, "seconds": round(time.monotonic() - began, 1)}))
    spark.stop()


if __name__ == "__main__":
    main()
