#!/usr/bin/env python3
"""Parse speed of HTMLTree beside libxml2's DOM and lexbor, over the same pages in one run.

benchmark.py TOOL PAGES [ROUNDS]: TOOL is the built htmltree-tool, PAGES a file of pages.py. Needs selectolax for
lexbor; libxml2 is the system's, called through ctypes. CPU seconds, the best of all rounds.
"""
import ctypes
import ctypes.util
import subprocess
import sys
import time

import pages


def best(rounds, run):
    result = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        run()
        result = min(result, time.process_time() - start)
    return result


def libxml2_run(documents):
    library = ctypes.CDLL(ctypes.util.find_library("xml2"))
    library.htmlReadMemory.restype = ctypes.c_void_p
    library.htmlReadMemory.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int]
    library.xmlFreeDoc.argtypes = [ctypes.c_void_p]
    options = 1 | 32 | 64 | 2048  # recover, no errors, no warnings, no network

    def run():
        for document in documents:
            tree = library.htmlReadMemory(document, len(document), None, b"UTF-8", options)
            if tree:
                library.xmlFreeDoc(tree)
    return run


def main():
    tool, path = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    documents = pages.load(path)
    size = sum(map(len, documents))
    speeds = {}
    for name in ("html5", "libxml2"):
        line = subprocess.run([tool, "time", path, name, str(rounds)], capture_output=True, text=True, check=True)
        speeds["HTMLTree " + name] = size / float(line.stdout.split()[1])
    speeds["libxml2 DOM"] = size / best(max(rounds // 2, 1), libxml2_run(documents))
    try:
        from selectolax.lexbor import LexborHTMLParser

        def run():
            for document in documents:
                LexborHTMLParser(document)
        speeds["lexbor"] = size / best(rounds, run)
    except ImportError:
        print("selectolax is not installed: no figure for lexbor")
    base = speeds["HTMLTree html5"]
    for name, speed in speeds.items():
        print(f"{name:20} {speed / 1e6:8.0f} MB/s   html5 is {base / speed:6.2f} times as fast")


main()
