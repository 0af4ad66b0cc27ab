#!/usr/bin/env python3
"""Packs HTML pages (plain or gzipped) into one file for htmltree-tool: pages.py OUT FOLDER..."""
import gzip
import pathlib
import struct
import sys


def read(path):
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace") if b"charset=utf-8" not in data[:3000].lower() \
            else data.decode("utf-8", "replace")


def pages(folders):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file() and path.parent.name == "html":
                yield path, read(path).lstrip("\ufeff").encode("utf-8")


def load(path):
    """The pages of a packed file."""
    data = pathlib.Path(path).read_bytes()
    position, result = 0, []
    while position < len(data):
        (length,) = struct.unpack_from("<I", data, position)
        result.append(data[position + 4:position + 4 + length])
        position += 4 + length
    return result


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as out, open(sys.argv[1] + ".names", "w") as names:
        for path, page in pages(sys.argv[2:]):
            out.write(struct.pack("<I", len(page)) + page)
            names.write(f"{path}\n")
