#!/usr/bin/env python3
"""Makes a synthetic CC-NEWS: gzipped WARC files of request, response and metadata records, as the crawler writes them.

usage: make_ccnews.py FOLDER [--bytes 2000000000] [--records 20000] [--files 4]

The pages are those of Fixtures/pages, varied: other words in their text nodes, more paragraphs, and the scripts, styles
and navigation that pages of that size carry (the crawler's pages have some 100 KB). `--bytes` counts them uncompressed.
"""
import argparse
import random
import re
import sys
import uuid
import zlib
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent.parent / "Fixtures" / "pages"
WORD = re.compile(r"[a-zà-ÿ]{5,}")


def texts():
    pages = []
    for path in sorted(FIXTURES.glob("*/*/source.html")):
        try:
            pages.append(path.read_bytes().decode("utf-8"))
        except UnicodeDecodeError:
            pass  # Pages in other encodings stay out: their words could not be exchanged as text.
    return pages


def varied(page, words, source):
    """Exchanges one long word in four in the text between tags."""
    def exchange(match):
        return source.choice(words) if source.random() < 0.25 else match.group()
    parts = re.split(r"(<script.*?</script>|<style.*?</style>|<head.*?</head>|<[^>]*>)", page, flags=re.S | re.I)
    return "".join(part if part.startswith("<") else WORD.sub(exchange, part) for part in parts)


def ballast(size, words, source):
    """Script, style and a navigation of about so many bytes."""
    links = "".join(f'<li class="menu__item"><a href="/{source.choice(words)}/{n}">{source.choice(words)}</a></li>'
                    for n in range(60))
    script = []
    length = len(links)
    while length < size:
        piece = (f'window.{source.choice(words)}_{length}=function(a,b){{return a?b.{source.choice(words)}("'
                 f'{source.randrange(1 << 40):x}"):{source.randrange(1 << 30)}}};')
        script.append(piece)
        length += len(piece)
    return f'<nav class="menu"><ul>{links}</ul></nav><script>{"".join(script)}</script>'


def record(kind, content, url, content_type, number, concurrent=None):
    record_id = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {number}")
    fields = [f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{record_id}>", f"WARC-Target-URI: {url}",
              f"WARC-Date: 2026-02-{1 + number % 28:02}T{number % 24:02}:00:00Z", f"Content-Type: {content_type}"]
    block = ("WARC/1.0\r\n" + "\r\n".join(fields) + f"\r\nContent-Length: {len(content)}\r\n\r\n").encode()
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(block + content + b"\r\n\r\n") + packer.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bytes", type=int, default=2_000_000_000)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--files", type=int, default=4)
    arguments = parser.parse_args()
    source = random.Random(20260211)
    pages = texts()
    words = sorted({word for page in pages for word in WORD.findall(re.sub(r"<[^>]*>", " ", page))})
    size = arguments.bytes // arguments.records
    fillers = [ballast(max(2000, round(size * source.uniform(0.5, 1.5)) - 9000), words, source) for _ in range(40)]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for file in range(arguments.files):
        with open(arguments.folder / f"CC-NEWS-2026021100{file:04}.warc.gz", "wb") as out:
            for number in range(file, arguments.records, arguments.files):
                page = varied(source.choice(pages), words, source)
                at = page.lower().rfind("</body>")
                html = (page[:at] + source.choice(fillers) + page[at:] if at >= 0 else page).encode()
                host = f"www.journal-{number % 400}.example"
                url = f"https://{host}/2026/02/{number}"
                head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: x\r\n\r\n"
                out.write(record("request", f"GET /2026/02/{number} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode(), url,
                                 "application/http; msgtype=request", number))
                out.write(record("response", head.encode() + html, url, "application/http; msgtype=response", number))
                out.write(record("metadata", b"fetchTimeMs: 120\r\n", url, "application/warc-fields", number))
                total += len(html)
    print(f"{arguments.records} pages, {total / 1e6:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
