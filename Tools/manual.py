#!/usr/bin/env python3
"""Writes the manual page of `extract` (mdoc) from what the tool says of its own options.

usage: manual.py BINARY > Documentation/extract.1
"""
import json
import subprocess
import sys


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def discussion(text):
    """Paragraphs stay paragraphs; indented lines are shown as they are, headings in capitals become paragraphs."""
    lines = []
    shown = False
    for line in (text or "").split("\n"):
        if line.startswith("  "):
            if not shown:
                lines.append(".Bd -literal -offset indent")
                shown = True
            lines.append(escaped(line.strip()))
            continue
        if shown:
            lines.append(".Ed")
            shown = False
        lines.append(escaped(line) if line.strip() else ".Pp")
    if shown:
        lines.append(".Ed")
    return lines


def option_names(argument):
    names = []
    for name in argument.get("names") or []:
        dashes = "-" if name["kind"] == "short" else "--"
        names.append(dashes + name["name"])
    return names


def items(arguments):
    lines = [".Bl -tag -width indent"]
    for argument in arguments:
        if not argument.get("shouldDisplay", True) or "help" in [n["name"] for n in argument.get("names") or []]:
            continue
        if argument["kind"] == "positional":
            tag = f".It Ar {escaped(argument['valueName'])}" + (" ..." if argument.get("isRepeating") else "")
        else:
            tag = ".It " + escaped(", ".join(sorted(option_names(argument), key=len)))
            if argument["kind"] == "option":
                tag += " Ar " + escaped(argument["valueName"])
        lines.append(tag)
        words = argument.get("abstract", "")
        if argument.get("allValues"):
            words += " One of " + ", ".join(argument["allValues"]) + "."
        if argument.get("defaultValue"):
            words += f" Default: {argument['defaultValue']}."
        lines.append(escaped(words))
    lines.append(".El")
    return lines


def main():
    dump = subprocess.run([sys.argv[1], "--experimental-dump-help"], stdout=subprocess.PIPE, check=True).stdout
    command = json.loads(dump)["command"]
    # No date of the day: the page is the same for the same tool.
    out = [
        '.\\" Made by Tools/manual.py; do not edit.', ".Dd 2026", ".Dt EXTRACT 1", ".Os Manchette", ".Sh NAME", ".Nm extract",
        f".Nd {escaped(command['abstract'][0].lower() + command['abstract'][1:].rstrip('.'))}", ".Sh SYNOPSIS",
        ".Nm", ".Op Ar options", ".Ar input ...",
    ]
    subcommands = [c for c in command["subcommands"] if c["commandName"] != "help"]
    for sub in subcommands:
        if sub["commandName"] != command.get("defaultSubcommand"):
            inner = [c["commandName"] for c in sub.get("subcommands") or [] if c["commandName"] != "help"]
            if inner:
                out += [".Nm", f"{sub['commandName']} {' | '.join(inner)}", ".Ar folder"]
            else:
                out += [".Nm", sub["commandName"], ".Op Ar options", ".Ar input ..."]
    out += [".Sh DESCRIPTION"] + discussion(command.get("discussion"))
    for sub in subcommands:
        title = "OPTIONS" if sub["commandName"] == command.get("defaultSubcommand") else f"EXTRACT {sub['commandName'].upper()}"
        out += [f".Sh {title}", escaped(sub["abstract"])]
        if sub.get("discussion"):
            out += [".Pp"] + discussion(sub["discussion"])
        if not sub.get("subcommands"):
            out += items(sub.get("arguments") or [])
        for inner in sub.get("subcommands") or []:
            if inner["commandName"] == "help":
                continue
            out += [f".Ss extract {sub['commandName']} {inner['commandName']}", escaped(inner["abstract"])]
            if inner.get("discussion"):
                out += [".Pp"] + discussion(inner["discussion"])
            out += items(inner.get("arguments") or [])
    print("\n".join(out))


if __name__ == "__main__":
    main()
