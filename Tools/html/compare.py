#!/usr/bin/env python3
"""Compares HTMLTree's visible text with that of lexbor's tree, page by page: compare.py TOOL PAGES [text|blocks].

`text`: all characters of text nodes outside script, style, iframe, noembed, noframes and template, in order.
`blocks`: for each word, its nearest container that is no inline element.
Needs selectolax. Prints each page that differs, and the shares that agree.
"""
import collections
import subprocess
import sys

from selectolax.lexbor import LexborHTMLParser

import pages

HIDDEN = {"script", "style", "iframe", "noembed", "noframes", "template"}
INLINE = set("""a abbr acronym b bdi bdo big cite code data dfn em font i ins del kbd label mark nobr q s samp small
span strike strong sub sup time tt u var""".split())


def walk(document):
    """Text nodes with their nearest block container, in order, without recursion."""
    tree = LexborHTMLParser(document)
    for node in tree.root.traverse(include_text=True) if tree.root else []:
        if node.tag == "-text":
            parent = node.parent
            hidden, container = False, None
            while parent is not None:
                if parent.tag in HIDDEN:
                    hidden = True
                    break
                if container is None and parent.tag not in INLINE:
                    container = parent.tag
                parent = parent.parent
            if not hidden:
                yield container, node.text_content or ""


def records(tool, mode, path):
    process = subprocess.Popen([tool, mode, path, "html5"], stdout=subprocess.PIPE)
    while head := process.stdout.read(4):
        yield process.stdout.read(int.from_bytes(head, "little")).decode("utf-8", "replace")


def main():
    tool, path = sys.argv[1:3]
    mode = sys.argv[3] if len(sys.argv) > 3 else "text"
    names = open(path + ".names").read().split("\n")
    equal = total = 0
    for name, document, found in zip(names, pages.load(path), records(tool, mode, path)):
        total += 1
        if mode == "text":
            expected = "".join(text for _, text in walk(document))
            if expected == found:
                equal += 1
            else:
                at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
                print(f"{name}\n  lexbor   {expected[max(0, at - 40):at + 60]!r}\n  HTMLTree {found[max(0, at - 40):at + 60]!r}")
        else:
            expected = collections.Counter((c, w) for c, text in walk(document) for w in text.split())
            ours = collections.Counter()
            for line in found.split("\n"):
                container, _, text = line.partition("\t")
                ours.update((container, w) for w in text.split())
            share = sum((expected & ours).values()) / max(1, sum(expected.values()))
            if share >= 0.99:
                equal += 1
            else:
                print(f"{name} {share:.3f}")
    print(f"{mode}: {equal} of {total} pages agree ({equal / max(total, 1):.4f})")


main()
