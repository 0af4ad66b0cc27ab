#!/usr/bin/env python3
"""Writes Sources/HTMLTree/HTML5/NamedReferences.swift from the standard's list of named character references.

Python's html.entities.html5 is that list. Names are kept without their ampersand; those that the standard also
takes without a semicolon are entries of their own. Run from the repository's root.
"""
import html.entities
import textwrap

SLOTS = 8192


def hash_name(name):
    value = len(name)
    for byte in name.encode():
        value = (value * 31 + byte) & 0xFFFFFFFF
    return (value ^ (value >> 13)) & (SLOTS - 1)


def literal(numbers):
    return "\n".join(textwrap.wrap(", ".join(str(n) for n in numbers) + ",", 112,
                                   initial_indent=" " * 8, subsequent_indent=" " * 8))


def text_literal(text, width=100):
    """The text as Swift string pieces of pure ASCII."""
    pieces, line = [], ""
    for character in text:
        piece = character if character.isascii() and character.isprintable() and character not in '"\\' \
            else "\\u{%X}" % ord(character)
        if len(line) + len(piece) > width:
            pieces.append(line)
            line = ""
        line += piece
    pieces.append(line)
    return pieces


def main():
    names, values, entries = "", "", []
    value_at = {}
    for name, value in sorted(html.entities.html5.items()):
        if value not in value_at:
            value_at[value] = len(values.encode())
            values += value
        entries.append(len(names) | len(name) << 16 | value_at[value] << 24 | len(value.encode()) << 40)
        names += name
    assert len(names) < 1 << 16 and len(values.encode()) < 1 << 16
    slots = [0] * SLOTS
    for number, (name, _) in enumerate(sorted(html.entities.html5.items())):
        slot = hash_name(name)
        while slots[slot]:
            slot = (slot + 1) % SLOTS
        slots[slot] = number + 1
    out = ["// Written by Tools/html/generate_references.py; do not edit.", "",
           "/// The named character references of the HTML standard, by a hash of the name.",
           "enum NamedReferences {",
           "    /// All names, one after the other.",
           "    static let names: StaticString = \"\"\"",
           "\\\n".join("        " + piece for piece in text_literal(names)),
           "        \"\"\"",
           "    /// All replacement characters, one after the other.",
           "    static let values: StaticString = \"\"\"",
           "\\\n".join("        " + piece for piece in text_literal(values)),
           "        \"\"\"",
           "    /// Per name: offset of the name (16 bits), its length (8), offset of the value (16), its length (8).",
           "    static let entries: [UInt64] = [", literal(entries), "    ]",
           "    /// The number of an entry plus one, or zero, by the hash of its name; collisions follow.",
           "    static let slots: [UInt16] = [", literal(slots), "    ]", "}", ""]
    with open("Sources/HTMLTree/HTML5/NamedReferences.swift", "w") as file:
        file.write("\n".join(out))


main()
