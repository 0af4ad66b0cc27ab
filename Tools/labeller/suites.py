"""The suites that the labeller is trained and tested on, and their folds."""
import json, zlib

TRAIN = ["train-fr", "train-eu", "wcxb-articles", "wcxb-other", "segments", "fundus"]
TEST = ["press-fr", "web-fr", "daniel"]
FOLDS, SEED = 5, 7


def load(a, suite):
    cases = [json.loads(l) for l in (a.bench / suite / "cases.jsonl").open()]
    return {c["id"]: c for c in cases}


def fold_of(site):
    return zlib.crc32(site.encode()) % FOLDS


def pages(a, suite):
    with (a.work / f"{suite}.blocks.jsonl").open() as f:
        for l in f:
            yield json.loads(l)


def without(a, fold):
    """The folder of the models that never saw a fold's sites."""
    folder = a.work / f"without-{fold}"
    folder.mkdir(exist_ok=True)
    return folder
