#!/usr/bin/env python3
"""Makes a set of agency copy that outlets edit, runs `extract batch` over it, and measures the duplicates it marks.

usage: measure_duplicates.py EXTRACT [--families 1500]

Every family is one agency text and up to five outlets' versions: words replaced, sentences cut at the end, a paragraph
put in front, sentences in another order, letters in another case. Families share a trade's vocabulary and set phrases,
so that different articles are alike too. Truth is Jaccard's index of the runs of three words of the extracted texts,
computed here with sets of words and no hash: a text is a duplicate when some earlier text that is none has 0.8 or more.
"""
import argparse
import json
import random
import subprocess
import sys
import unicodedata

SYLLABLES = [c + v for c in "bcdfglmnprstv" for v in ("a", "e", "i", "o", "u", "ai", "ou", "an", "é")]
PHRASES = ["selon les premiers éléments de l’enquête", "a indiqué mercredi un porte-parole à l’agence",
           "dans un communiqué publié en fin de journée", "les autorités cantonales n’ont pas souhaité commenter",
           "interrogé par notre rédaction, le ministère a confirmé", "sous réserve de l’accord des deux chambres"]


def vocabulary(source, size):
    return ["".join(source.choice(SYLLABLES) for _ in range(source.randint(1, 4))) for _ in range(size)]


def sentence(words, source):
    text = [words[min(int(source.paretovariate(0.7)) - 1, len(words) - 1)] for _ in range(source.randint(8, 24))]
    if source.random() < 0.25:
        text += source.choice(PHRASES).split()
    return " ".join(text).capitalize() + "."


def version(sentences, words, source):
    """An outlet's edit: anything from a copy to another article on the same matter."""
    result = list(sentences)
    rate = source.choice([0, 0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.15])
    result = [" ".join(source.choice(words) if source.random() < rate else word for word in s.split()) for s in result]
    if source.random() < 0.5:
        result = result[:max(3, round(len(result) * source.uniform(0.7, 1)))]
    if source.random() < 0.3:
        result.insert(0, sentence(words, source))
    if source.random() < 0.2:
        result[1:4] = reversed(result[1:4])
    if source.random() < 0.1:
        result = [s.upper() for s in result]
    return result


def folded_words(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain).split()


def shingles(text):
    words = folded_words(text)
    return {tuple(words[i:i + 3]) for i in range(len(words) - 2)}


def jaccard(left, right):
    return len(left & right) / len(left | right) if left or right else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extract")
    parser.add_argument("--families", type=int, default=1500)
    arguments = parser.parse_args()
    source = random.Random(20260211)
    words = vocabulary(source, 20000)
    documents = []
    for family in range(arguments.families):
        agency = [sentence(words, source) for _ in range(source.randint(6, 40))]
        for copy in range(source.randint(1, 6)):
            documents.append((family, copy, agency if copy == 0 else version(agency, words, source)))
    source.shuffle(documents)
    lines = []
    for number, (family, copy, text) in enumerate(documents):
        paragraphs = "".join(f"<p>{' '.join(text[i:i + 3])}</p>" for i in range(0, len(text), 3))
        html = (f"<!DOCTYPE html><html lang=fr><title>Titre {number}</title><body><article><h1>Titre {number}</h1>"
                f"{paragraphs}</article></body></html>")
        lines.append(json.dumps({"id": str(number), "html": html}))
    results = []
    for workers in ("1", "2"):
        run = subprocess.run(
            [arguments.extract, "batch", "-", "--annotate", "none", "--fields", "text,duplicateOf", "--workers", workers],
            input="\n".join(lines).encode(), capture_output=True, check=True)
        results.append(run.stdout)
    rows = [json.loads(line) for line in results[0].splitlines()]
    assert len(rows) == len(documents)
    sets = [shingles(row["text"]) for row in rows]

    # All pairs that share anything like enough: by an index of shingles, without MinHash.
    by_shingle = {}
    originals, true_best = [], {}
    close_pairs = 0
    for number, own in enumerate(sets):
        counts = {}
        for shingle in own:
            for other in by_shingle.get(shingle, ()):
                counts[other] = counts.get(other, 0) + 1
        near = {o: c / (len(own) + len(sets[o]) - c) for o, c in counts.items()}
        close_pairs += sum(0.5 <= j < 0.8 for j in near.values())
        best = max(near.values(), default=0)
        if best >= 0.8:
            true_best[number] = best
        else:
            originals.append(number)
            for shingle in own:
                by_shingle.setdefault(shingle, []).append(number)

    marked = {int(row["id"]): row["duplicateOf"] for row in rows if "duplicateOf" in row}
    right = [n for n, d in marked.items() if jaccard(sets[n], sets[int(d["id"])]) >= 0.8]
    found = [n for n in true_best if n in marked]
    off = max((abs(d["similarity"] - jaccard(sets[n], sets[int(d["id"])])) for n, d in marked.items()), default=0)
    wrong_family = sum(documents[n][0] != documents[int(d["id"])][0] for n, d in marked.items())
    precision, recall = len(right) / max(1, len(marked)), len(found) / max(1, len(true_best))
    edge = [n for n, j in true_best.items() if j < 0.85]
    print(f"{len(rows)} articles of {arguments.families} families; {len(true_best)} duplicates at Jaccard 0.8, "
          f"{len(edge)} of them under 0.85; {close_pairs} pairs between 0.5 and 0.8")
    print(f"marked {len(marked)}: precision {precision:.4f}, recall {recall:.4f}; "
          f"of those under 0.85 {sum(n in marked for n in edge)}; other family {wrong_family}; "
          f"similarity off by at most {off:.4f}")
    print("1 and 2 workers:", "the same" if results[0] == results[1] else "DIFFERENT")
    good = precision >= 0.98 and recall >= 0.95 and results[0] == results[1]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
