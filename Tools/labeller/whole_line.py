"""Cross-validates the whole extraction: every training page is read by models that never saw its site.

usage: whole_line.py --bench FOLDER --work FOLDER --extract BINARY [--models FOLDER] [--suites NAMES]

WORK is a folder in which train.py ran its steps pages, blocks, tables, features and kinds. Five sets of models are
trained, each without a fold of the sites, kept there, and put into copies of the binary in the place of those it ships
with, which lie in it as they are. What remains in-sample: the features of a page's kind were read with the shipped body
model, and phrases, cue words and rules were written with some of these pages in view.
"""
import argparse, json, pathlib, shutil, subprocess, sys, tempfile
import numpy as np
import labels as L
import train as T

MODELS = ("content", "brief", "other", "roles", "kind", "words", "kind-words")
# The weight of pages that are no articles, for the body of articles and of other pages: as the shipped models.
OTHER_WEIGHT = {"content": 0, "brief": 0, "other": 2}


def train_folds(a):
    """The five sets of models, in WORK/without-<fold>."""
    import lightgbm as lgb
    folders = [a.work / f"without-{f}" for f in range(T.FOLDS)]
    for folder in folders:
        folder.mkdir(exist_ok=True)
    for name, weight in OTHER_WEIGHT.items():
        a.other_weight = weight
        X, y, w, _, group, _, _ = T.rows(a, T.TRAIN)
        if name in ("brief", "other"):
            X = T.without_words(a, X)
        for f, folder in enumerate(folders):
            m = (group != f) & (w > 0)
            lgb.train(T.params(a, name), lgb.Dataset(X[m], y[m], weight=w[m]), T.rounds(a, name)).save_model(folder / f"{name}.txt")
            print("trained", name, "without fold", f, flush=True)
        del X
    X, _, _, roles, group, _, _ = T.rows(a, ["train-fr", "train-eu"])
    X = T.without_words(a, X)
    weight = T.role_weights(a, roles)
    for f, folder in enumerate(folders):
        m = group != f
        T.train_roles(a, X[m], roles[m], weight[m]).save_model(folder / "roles.json")
        print("trained roles without fold", f, flush=True)
    _, _, _, _, (X, y, w, group) = T.kind_rows(a, T.kind_pages(a))
    for f, folder in enumerate(folders):
        m = group != f
        lgb.train(T.kind_params(a), lgb.Dataset(X[m], y[m], weight=w[m]), T.KIND_TREES).save_model(folder / "kind.txt")
        export(a, f, folder)


def export(a, fold, folder):
    """The models of one fold in the form the binary holds them in."""
    for name in ("names.txt", "kind.names"):
        shutil.copy(a.work / name, folder)
    (folder / "tables").mkdir(exist_ok=True)
    shutil.copy(a.work / f"tables/{fold}.bin", folder / "tables/all.bin")
    T.step_export(argparse.Namespace(work=folder, out=folder))
    shutil.copy(a.work / f"kinds/{fold}.bin", folder / "labeller-kind-words.bin")


def binary_without(a, fold, folder):
    """A copy of the binary with the models of one fold."""
    data = a.extract.read_bytes()
    for name in MODELS:
        shipped = (a.models / f"labeller-{name}.bin").read_bytes()
        own = (a.work / f"without-{fold}" / f"labeller-{name}.bin").read_bytes()
        if len(own) != len(shipped) or data.count(shipped) != 1:
            raise SystemExit(f"labeller-{name}.bin without fold {fold} does not fit the binary: "
                             f"{len(own)} bytes for {len(shipped)}, which it holds {data.count(shipped)} times")
        data = data.replace(shipped, own)
    path = folder / f"extract-{fold}"
    path.write_bytes(data)
    path.chmod(0o755)
    return path


def predictions(a, suite, binaries, folder):
    """What is read of every page of a suite, in the order of its cases."""
    cases = list(T.load(a, suite).values())
    lines = {}
    for fold, binary in enumerate(binaries):
        own = folder / f"{suite}.{fold}.jsonl"
        mine = [dict(c, path=str((a.bench / suite / c["path"]).resolve())) for c in cases
                if T.fold_of(L.site(c.get("url"), c["id"])) == fold]
        own.write_text("".join(json.dumps(c) + "\n" for c in mine))
        done = subprocess.run([binary, "batch", own, "--annotate", "none"], stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{suite}, fold {fold}: extract ended with status {done.returncode}")
        for line in done.stdout.splitlines():
            lines[json.loads(line)["id"]] = line
    return "".join(lines[c["id"]] + "\n" for c in cases if c["id"] in lines)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--bench", type=pathlib.Path, required=True)
    ap.add_argument("--work", type=pathlib.Path, required=True)
    ap.add_argument("--extract", type=pathlib.Path, required=True)
    ap.add_argument("--models", type=pathlib.Path,
                    default=pathlib.Path(__file__).resolve().parents[2] / "Sources/CModels/data")
    ap.add_argument("--suites", default=",".join(T.TRAIN))
    ap.add_argument("--out", type=pathlib.Path, help="keep the predictions there")
    T.add_shape(ap)
    a = ap.parse_args()
    made = [a.work / f"without-{f}/labeller-kind-words.bin" for f in range(T.FOLDS)]
    newest = max(p.stat().st_mtime for p in (a.work / "names.txt", *a.work.glob("*.features")))
    if not all(p.exists() and p.stat().st_mtime > newest for p in made):
        train_folds(a)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        binaries = [binary_without(a, f, folder) for f in range(T.FOLDS)]
        out = a.out or folder
        out.mkdir(parents=True, exist_ok=True)
        for suite in a.suites.split(","):
            path = (out / f"{suite}.jsonl").resolve()
            path.write_text(predictions(a, suite, binaries, folder))
            subprocess.run([sys.executable, a.bench / "score.py", a.bench / suite, path], check=True)


if __name__ == "__main__":
    main()
