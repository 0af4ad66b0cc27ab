#!/usr/bin/env python3
"""Groups the words of German corpora into clusters of two sizes by the words around them.

usage: german-clusters.py OUT.tsv CORPUS.bio…   lines: word <tab> fine cluster (0…254) <tab> coarse cluster (0…46)

The corpora are those that the German tagger is trained on (GermEval 2014, CC BY 4.0; Europeana Newspapers, CC0); their
tags are not read. No freely licensed German word vectors come as a package, as the French ones do. Words seen three
times or more are described by the two words on each side (positive pointwise mutual information with smoothed
contexts: Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons Learned from Word Embeddings",
2015), brought to 100 dimensions and clustered. Needs numpy, scipy and scikit-learn. Seeds are fixed.
"""
import collections
import sys

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

FINE, COARSE, DIMENSIONS, LEAST, CONTEXTS = 255, 47, 100, 3, 6000
OFFSETS = {-2: 0.5, -1: 1.0, 1: 1.0, 2: 0.5}


def sentences(paths):
    for path in paths:
        sentence = []
        for line in open(path, encoding="utf-8"):
            fields = line.rstrip("\n").split("\t")
            if len(fields) >= 2:
                # The scans hold a word and the mark behind it in one token.
                sentence.append(fields[0].strip(",;:!?()[]\"'*") or fields[0] if len(fields[0]) > 3 else fields[0])
            elif sentence:
                yield sentence
                sentence = []
        if sentence:
            yield sentence


def vectors(texts, words):
    """Word vectors: the left singular vectors of the words' positive mutual information with their contexts."""
    index = {word: row for row, word in enumerate(words)}
    contexts = {word: column for column, word in enumerate(words[:CONTEXTS])}
    counts = collections.Counter()
    for text in texts:
        for place, word in enumerate(text):
            if word not in index:
                continue
            for block, (offset, weight) in enumerate(OFFSETS.items()):
                other = place + offset
                if 0 <= other < len(text) and text[other] in contexts:
                    counts[index[word], contexts[text[other]] + len(contexts) * block] += weight
    rows, columns = np.array([key[0] for key in counts]), np.array([key[1] for key in counts])
    shape = (len(words), len(contexts) * len(OFFSETS))
    values = np.array(list(counts.values()))
    row_sums = np.bincount(rows, values, shape[0])
    column_sums = np.bincount(columns, values, shape[1]) ** 0.75
    information = np.log(values * column_sums.sum() / (row_sums[rows] * column_sums[columns]))
    kept = information > 0
    matrix = coo_matrix((information[kept], (rows[kept], columns[kept])), shape=shape).tocsr()
    left, strength, _ = svds(matrix, k=DIMENSIONS, v0=np.ones(min(shape)))
    found = left * np.sqrt(strength)
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def main():
    texts = list(sentences(sys.argv[2:]))
    counts = collections.Counter(word for text in texts for word in text)
    words = [word for word, count in counts.most_common() if count >= LEAST]
    print(len(texts), "sentences,", len(words), "words", file=sys.stderr)
    found = vectors(texts, words)
    fine = KMeans(FINE, n_init=2, max_iter=50, random_state=1).fit(found)
    coarse = KMeans(COARSE, n_init=4, random_state=1).fit(fine.cluster_centers_)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        for row, word in enumerate(words):
            print(word, fine.labels_[row], coarse.labels_[fine.labels_[row]], sep="\t", file=out)


main()
