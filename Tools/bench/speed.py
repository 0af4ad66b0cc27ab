#!/usr/bin/env python3
"""Speed of whole extractions: page bytes in memory to article JSON in memory, beside other tools in the same run.

speed.py --tool BENCH_SPEED --extract EXTRACT [PAGES…] [--only SECTION…] [--sample N] [--accept]

PAGES are folders of pages, plain or gzipped (default: ../shared/bench when it is there, else Fixtures/pages).
Sections: peers, labels, instructions, sizes, hostile, cold, cores. Times are CPU seconds; trust the ratios of one run.
`instructions` holds the instructions per byte of Fixtures/pages (callgrind, so the same on a busy machine) against
Tools/bench/speed-gate.json and fails when one is more than 5 % above; --accept writes the file anew.
"""
import argparse
import glob
import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GATE = os.path.join(ROOT, "Tools", "bench", "speed-gate.json")
TOLERANCE = 1.05
STAGES = {
    "intake": "Intake.read", "tree": "HTMLParser.parse", "claims": "ClaimReader.claims",
    "blocks": "BlockBuilder.blocks", "labels": "Pipeline.label", "fields": "FieldReader.read",
    "language": "Pipeline.language", "body": "BodyBuilder.build", "annotations": "Annotator.annotate",
    "assembly": "Assembly.article", "writing": "ArticleFormat.write",
}
HEAD = '<!doctype html><html lang="fr"><head><title>La commune ouvre son atelier</title></head><body>'
SENTENCE = ("La commune a inauguré mardi un atelier de réparation où chacun peut apporter son ordinateur en panne, "
            "et « les bénévoles prêtent leurs outils », a expliqué Jeanne Perrin au numéro {}. ")


def article(first, count):
    """Some paragraphs of an article, none like another."""
    return "".join(f'<div class="text"><p>{SENTENCE.format(n)}{SENTENCE.format(n + 1)}</p></div>\n'
                   for n in range(first, first + count))


def ordinary(size):
    """A page of about so many bytes: menus, an article, links to others."""
    links = "".join(f'<li class="teaser"><a href="/a/{n}" title="Article {n}">Un autre article, le {n}</a></li>\n'
                    for n in range(max(4, size // 800)))
    page = f"{HEAD}<nav><ul>{links}</ul></nav><article><h1>La commune ouvre son atelier</h1>"
    rest = max(0, size - len(page.encode()) - 100)
    per = len(article(1000, 1).encode())
    return (page + article(1000, rest // per + 1) + "</article></body></html>").encode()


def hostile():
    """The shapes that are made to take all time, each with an article behind it."""
    tail = f"<article><h1>La commune ouvre son atelier</h1>{article(0, 6)}</article></body></html>"
    shapes = {
        "200k nested div": "<div>" * 200_000,
        "50k attributes": "<div " + " ".join(f"a{n}=1" for n in range(50_000)) + "></div>",
        "200k stray </p>": "</p>" * 200_000,
        "1 MB of <": "<" * (1 << 20) + " ",
        "unclosed comment of 10 MB": "<!-- " + "x " * (5 << 20),
        "100k nested tables": "<table><tr><td>" * 100_000,
        "100k formatting elements": "<a href=x>" * 100_000,
        "1 M entities": "&amp;" * 1_000_000 + "<br>",
        "64 MB without a tag": "mot " * (16 << 20),
        "20 MB script": "<script>" + "f(); " * (4 << 20) + "</script>",
        "NULs throughout": ("mo\0t " + "mot " * 15) * 100_000,
    }
    return {name: (HEAD + shape + tail).encode() for name, shape in shapes.items()}


def run(tool, *arguments):
    output = subprocess.run([tool, *arguments], capture_output=True, text=True, check=True).stdout
    return json.loads(output)


def load(paths, sample):
    names = []
    for path in paths:
        names += [n for n in glob.glob(path + "/**", recursive=True)
                  if os.path.isfile(n) and n.endswith((".html", ".htm", ".html.gz"))]
    # A file system lists its files in an order of its own.
    names.sort()
    random.Random(7).shuffle(names)
    pages = []
    for name in names[:sample]:
        with open(name, "rb") as file:
            data = file.read()
        pages.append(gzip.decompress(data) if name.endswith(".gz") else data)
    return pages


def write(pages, folder):
    os.makedirs(folder, exist_ok=True)
    for index, page in enumerate(pages):
        with open(os.path.join(folder, f"{index:05}.html"), "wb") as file:
            file.write(page)
    return folder


def peer_runs():
    """Name and function of each peer that is installed."""
    found = []
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
        found.append(("resiliparse main content", lambda page: extract_plain_text(
            bytes_to_str(page, detect_encoding(page)), main_content=True)))
    except ImportError:
        print("resiliparse is not installed: no figure for it")
    try:
        import trafilatura
        found.append(("trafilatura with metadata", lambda page: trafilatura.extract(
            page, output_format="json", with_metadata=True)))
    except ImportError:
        print("trafilatura is not installed: no figure for it")
    try:
        from selectolax.lexbor import LexborHTMLParser
        found.append(("lexbor, parse only", LexborHTMLParser))
    except ImportError:
        print("selectolax is not installed: no figure for it")
    return found


def peers(arguments, pages, folder):
    size = sum(map(len, pages))
    rows = []
    for name, options in [("Manchette --annotate none", ["--annotate", "none"]), ("Manchette", []),
                          ("Manchette, parse only", ["--parse-only"])]:
        result = run(arguments.tool, *options, folder)
        seconds = result["seconds"] / result["rounds"]
        rows.append((name, seconds, (result["peakKB"] - result["peakBeforeKB"]) / 1024))
    for name, function in peer_runs():
        start = time.process_time()
        for page in pages:
            try:
                function(page)
            except Exception:  # a page that a peer refuses costs it what it took
                pass
        rows.append((name, time.process_time() - start, None))
    print(f"\n{len(pages)} pages, {size / 1e6:.1f} MB")
    print(f"{'':28}{'pages/CPU s':>12}{'MB/s':>9}{'peak, MB over the pages':>25}")
    for name, seconds, peak in rows:
        memory = "" if peak is None else f"{peak:.1f}"
        print(f"{name:28}{len(pages) / seconds:12.0f}{size / seconds / 1e6:9.1f}{memory:>25}")
    times = {name: seconds for name, seconds, _ in rows}
    for own in ["Manchette --annotate none", "Manchette"]:
        for peer in ["resiliparse main content", "trafilatura with metadata"]:
            if peer in times:
                print(f"{own} / {peer}: {times[peer] / times[own]:.2f} ×")


def instructions_of(tool, options, folder, scratch):
    """Instructions of one round over a folder's pages, reading and start-up taken off, and the shares of the stages."""
    counts = []
    for rounds in ["1", "2"]:
        out = os.path.join(scratch, "callgrind.out")
        # The tool runs one round first: what is built once is built in it.
        subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", tool, *options, "--rounds",
                        rounds, folder], check=True, capture_output=True)
        with open(out) as file:
            counts.append(int(next(line for line in file if line.startswith("summary:")).split()[1]))
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", out], capture_output=True,
                             text=True, check=True).stdout
    demangled = subprocess.run(["swift", "demangle", "--simplified"], input=listing, capture_output=True, text=True)
    shares = {}
    for line in demangled.stdout.splitlines():
        for stage, name in STAGES.items():
            if stage not in shares and name in line and "closure" not in line:
                shares[stage] = int(line.split()[0].replace(",", "")) / counts[1]
    return counts[1] - counts[0], shares


def instructions(arguments, pages, folder, scratch):
    if not shutil.which("valgrind"):
        sys.exit("instructions: valgrind is not installed")
    tool = os.path.join(scratch, "bench-speed")
    subprocess.run(["strip", "-g", arguments.tool, "-o", tool], check=True)
    own = load([os.path.join(ROOT, "Fixtures", "pages")], 10_000)
    folders = {"fixtures": (write(own, os.path.join(scratch, "fixtures")), sum(map(len, own)))}
    if not arguments.gate:
        some = pages[:20]
        folders["pages"] = (write(some, os.path.join(scratch, "some")), sum(map(len, some)))
    figures = {}
    for name, (place, size) in folders.items():
        for layers, options in [("none", ["--annotate", "none"]), ("all", [])]:
            count, shares = instructions_of(tool, options, place, scratch)
            figures[f"{name} {layers}"] = round(count / size, 1)
            print(f"\ninstructions per byte, {name}, annotations {layers}: {count / size:.1f}")
            for stage, share in sorted(shares.items(), key=lambda entry: -entry[1]):
                print(f"  {stage:12}{share * 100:6.1f} %")
    kept = {name: figure for name, figure in figures.items() if name.startswith("fixtures")}
    if arguments.accept:
        with open(GATE, "w") as file:
            json.dump(kept, file, indent=2)
            file.write("\n")
    with open(GATE) as file:
        limits = json.load(file)
    worse = [f"{name}: {figure} instructions per byte, {limits[name]} are recorded"
             for name, figure in kept.items() if figure > limits.get(name, 0) * TOLERANCE]
    if worse:
        sys.exit("slower than recorded:\n" + "\n".join(worse))


def sizes(arguments, scratch):
    print("\nordinary pages by size, --annotate none")
    for size in [8_000, 80_000, 800_000, 8_000_000, 80_000_000]:
        path = os.path.join(scratch, "size.html")
        page = ordinary(size)
        with open(path, "wb") as file:
            file.write(page)
        result = run(arguments.tool, "--annotate", "none", "--seconds", "1", path)
        speed = len(page) * result["rounds"] / result["seconds"] / 1e6
        memory = result["peakKB"] * 1024 / len(page)
        print(f"  {len(page) / 1000:10.0f} KB{speed:8.1f} MB/s   peak {result['peakKB'] / 1024:7.1f} MB, "
              f"{memory:.1f} × the page")


def hostile_shapes(arguments, scratch):
    print("\nhostile shapes, --annotate none, beside an ordinary page of the size")
    for name, page in hostile().items():
        seconds = []
        for content in [page, ordinary(len(page))]:
            path = os.path.join(scratch, "shape.html")
            with open(path, "wb") as file:
                file.write(content)
            result = run(arguments.tool, "--annotate", "none", "--rounds", "1", path)
            seconds.append(result["seconds"])
        print(f"  {name:28}{len(page) / 1e6:7.1f} MB{seconds[0]:8.3f} s{seconds[1]:8.3f} s{seconds[0] / seconds[1]:7.2f} ×")


def labels(arguments, folder):
    """The labeller alone, on trees and blocks that are there."""
    result = run(arguments.tool, "--label-only", folder)
    per_block = result["seconds"] / result["rounds"] / max(1, result["blocks"])
    print(f"\nlabels alone: {result['blocks'] / max(1, result['pages']):.0f} blocks a page, "
          f"{per_block * 200 * 1000:.3f} ms for 200 blocks")
    result = run(arguments.tool, "--infer-only", folder)
    per_block = result["seconds"] / result["rounds"] / max(1, result["blocks"])
    print(f"of which inference, the trees asked about rows that are there: {per_block * 200 * 1000:.3f} ms for 200 blocks")


def processor_time(command, cores=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.time()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.time() - start


def cold(arguments, scratch):
    binary = os.path.join(scratch, "extract")
    subprocess.run(["strip", arguments.extract, "-o", binary], check=True)
    path = os.path.join(scratch, "cold.html")
    with open(path, "wb") as file:
        file.write(ordinary(100_000))
    print(f"\nstripped binary: {os.path.getsize(binary) / 1e6:.1f} MB")
    for name, options in [("everything", []), ("--annotate none", ["--annotate", "none"])]:
        times = sorted(processor_time([binary, path, *options])[0] for _ in range(50))
        print(f"cold start on 100 KB, {name}: {times[25] * 1000:.1f} ms CPU (median of 50; least {times[0] * 1000:.1f})")


def cores(arguments, pages, folder):
    every = sorted(os.sched_getaffinity(0))
    if len(every) < 2:
        print("\ncores: there is one only")
        return
    walls = [min(processor_time([arguments.extract, "batch", folder, "--annotate", "none"], set(every[:count]))[1]
                 for _ in range(3)) for count in [1, 2]]
    print(f"\nextract batch: {walls[0]:.2f} s on one core, {walls[1]:.2f} s on two: {walls[0] / walls[1]:.2f} ×")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--extract", required=True)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--gate", action="store_true", help="nothing but the gate on the fixtures")
    parser.add_argument("--accept", action="store_true", help="write the gate's figures anew")
    parser.add_argument("pages", nargs="*")
    arguments = parser.parse_args()
    shared = os.path.join(ROOT, "..", "shared", "bench")
    places = arguments.pages or [shared if os.path.isdir(shared) else os.path.join(ROOT, "Fixtures", "pages")]
    only = ["instructions"] if arguments.gate else arguments.only

    def wanted(section):
        return not only or section in only

    with tempfile.TemporaryDirectory() as scratch:
        pages = load(places, arguments.sample)
        folder = write(pages, os.path.join(scratch, "pages"))
        if wanted("peers"):
            peers(arguments, pages, folder)
        if wanted("labels"):
            labels(arguments, folder)
        if wanted("sizes"):
            sizes(arguments, scratch)
        if wanted("hostile"):
            hostile_shapes(arguments, scratch)
        if wanted("cold"):
            cold(arguments, scratch)
        if wanted("cores"):
            cores(arguments, pages, folder)
        if wanted("instructions"):
            instructions(arguments, pages, folder, scratch)


main()
