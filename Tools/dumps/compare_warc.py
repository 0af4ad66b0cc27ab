#!/usr/bin/env python3
"""Holds `extract batch` against warcio and FastWARC: the same records from the same files, and from damaged copies.

usage: compare_warc.py BINARY [--records N] [--damaged N]      

Writes WARC files with warcio and with FastWARC: plain, gzip by record, gzip in one piece, and Zstandard by frames and
with a dictionary in front; bodies plain, gzip, deflate, brotli, chunked. Reads them with `extract batch`, and compares
ids, addresses and the words of every page with what warcio and FastWARC read. Then damages copies (bytes flipped, ends
cut off) and checks that every record that was not touched is still found. Needs warcio, fastwarc, brotli and zstandard.
"""
import argparse
import gzip
import io
import json
import random
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import brotli
import zstandard
from fastwarc.stream_io import GzipWriter, ZstdWriter
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

WORDS = "réseau panne câble commune opérateur équipe soirée mesure données client serveur enquête marché logiciel".split()


def page(number, source):
    sentences = [" ".join(source.choice(WORDS) for _ in range(source.randint(8, 20))).capitalize() + "." for _ in range(12)]
    paragraphs = "".join(f"<p>{' '.join(sentences[i:i + 3])}</p>" for i in range(0, 12, 3))
    return f"<!DOCTYPE html><html lang=fr><title>Page {number}</title><body><h1>Page numéro {number}</h1>{paragraphs}</body></html>"


def body_and_header(number, html, source):
    data = html.encode()
    header = [("Content-Type", "text/html; charset=utf-8")]
    sort = number % 7
    if sort == 1:
        data = gzip.compress(data)
        header.append(("Content-Encoding", "gzip"))
    elif sort == 2:
        out = io.BytesIO()
        for start in range(0, len(data), 300):
            chunk = data[start:start + 300]
            out.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        out.write(b"0\r\n\r\n")
        data = out.getvalue()
        header.append(("Transfer-Encoding", "chunked"))
    elif sort == 3:
        data = brotli.compress(data)
        header.append(("Content-Encoding", "br"))
    elif sort == 4:
        data = zlib.compress(data)
        header.append(("Content-Encoding", "deflate"))
    return data, header


def write(path, count, compressed, version, source):
    """Writes responses, requests and others; gives the record ids of the pages with their numbers."""
    pages = {}
    offsets = []
    with open(path, "wb") as output:
        writer = WARCWriter(output, gzip=compressed, warc_version=version)
        for number in range(count):
            offsets.append(output.tell())
            url = f"https://exemple.ch/{number}"
            if number % 10 == 9:
                writer.write_record(writer.create_warc_record(
                    url, "request", payload=io.BytesIO(b""), http_headers=StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True)))
                continue
            data, header = body_and_header(number, page(number, source), source)
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(data), http_headers=StatusAndHeaders("200 OK", header, protocol="HTTP/1.1"))
            writer.write_record(record)
            pages[record.rec_headers.get_header("WARC-Record-ID").strip("<>")] = number
        offsets.append(output.tell())
    return pages, offsets


def record_parts(data, offsets):
    return [data[start:end] for start, end in zip(offsets, offsets[1:])]


def repack(path, target, packing):
    """The records of a plain WARC written by FastWARC, or packed here; gives where each begins."""
    data = path.read_bytes()
    if packing.startswith("fastwarc"):
        with open(target, "wb") as file:
            writer = {"gz": GzipWriter, "zst": ZstdWriter}.get(packing.split(" ")[-1], lambda output: output)(file)
            for record in FastIterator(open(path, "rb"), parse_http=False):
                record.write(writer)
                if writer is not file:
                    writer.finish()  # A member or frame for each record.
            writer.flush()
        return None
    starts = [record.stream_pos for record in FastIterator(open(path, "rb"), parse_http=False)] + [len(data)]
    parts = record_parts(data, starts)
    if packing == "gz in one piece":
        target.write_bytes(gzip.compress(data))
        return None
    head, pack = b"", zstandard.ZstdCompressor(write_checksum=True).compress
    if packing == "zst with dictionary":
        content = b"".join(parts[:5])[:20_000]
        dictionary = zstandard.ZstdCompressionDict(content, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
        packed = zstandard.ZstdCompressor().compress(content)
        head = b"\x5d\x2a\x4d\x18" + len(packed).to_bytes(4, "little") + packed
        pack = zstandard.ZstdCompressor(dict_data=dictionary, write_checksum=True).compress
    offsets, out = [], bytearray(head)
    for part in parts:
        offsets.append(len(out))
        out += pack(part)
    target.write_bytes(out)
    return offsets + [len(out)]


def read_with_extract(binary, path):
    result = subprocess.run(
        [binary, "batch", str(path), "--annotate", "none", "--no-noise", "--fields", "source,url,text,headline"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    if result.returncode not in (0, 1):
        raise SystemExit(f"extract ended with {result.returncode} on {path}: {result.stderr[-500:]!r}")
    # A record whose header is damaged may have lost its id.
    return {row.get("id"): row for row in map(json.loads, result.stdout.splitlines())}


def payload(record):
    """A record's page; of brotli, warcio knows older versions of the library only."""
    if record.http_headers.get_header("Content-Encoding") == "br":
        return brotli.decompress(record.raw_stream.read())
    return record.content_stream().read()


def compare(binary, path, pages, reference):
    """Reads a file and compares it with what warcio and FastWARC read of the plain one."""
    ours = read_with_extract(binary, path)
    theirs = {}
    with open(reference, "rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response":
                record_id = record.rec_headers.get_header("WARC-Record-ID").strip("<>")
                theirs[record_id] = (record.rec_headers.get_header("WARC-Target-URI"), payload(record))
    fast = {r.record_id.strip("<>").removeprefix("urn:uuid:")
            for r in FastIterator(open(reference, "rb"), record_types=WarcRecordType.response)}
    assert set(theirs) == set(pages), "warcio reads what was written"
    assert fast == {i.removeprefix("urn:uuid:") for i in pages}, "FastWARC reads what was written"
    wrong = [i for i in pages if i not in ours or ours[i]["url"] != theirs[i][0]]
    for record_id, row in ours.items():
        html = theirs[record_id][1].decode()
        if row["headline"] not in html or any(word not in html for word in row["text"].split()):
            wrong.append(record_id)
        # Every paragraph of these pages is of the article.
        if len(row["text"].split()) < 0.9 * len(html.split()) - 12:
            wrong.append(record_id)
    print(f"{path.name}: {len(pages)} pages; extract {len(ours)}, differing {len(wrong)}")
    return not wrong and len(ours) == len(pages)


def damage(binary, path, pages, offsets, folder, count, source):
    """Damages one record of a copy; every other page must still be there."""
    data = path.read_bytes()
    by_number = {number: record_id for record_id, number in pages.items()}
    lost = 0
    for round_number in range(count):
        copy = bytearray(data)
        if round_number % 4 == 3:
            cut = source.randrange(offsets[0] + 1, len(copy))
            del copy[cut:]
            touched = {n for n in range(len(offsets) - 1) if offsets[n + 1] > cut}
        else:
            touched = set()
            for _ in range(source.randint(1, 4)):
                # A dictionary that is damaged costs every record; nothing is said about it.
                position = source.randrange(offsets[0], len(copy))
                copy[position] ^= 1 << source.randrange(8)
                touched |= {n for n in range(len(offsets) - 1) if offsets[n] <= position < offsets[n + 1]}
        target = folder / "damaged.warc"
        target.write_bytes(copy)
        ours = read_with_extract(binary, target)
        missing = [n for n, i in by_number.items() if n not in touched and i not in ours]
        if missing:
            lost += len(missing)
            print(f"  round {round_number}: touched {sorted(touched)}, lost {missing}")
    print(f"{path.name}: {count} damaged copies, intact records lost: {lost}")
    return lost == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--damaged", type=int, default=200)
    arguments = parser.parse_args()
    source = random.Random(20260211)
    good = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for version in ("1.0", "1.1"):
            plain = folder / f"warcio-{version}.warc"
            pages, _ = write(plain, arguments.records // 2, False, version, source)
            good &= compare(arguments.binary, plain, pages, plain)
            for packing in ("fastwarc", "fastwarc gz", "fastwarc zst", "gz in one piece", "zst", "zst with dictionary"):
                target = folder / f"{version} {packing}.warc"
                repack(plain, target, packing)
                good &= compare(arguments.binary, target, pages, plain)
            packed = folder / f"warcio-{version}.warc.gz"
            pages, _ = write(packed, arguments.records // 2, True, version, source)
            good &= compare(arguments.binary, packed, pages, packed)
        plain = folder / "small.warc"
        pages, offsets = write(plain, 30, False, "1.0", source)
        rounds = arguments.damaged // 4
        good &= damage(arguments.binary, plain, pages, offsets, folder, rounds, source)
        for packing in ("zst", "zst with dictionary"):
            target = folder / f"small {packing}.warc"
            offsets = repack(plain, target, packing)
            good &= damage(arguments.binary, target, pages, offsets, folder, rounds, source)
        packed = folder / "small.warc.gz"
        pages, offsets = write(packed, 30, True, "1.0", source)
        good &= damage(arguments.binary, packed, pages, offsets, folder, rounds, source)
    print("the same" if good else "DIFFERENT")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
