#!/usr/bin/env python3
"""Writes the table of given names and their gender from Faker's name lists (MIT).

usage: given_names.py > Sources/CModels/data/given-names.txt

A line is a gender (m, f, or u where lists disagree), `@` and a language where only that language is meant, and the names.
"""
import collections
import importlib

LOCALES = """fr_FR fr_CH fr_BE fr_QC de_DE de_CH de_AT en_US en_GB en_IE it_IT es_ES es_MX es_AR pt_PT pt_BR nl_NL pl_PL
sv_SE cs_CZ ro_RO tr_TR hr_HR hu_HU fi_FI da_DK no_NO""".split()
SHIPPED = ["fr", "de", "en", "it", "es"]
# Given names of some lists that are first of all ordinary words or places somewhere.
ORDINARY = set("""an am art august bay do dem den der die im in la le mit mai max-planck so sein un per sur des les
paris roman-catholic china india sun may""".split())

votes = collections.defaultdict(lambda: collections.defaultdict(set))
for locale in LOCALES:
    provider = importlib.import_module("faker.providers.person." + locale).Provider
    for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
        for name in getattr(provider, attribute, ()):
            if " " in name or "-" in name or len(name) < 2 or not name[0].isupper() or name.lower() in ORDINARY:
                continue
            votes[name][gender].add(locale)

general, special = collections.defaultdict(list), collections.defaultdict(list)
for name, genders in sorted(votes.items()):
    m, f = len(genders["m"]), len(genders["f"])
    if not m or not f:
        general["m" if m else "f"].append(name)
        continue
    general["m" if m >= 4 * f else "f" if f >= 4 * m else "u"].append(name)
    for language in SHIPPED:
        lm = sum(x.startswith(language) for x in genders["m"])
        lf = sum(x.startswith(language) for x in genders["f"])
        if lm and lm >= 2 * lf + (lf > 0):
            special["m@" + language].append(name)
        elif lf and lf >= 2 * lm + (lm > 0):
            special["f@" + language].append(name)

print("# Given names and their gender, from the name lists of Faker (MIT); written by Tools/quotes/given_names.py.")
for table in (general, special):
    for key, names in table.items():
        for start in range(0, len(names), 20):
            print(key, *names[start:start + 20])
