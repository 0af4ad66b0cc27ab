"""Aligns the gold of labelled pages to the blocks that `labeller-pages blocks` printed.

For each page: content label (1, 0) and weight for every block, and a role where the gold names every block.
"""
import collections, re, unicodedata
from urllib.parse import urlparse

CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
WORD = re.compile(f"[{CJK}]|[^\\W{CJK}]+")
ROLES = ["other", "body", "heading", "headline", "kicker", "lead", "byline", "caption", "paywall", "subscription", "newsletter",
         "related", "share", "tags", "advertisement", "promotion", "comments"]
NOISE = {"ad": "advertisement", "promo": "promotion"}


def words(text):
    return WORD.findall(unicodedata.normalize("NFKC", text or "").lower())


def squeeze(text):
    text = unicodedata.normalize("NFKC", text or "").replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", text).strip().lower()


def site(url, fallback):
    host = (urlparse(url or "").hostname or fallback).lower()
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) <= 3 else 2
    return ".".join(parts[-keep:])


class Fenwick:
    """Prefix maximum with the candidate that reached it."""

    def __init__(self, n):
        self.n, self.value = n + 2, [(0.0, -1)] * (n + 3)

    def put(self, i, v):
        i += 1
        while i <= self.n:
            if v > self.value[i]:
                self.value[i] = v
            i += i & -i

    def best(self, i):
        i += 1
        out = (0.0, -1)
        while i > 0:
            if self.value[i] > out:
                out = self.value[i]
            i -= i & -i
        return out


def chain(blocks, gold):
    """Heaviest chain of blocks that follow the gold's order without overlap; returns chosen and merely matching blocks."""
    index = collections.defaultdict(list)
    for i in range(len(gold)):
        for n in (1, 2, 3, 4):
            if i + n <= len(gold):
                index[tuple(gold[i:i + n])].append(i)
    candidates, matched = [], {}
    for b, w in enumerate(blocks):
        if not w:
            continue
        n = min(4, len(w))
        votes, possible = collections.Counter(), len(w) - n + 1
        for i in range(possible):
            hits = index.get(tuple(w[i:i + n]), ())
            if len(hits) > 40 and possible > 3:
                continue
            for p in hits[:200]:
                votes[p - i] += 1
        # Offsets that differ by a few words are one match with a gap in it.
        for offset, count in votes.most_common(6):
            near = sum(c for o, c in votes.items() if abs(o - offset) <= 6)
            cover = min(1.0, near / possible)
            if len(w) < 4 and count < possible:
                continue
            if cover >= 0.6:
                start = max(0, offset)
                candidates.append((b, start, min(len(gold), offset + len(w)), cover * len(w) ** 1.1))
                matched[b] = max(matched.get(b, 0), cover)
    tree, back = Fenwick(len(gold)), []
    i = 0
    while i < len(candidates):
        j, ready = i, []
        while j < len(candidates) and candidates[j][0] == candidates[i][0]:
            b, s, e, weight = candidates[j]
            total, previous = tree.best(s + min(2, (e - s) // 3))
            ready.append((e, total + weight, j))
            back.append(previous)
            j += 1
        for e, total, k in ready:
            tree.put(e, (total, k))
        i = j
    chosen, (_, k) = set(), tree.best(len(gold))
    while k >= 0:
        chosen.add(candidates[k][0])
        k = back[k]
    return chosen, matched


def label(page, case, suite):
    """Content labels, weights and roles (or None) of a page's blocks."""
    gold, texts = case["gold"], page["texts"]
    w = [words(t) for t in texts]
    y, weight = [0] * len(texts), [1.0] * len(texts)
    if suite == "segments":
        return segments(gold, texts)
    lead = gold.get("lead") if suite in ("train-fr", "train-eu") else None
    whole = words("\n".join(x for x in (lead, gold.get("text")) if x))
    chosen, matched = chain(w, whole)
    said = set()
    for b in chosen:
        y[b] = 1
        said.update(tuple(w[b][i:i + 4]) for i in range(len(w[b]) - 3))
    title = words(gold.get("title"))
    for b in range(len(texts)):
        if b in chosen:
            continue
        if b in matched and len(w[b]) >= 8:
            copy = sum(tuple(w[b][i:i + 4]) in said for i in range(len(w[b]) - 3)) / max(1, len(w[b]) - 3)
            weight[b] = 0.3 if copy > 0.9 else 0
    if page["headline"] >= 0:
        b = page["headline"]
        if y[b] and not (len(w[b]) and w[b] == whole[:len(w[b])]):
            weight[b] = 0
        elif not y[b]:
            weight[b] = 0.3
    # A gold that the page mostly lacks says little of its blocks.
    covered = sum(len(w[b]) for b in chosen)
    if whole and covered < 0.5 * len(whole):
        weight = [0.0] * len(texts)
    roles = None
    if suite in ("train-fr", "train-eu"):
        roles = name_roles(page, gold, w, y, set(map(str, words(lead))), title)
    return y, weight, roles


def name_roles(page, gold, w, y, lead_words, title):
    texts = page["texts"]
    noise = collections.defaultdict(list)
    for k, blocks in (gold.get("noise") or {}).items():
        for b in blocks:
            noise[squeeze(b)].append(NOISE.get(k, k))
    long_noise = [(n, ks[0]) for n, ks in noise.items() if len(n) > 25]
    headings = {squeeze(h) for h in gold.get("headings") or []}
    kicker, tags = squeeze(gold.get("kicker")), {squeeze(t) for t in gold.get("tags") or []}
    authors = [squeeze(a if isinstance(a, str) else a.get("name")) for a in gold.get("authors") or []]
    lead = words(gold.get("lead"))
    lead_shingles = {tuple(lead[i:i + 4]) for i in range(max(1, len(lead) - 3))} if lead else set()
    roles = []
    for b, text in enumerate(texts):
        s = squeeze(text)
        role = None
        if s in noise:
            role = noise[s][0]
        if role is None and y[b]:
            n = max(1, len(w[b]) - 3)
            inside = sum(tuple(w[b][i:i + 4]) in lead_shingles for i in range(n)) / n
            role = "lead" if lead and inside > 0.7 and len(w[b]) > 3 else "heading" if s in headings else "body"
        if role is None and len(s) > 12:
            for n, k in long_noise:
                if s in n or n in s and len(n) > 0.6 * len(s):
                    role = k
                    break
        if role is None and w[b] == title and title:
            role = "headline"
        if role is None and kicker and s == kicker:
            role = "kicker"
        if role is None and s in headings:
            role = "heading"
        if role is None and s in tags:
            role = "tags"
        if role is None and len(w[b]) <= 14 and any(a and a in s for a in authors):
            role = "byline"
        roles.append(ROLES.index(role or "other"))
    return roles


def segments(gold, texts):
    folded = [squeeze(t) for t in texts]
    y, weight = [0] * len(texts), [0.0] * len(texts)
    for x in gold.get("without", []):
        x = squeeze(x)
        for b, t in enumerate(folded):
            if x and x in t:
                weight[b] = 1.0 if len(t) < 4 * len(x) + 40 else 0.3
    wanted = [squeeze(x) for x in gold.get("with", [])]
    for x in wanted:
        holders = [b for b, t in enumerate(folded) if x and x in t]
        if holders:
            b = max(holders, key=lambda b: len(folded[b])) if len(holders) > 1 else holders[0]
            y[b], weight[b] = 1, 1.5
            for other in holders:
                if other != b:
                    weight[other] = 0
    return y, weight, None
