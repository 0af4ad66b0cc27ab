"""Trains the language identifier of Manchette and writes Sources/CModels/data/language.bin.

    python3 train.py --models FOLDER [--cache FOLDER] [--out FILE]

FOLDER holds the n-gram statistics of the PyPI package lingua-language-detector 1.3.5 (Apache-2.0): unpack its wheel
and name lingua/language-models. They give the share of each letter behind one to four others in news text. From them
this script makes words (a Markov chain of the fourth order; where a word starts and ends follows from the counts that
are missing), puts the words together to texts of 4 to 60 words, and trains one linear classifier per script on hashed
letter n-grams. Everything is seeded: the same input gives the same file.

Needs numpy, scipy and brotli. The model card is README.md beside this file.
"""

import argparse
import bisect
import json
import pathlib
import random
import struct

import numpy as np
import scipy.sparse as sparse

SEED = 20260401
# Script, log2 of the rows, and the languages: tag and the statistics that it is made from.
GROUPS = [
    ("latin", 13, {
        "fr": ["fr"], "de": ["de"], "en": ["en"], "it": ["it"], "es": ["es"], "pt": ["pt"], "nl": ["nl"], "pl": ["pl"],
        "cs": ["cs"], "sk": ["sk"], "hu": ["hu"], "ro": ["ro"], "hr": ["hr", "bs"], "sr-Latn": ["sr"], "sl": ["sl"],
        "sv": ["sv"], "da": ["da"], "nb": ["nb"], "fi": ["fi"], "et": ["et"], "lv": ["lv"], "lt": ["lt"], "tr": ["tr"],
        "vi": ["vi"], "id": ["id"], "ca": ["ca"], "af": ["af"], "sq": ["sq"], "eu": ["eu"], "cy": ["cy"], "ga": ["ga"],
        "is": ["is"], "az": ["az"], "eo": ["eo"], "la": ["la"], "sw": ["sw"], "so": ["so"], "tl": ["tl"]}),
    ("cyrillic", 11, {
        "ru": ["ru"], "uk": ["uk"], "be": ["be"], "bg": ["bg"], "sr": ["sr"], "mk": ["mk"], "kk": ["kk"], "mn": ["mn"]}),
    ("arabic", 10, {"ar": ["ar"], "fa": ["fa"], "ur": ["ur"]}),
    ("devanagari", 10, {"hi": ["hi"], "mr": ["mr"]}),
]
SCRIPTS = {"latin": 1, "cyrillic": 2, "arabic": 3, "devanagari": 4}
TOKENS = 40_000
TEXTS = 1_600

SERBIAN = dict(zip("абвгдђежзијклљмнњопрстћуфхцчџш",
                   "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()))


def load(folder, language, name):
    """The conditional frequencies of a language's n-grams."""
    import brotli
    data = brotli.decompress((folder / language / f"{name}.json.br").read_bytes())
    table = {}
    for fraction, grams in json.loads(data)["ngrams"].items():
        top, bottom = fraction.split("/")
        value = int(top) / int(bottom)
        for gram in grams.split(" "):
            table[gram] = value
    return table


def joint_frequencies(folder, language):
    """Relative frequencies of n-grams of one to five letters, in occurrences per letter of text."""
    joint = [None]
    for order, name in enumerate(["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"], start=1):
        table = load(folder, language, name)
        if order > 1:
            before = joint[order - 1]
            table = {gram: value * before.get(gram[:-1], 0.0) for gram, value in table.items()}
        joint.append(table)
    return joint


def starts(joint, order):
    """Frequencies of the n-grams that stand at a word's start: all of them but those with a letter in front."""
    rest = dict(joint[order])
    for gram, value in joint[order + 1].items():
        rest[gram[1:]] = rest.get(gram[1:], 0.0) - value
    return rest


def words(folder, language, count):
    """Words as the language's statistics would have them."""
    joint = joint_frequencies(folder, language)
    first = [None] + [starts(joint, order) for order in range(1, 5)]
    weights = {}
    for order in range(1, 4):  # Whole words: starts that do not go on.
        whole = dict(first[order])
        for gram, value in first[order + 1].items():
            whole[gram[:-1]] = whole.get(gram[:-1], 0.0) - value
        weights.update({(gram, True): value for gram, value in whole.items() if value > 1e-7})
    weights.update({(gram, False): value for gram, value in first[4].items() if value > 1e-7})
    entries = sorted(weights)
    bounds = np.cumsum([weights[entry] for entry in entries])
    chain = {}
    for gram, value in sorted(joint[5].items()):
        before = joint[4].get(gram[:-1], 0.0)
        if before > 0:
            letters, shares = chain.setdefault(gram[:-1], ([], []))
            letters.append(gram[-1])
            shares.append((shares[-1] if shares else 0.0) + value / before)
    rng = random.Random(f"{SEED} {language}")
    result = []
    while len(result) < count:
        word, is_whole = entries[min(len(entries) - 1, bisect.bisect(bounds, rng.random() * bounds[-1]))]
        while not is_whole and len(word) < 30:
            letters, shares = chain.get(word[-4:], ([], []))
            place = bisect.bisect(shares, rng.random()) if shares else 0
            if place >= len(letters):
                break
            word += letters[place]
        result.append(word)
    return result


def hashes(word):
    """Hashes of a word's features: n-grams of two to four characters with the word's borders, and the whole word."""
    text = " " + word + " "
    grams = [text[i:i + n] for n in (2, 3, 4) for i in range(len(text) - n + 1)]
    if 3 <= len(word) <= 10:
        grams.append(text)
    result = []
    for gram in grams:
        value = 2166136261
        for byte in gram.encode():
            value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
        value ^= value >> 15
        value = (value * 0x2C1B3C6D) & 0xFFFFFFFF
        value ^= value >> 12
        result.append(value)
    return result


def vocabulary(args, tag, sources):
    cache = args.cache and args.cache / f"{tag}.txt"
    if cache and cache.exists():
        return cache.read_text().split("\n")
    result = []
    for source in sources:
        result += words(args.models, source, TOKENS // len(sources))
    if tag == "sr-Latn":
        result = ["".join(SERBIAN.get(letter, letter) for letter in word) for word in result]
    if cache:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text("\n".join(result))
    return result


def texts(vocabularies, rows, rng):
    """A matrix of texts by features (shares), and the number of each text's language."""
    data, indices, pointers, labels = [], [], [0], []
    for label, vocabulary in enumerate(vocabularies):
        known = {}
        for _ in range(TEXTS):
            length = int(np.exp(rng.uniform(np.log(4), np.log(60))))
            found = []
            for _ in range(length):
                word = vocabulary[rng.randrange(len(vocabulary))] if isinstance(rng, random.Random) else \
                    vocabulary[rng.integers(len(vocabulary))]
                if word not in known:
                    known[word] = [value & (rows - 1) for value in hashes(word)]
                found += known[word]
            columns, counts = np.unique(found, return_counts=True)
            indices.append(columns.astype(np.int32))
            data.append((counts / len(found)).astype(np.float32))
            pointers.append(pointers[-1] + len(columns))
            labels.append(label)
    matrix = sparse.csr_matrix(
        (np.concatenate(data), np.concatenate(indices), np.array(pointers)), shape=(len(labels), rows))
    return matrix, np.array(labels)


def train(matrix, labels, classes, rng, epochs=14, batch=256, rate=0.6):
    """Softmax regression by Adam; the weights are kept near zero so that eight bits are enough."""
    rows = matrix.shape[1]
    weights = np.zeros((rows, classes), np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    step = 0
    for epoch in range(epochs):
        order = rng.permutation(len(labels))
        loss = 0.0
        for start in range(0, len(order), batch):
            chosen = order[start:start + batch]
            part = matrix[chosen]
            scores = part @ weights
            scores -= scores.max(axis=1, keepdims=True)
            shares = np.exp(scores)
            shares /= shares.sum(axis=1, keepdims=True)
            loss -= np.log(shares[np.arange(len(chosen)), labels[chosen]] + 1e-12).sum()
            shares[np.arange(len(chosen)), labels[chosen]] -= 1
            gradient = part.T @ shares / len(chosen) + 2e-7 * weights
            step += 1
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient * gradient
            size = rate * (1 - epoch / epochs) * np.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step)
            weights -= size * first / (np.sqrt(second) + 1e-8)
        print(f"  epoch {epoch + 1}: loss {loss / len(order):.4f}", flush=True)
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--models", type=pathlib.Path, required=True)
    parser.add_argument("--cache", type=pathlib.Path)
    default = pathlib.Path(__file__).resolve().parents[2] / "Sources/CModels/data/language.bin"
    parser.add_argument("--out", type=pathlib.Path, default=default)
    args = parser.parse_args()
    output = bytearray(b"MLI1" + struct.pack("<I", len(GROUPS)))
    for script, bits, languages in GROUPS:
        print(script, flush=True)
        vocabularies = [vocabulary(args, tag, sources) for tag, sources in languages.items()]
        rng = np.random.default_rng(SEED)
        matrix, labels = texts(vocabularies, 1 << bits, rng)
        weights = train(matrix, labels, len(languages), rng)
        weights -= weights.mean(axis=1, keepdims=True)
        # The largest thousandth is cut so that the rest keeps its resolution.
        scale = float(np.quantile(np.abs(weights), 0.9995)) / 127
        coded = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
        test, answers = texts(vocabularies, 1 << bits, np.random.default_rng(SEED + 1))
        found = (test @ (coded.astype(np.float32) * scale)).argmax(axis=1)
        print(f"  made-up texts of 4 to 60 words: {(found == answers).mean():.4f} right, scale {scale:.3f}", flush=True)
        output += struct.pack("<BBBBf", SCRIPTS[script], len(languages), bits, 0, scale)
        for tag in languages:
            output += tag.encode().ljust(8, b"\0")
        output += coded.tobytes()
    args.out.write_bytes(output)
    print(f"{args.out}: {len(output)} bytes")


if __name__ == "__main__":
    main()
