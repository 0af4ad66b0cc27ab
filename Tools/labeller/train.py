"""Trains the block labeller.

usage: train.py --bench FOLDER --pages FOLDER --work FOLDER --tool labeller-pages [--steps STEPS] [--out MODELS]

Steps, in order: pages, blocks, tables, features, content, roles, dumps, text, kinds, export; `evaluate` after content,
`stops` after it too: how often the library's trees, where it leaves off, would have come to something else.
Content, roles and kinds leave five models of their own in WORK/without-FOLD, none of which saw the sites of its fold.
See README.md for data, licences and figures.
"""
import argparse, collections, math, pathlib, pickle, re, subprocess, sys
import numpy as np
import export, kinds, labels as L
from suites import FOLDS, SEED, TEST, TRAIN, fold_of, load, pages, without

TOPIC_COLUMNS = 22
SLOTS, ROLE_SLOTS = 1 << 15, 1 << 13
SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "Sources/CModels/data"
# The body models, and what the pages that are no articles weigh in each.
BODIES = {"content": 0, "brief": 0, "other": 4}
# BlockWording: slots of its weights, where a key may stand, steps of a weight; and on how many sites a word must be seen.
WORDING_SLOTS, WORDING_PROBES, WORDING_STEPS, WORDING_SITES = 1 << 15, 4, 32, 6
WORDING_KEPT = WORDING_SLOTS // 2
WORDING_OTHER_WEIGHT = 0.3
WORDING_NAMES = ["wording odds", "wording evidence", "known words"]


def step_pages(a):
    """The suites' pages as UTF-8 files, with a list for each suite: what the tool reads."""
    import gzip
    for s in TRAIN + TEST:
        (a.pages / s).mkdir(parents=True, exist_ok=True)
        lines = []
        for c in load(a, s).values():
            raw = (a.bench / s / c["path"]).read_bytes()
            raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                named = re.search(rb'charset=["\']?([\w-]+)', raw[:4096], re.I)
                encoding = named.group(1).decode().lower() if named else "cp1252"
                if encoding in ("iso-8859-1", "latin1", "latin-1", "ascii"):
                    encoding = "cp1252"
                try:
                    text = raw.decode(encoding, "replace")
                except LookupError:
                    text = raw.decode("cp1252", "replace")
            name = a.pages / s / (re.sub(r"[^\w.-]", "_", c["id"]) + ".html")
            name.write_text(text, encoding="utf-8", newline="")
            lines.append(f"{c['id']}\t{name}\t{c.get('url') or ''}\t0")
        (a.pages / f"{s}.list").write_text("\n".join(lines) + "\n")


def step_blocks(a):
    for s in TRAIN + TEST:
        subprocess.run([a.tool, "blocks", a.pages / f"{s}.list", a.work / f"{s}.blocks.jsonl"], check=True)


def step_tables(a):
    """Labels of all training pages, and the encoding tables, each without one fold's sites."""
    wording = Wording()
    known, stats = {}, collections.defaultdict(lambda: [collections.defaultdict(list), collections.defaultdict(list)])
    role_stats = collections.defaultdict(lambda: [collections.defaultdict(lambda: np.zeros(17)) for _ in range(2)])
    french = {L.site(c.get("url"), i) for t in ("press-fr", "web-fr") for i, c in load(a, t).items()}
    for s in TRAIN:
        cases = load(a, s)
        for p in pages(a, s):
            c = cases[p["id"]]
            site = L.site(c.get("url"), p["id"])
            y, w, roles = L.label(p, c, s)
            if s == "train-fr" and site in french and a.leave_out_tests:
                w = [0.0] * len(w)
            known[s, p["id"]] = (site, y, w, roles)
            wording.add(p, site, y, w, WORDING_OTHER_WEIGHT if s == "wcxb-other" else 1)
            structure, lexicon = stats[site]
            for b, (yb, wb) in enumerate(zip(y, w)):
                if wb <= 0:
                    continue
                weight = min(100, len(p["texts"][b].split())) ** 0.5 * wb
                k = p["of"][b]
                for _ in range(3):
                    if k < 0:
                        break
                    for t in set(p["tokens"][k]):
                        structure[t].append((yb * weight, weight))
                    k = p["parents"][k]
                for t in set(p["lex"][b]):
                    lexicon[t].append((yb * wb, wb))
            for b, r in enumerate(roles or []):
                near = set()
                k = p["of"][b]
                for _ in range(3):
                    if k >= 0:
                        near.update(t % ROLE_SLOTS for t in p["tokens"][k])
                        k = p["parents"][k]
                for t in near:
                    role_stats[site][0][t][r] += 1
                for t in {t % ROLE_SLOTS for t in p["lex"][b]}:
                    role_stats[site][1][t][r] += 1
    with (a.work / "labels.pickle").open("wb") as f:
        pickle.dump(known, f)
    per_site = {}
    for site, both in stats.items():
        per_site[site] = [{t: (sum(x for x, _ in v) / sum(x for _, x in v), min(1.0, sum(x for _, x in v) / 20)) for t, v in d.items()
                           if sum(x for _, x in v) > 0} for d in both]
    for fold in [*range(FOLDS), "all"]:
        out = np.zeros((2, SLOTS), np.int8)
        for kind in (0, 1):
            n, yes, total, allyes = np.zeros(SLOTS), np.zeros(SLOTS), 0.0, 0.0
            for site, tables in per_site.items():
                if fold != "all" and fold_of(site) == fold:
                    continue
                for t, (mean, weight) in tables[kind].items():
                    n[t] += weight; yes[t] += mean * weight; total += weight; allyes += mean * weight
            prior = allyes / total
            p = (yes + 2 * prior) / (n + 2)
            out[kind] = np.clip(np.round(16 * (np.log(p / (1 - p)) - math.log(prior / (1 - prior)))), -127, 127)
            out[kind][n == 0] = 0
        roles = np.zeros((2, ROLE_SLOTS, 16), np.int8)
        for kind in (0, 1):
            n, yes = np.zeros(ROLE_SLOTS), np.zeros((ROLE_SLOTS, 17))
            prior = np.full(17, 1e-4)
            for site, tables in role_stats.items():
                if fold != "all" and fold_of(site) == fold:
                    continue
                for t, counts in tables[kind].items():
                    total = counts.sum()
                    weight = min(1.0, total / 4)
                    n[t] += weight; yes[t] += counts / total * weight; prior += counts / total * weight
            prior /= prior.sum()
            p = (yes + 1.0 * prior) / (n[:, None] + 1.0)
            roles[kind] = np.clip(np.round(16 * np.log(p / prior)), -127, 127)[:, 1:]
            roles[kind][n == 0] = 0
        (a.work / f"tables/{fold}.bin").write_bytes(out.tobytes() + roles.tobytes() + wording.table(fold))


class Wording:
    """Weights of words by logistic regression over which words a block has: BlockWording's, without one fold's sites each."""

    def __init__(self):
        self.keys, self.y, self.w, self.sites = [], [], [], []
        self.on, self.pages = collections.defaultdict(set), collections.Counter()

    def add(self, page, site, y, w, weight):
        words = np.sqrt(np.minimum(100, [max(1, len(t.split()) + sum(c > "\u2fff" for c in t) // 2) for t in page["texts"]]))
        w = np.array(w) * words
        total = w.sum()
        self.w += list(w * weight / total ** 0.5) if total > 0 else [0.0] * len(y)
        self.y += y
        self.pages[site] += 1
        self.sites += [site] * len(y)
        for keys in page["wording"]:
            own = sorted(set(keys))
            for key in own:
                if len(self.on[key]) < WORDING_SITES:
                    self.on[key].add(site)
            self.keys.append(own)

    def table(self, fold):
        """The table that Swift reads: the heaviest words, each at a slot of its own with a check byte."""
        import scipy.sparse as sparse
        from sklearn.linear_model import LogisticRegression
        if not hasattr(self, "X"):
            known = sorted(k for k, sites in self.on.items() if len(sites) >= WORDING_SITES)
            number = {k: n for n, k in enumerate(known)}
            columns = [np.array([number[k] for k in keys if k in number], np.int32) for keys in self.keys]
            ends = np.concatenate(([0], np.cumsum([len(c) for c in columns])))
            self.X = sparse.csr_matrix((np.ones(ends[-1], np.float32), np.concatenate(columns), ends), shape=(len(columns), len(known)))
            # A site of many pages counts as rows() has it.
            self.known, self.y = known, np.array(self.y)
            self.w = np.array(self.w) / np.array([self.pages[s] for s in self.sites]) ** 0.35
            self.group = np.array([fold_of(s) for s in self.sites])
            del self.keys
        use = (self.w > 0) & (self.group != fold)
        X, w = self.X[use], self.w[use]
        model = LogisticRegression(C=0.05, max_iter=60, tol=1e-3).fit(X, self.y[use], sample_weight=w / w.mean())
        weights = np.clip(np.round(WORDING_STEPS * model.coef_[0]), -127, 127).astype(int)
        heavy = np.abs(model.coef_[0]) * np.sqrt(np.asarray(X.sum(0)).ravel())
        slots = np.zeros((WORDING_SLOTS, 2), np.int8)
        left = 0
        for n in np.argsort(-heavy, kind="stable")[:WORDING_KEPT]:
            key, check = self.known[n], max(1, self.known[n] >> 24)
            if weights[n] == 0:
                continue
            for probe in range(WORDING_PROBES):
                slot = (key + probe) % WORDING_SLOTS
                if slots[slot, 0] == 0:
                    slots[slot] = (check - 256 if check > 127 else check, weights[n])
                    break
            else:
                left += 1
        print("wording", fold, X.shape, "kept", int((slots[:, 0] != 0).sum()), "no room for", left, flush=True)
        return slots.tobytes()


def step_features(a):
    with (a.work / "labels.pickle").open("rb") as f:
        known = pickle.load(f)
    for s in TRAIN + TEST:
        lines = []
        for l in (a.pages / f"{s}.list").read_text().splitlines():
            i, path, url, _ = l.split("\t")
            fold = fold_of(known[s, i][0]) if s in TRAIN else "all"
            lines.append(f"{i}\t{path}\t{url}\t{fold}")
        (a.work / f"{s}.list").write_text("\n".join(lines) + "\n")
        names = subprocess.run([a.tool, "features", a.work / f"{s}.list", a.work / f"{s}.features", a.work / "tables"],
                               check=True, capture_output=True, text=True).stdout
        (a.work / "names.txt").write_text(names)


def read_features(a, suite):
    n = len((a.work / "names.txt").read_text().splitlines())
    raw = (a.work / f"{suite}.features").read_bytes()
    at, out = 0, {}
    for l in (a.work / f"{suite}.list").read_text().splitlines():
        i = l.split("\t")[0]
        count = int(np.frombuffer(raw, np.uint32, 1, at)[0])
        out[i] = np.frombuffer(raw, np.float32, count * n, at + 4).reshape(count, n)
        at += 4 + 4 * count * n
    return out


def rows(a, suites, other_weight=0):
    with (a.work / "labels.pickle").open("rb") as f:
        known = pickle.load(f)
    X, y, w, roles, group, key = [], [], [], [], [], []
    per_site = collections.Counter(known[k][0] for k in known)
    for s in suites:
        texts = {p["id"]: p["texts"] for p in pages(a, s)}
        for i, x in read_features(a, s).items():
            site, yy, ww, rr = known[s, i]
            n = np.sqrt(np.minimum(100, [max(1, len(t.split()) + sum(c > "\u2fff" for c in t) // 2) for t in texts[i]]))
            ww = np.array(ww) * n
            total = ww.sum()
            if total > 0:
                ww = ww / total ** 0.5 / per_site[site] ** 0.35 * (other_weight if s == "wcxb-other" else 1)
            X.append(x); y.append(yy); w.append(ww); group.append([fold_of(site)] * len(yy)); key.append((s, i))
            roles.append(rr if rr is not None else [-1] * len(yy))
    return np.concatenate(X), np.concatenate(y).astype(int), np.concatenate(w), np.concatenate(roles), np.concatenate(group), key, [len(v) for v in y]


def rounds(a, name):
    return a.trees if name == "content" else a.other_trees


def params(a, name="content", **more):
    """How a body model is trained. The model of articles has trees of its own shape: twice the leaves were worth .0003 of
    word F1 on sites it never saw, and .001 of seg F1; the others gain nothing by them."""
    rate, leaves = (a.rate, a.leaves) if name == "content" else (a.other_rate, a.other_leaves)
    return dict(objective="binary", learning_rate=rate, num_leaves=leaves, min_data_in_leaf=a.least_rows, feature_fraction=0.25,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=8.0, max_bin=a.bins, seed=a.seed, num_threads=2, verbose=-1,
                deterministic=True, force_row_wise=True, **more)


def step_content(a):
    """The body models: articles', and those of pages with little text and of pages that are no articles."""
    for name in a.names.split(","):
        train_body(a, name)


def train_body(a, name):
    import lightgbm as lgb
    X, y, w, _, group, key, sizes = rows(a, TRAIN, BODIES[name])
    columns = (lambda _, x: x) if name == "content" else without_words
    X = columns(a, X)
    print(name, "rows", X.shape, "positive", y.mean(), flush=True)
    oof = np.zeros(len(y))
    for f in range(FOLDS):
        m = (group != f) & (w > 0)
        model = lgb.train(params(a, name), lgb.Dataset(X[m], y[m], weight=w[m]), rounds(a, name))
        model.save_model(without(a, f) / f"{name}.txt")
        oof[group == f] = model.predict(X[group == f])
        print("fold", f, "logloss", np.average(-np.log(np.where(y == 1, oof, 1 - oof) + 1e-9)[group == f], weights=w[group == f] + 1e-12), flush=True)
    m = w > 0
    model = lgb.train(params(a, name), lgb.Dataset(X[m], y[m], weight=w[m]), rounds(a, name))
    model.save_model(a.work / f"{name}.txt")
    out, at = {}, 0
    for k, n in zip(key, sizes):
        out[k] = oof[at:at + n]; at += n
    for s in TEST:
        for i, x in read_features(a, s).items():
            out[s, i] = model.predict(columns(a, x))
    with (a.work / f"{name}.pickle").open("wb") as f:
        pickle.dump(out, f)
    gain = sorted(zip(model.feature_importance("gain"), (a.work / "names.txt").read_text().splitlines()), reverse=True)
    print(*(f"{n} {g / sum(x for x, _ in gain):.3f}" for g, n in gain[:40]), sep="; ")


def role_weights(a, roles):
    """Rarer roles weigh more, so that trees see them at all."""
    counts = np.bincount(roles, minlength=len(L.ROLES))
    return ((counts.max() / np.maximum(counts, 1)) ** a.role_balance)[roles]


def train_roles(a, X, roles, weight):
    """Trees whose leaves hold a score for every role: one walk answers for all, where a tree a role takes as many."""
    import xgboost
    p = dict(objective="multi:softprob", num_class=len(L.ROLES), multi_strategy="multi_output_tree", tree_method="hist",
             max_bin=a.bins, eta=a.role_rate, max_depth=0, max_leaves=a.role_leaves, grow_policy="lossguide",
             min_child_weight=1, reg_lambda=1.0, colsample_bytree=0.4, subsample=0.8, seed=SEED, nthread=2)
    return xgboost.train(p, xgboost.DMatrix(X, roles, weight=weight), a.role_trees)


def without_words(a, X):
    """The columns before those of TopicWords and BlockWording, which are the last: what a block is about tells an article
    from the rest of its page, not the roles of the rest from each other, nor what counts on a page that is no article; and
    where there are few words they say too little (an article about newsletters is no offer of one)."""
    names = (a.work / "names.txt").read_text().splitlines()
    first = names.index("headline words")
    assert names[first + TOPIC_COLUMNS:] == WORDING_NAMES, "other columns stand at those of TopicWords"
    return X[:, :first]


def ask_roles(model, X):
    import xgboost
    return model.predict(xgboost.DMatrix(X)) if len(X) else np.zeros((0, len(L.ROLES)))


def report_roles(got, roles):
    for r, name in enumerate(L.ROLES):
        tp, fp, fn = ((got == r) & (roles == r)).sum(), ((got == r) & (roles != r)).sum(), ((got != r) & (roles == r)).sum()
        print(f"{name:14} n {tp + fn:6} precision {tp / max(1, tp + fp):.3f} recall {tp / max(1, tp + fn):.3f}")
    print("accuracy", (got == roles).mean(), flush=True)


def step_roles(a):
    """The role of every block of train-fr and train-eu."""
    X, _, _, roles, group, key, sizes = rows(a, ["train-fr", "train-eu"])
    X = without_words(a, X)
    w = role_weights(a, roles)
    oof = np.zeros((len(roles), len(L.ROLES)))
    for f in range(FOLDS):
        m = group != f
        model = train_roles(a, X[m], roles[m], w[m])
        model.save_model(without(a, f) / "roles.json")
        oof[group == f] = ask_roles(model, X[group == f])
    report_roles(oof.argmax(1), roles)
    model = train_roles(a, X, roles, w)
    model.save_model(a.work / "roles.json")
    out, at = {}, 0
    for k, n in zip(key, sizes):
        out[k] = oof[at:at + n]; at += n
    for s in ("press-fr", "web-fr"):
        for i, x in read_features(a, s).items():
            out[s, i] = ask_roles(model, without_words(a, x))
    with (a.work / "roles.pickle").open("wb") as f:
        pickle.dump(out, f)


def step_dumps(a):
    """Text dumps made of the labelled pages, a line a block, with the same labels: nobody labels dumps."""
    import random
    with (a.work / "labels.pickle").open("rb") as f:
        known = pickle.load(f)
    rng = random.Random(SEED)
    folder = a.work / "dumps"
    folder.mkdir(exist_ok=True)
    lines, truth = [], {}
    for s in ("train-fr", "train-eu", "wcxb-articles", "fundus"):
        for p in pages(a, s):
            site, y, w, roles = known[s, p["id"]]
            own = [b for b in range(len(y)) if y[b]]
            if not own or sum(w) == 0:
                continue
            if roles is None and p["headline"] >= 0:
                roles = [-1] * len(y)
            for copy in range(3 if s.startswith("train") else 1):
                first = min(own[0], p["headline"] if 0 <= p["headline"] < own[0] else own[0])
                start = max(0, first - rng.choice((0, 0, 2, 4, 8, 30, 300)))
                if rng.random() < 0.15:
                    start = own[0]
                end = min(len(y), own[-1] + 1 + rng.choice((0, 3, 10, 25, 60, 200, 999)))
                gaps, out, kept = rng.random() < 0.8, [], []
                for b in range(start, end):
                    text = " ".join(p["texts"][b].split())
                    if not text or text in "-*>":
                        continue
                    item = p["tags"][b] == "li"
                    if out and (gaps and not (item and p["tags"][b - 1] == "li") or not gaps and rng.random() < 0.1):
                        out.append("")
                    if item and y[b] and rng.random() < 0.5:
                        text = rng.choice(("• ", "- ", "* ")) + text
                    out.append(text)
                    kept.append(b)
                name = f"{s}.{p['id']}.{copy}".replace("/", "_")
                (folder / f"{name}.txt").write_text("\n".join(out) + "\n")
                lines.append(f"{name}\t{folder / (name + '.txt')}\t\t{fold_of(site)}\t" + ("fr" if s == "train-fr" else ""))
                role = [L.ROLES.index("headline") if b == p["headline"] and roles is not None else
                        (roles[b] if roles is not None else -1) for b in kept]
                truth[name] = (site, [y[b] for b in kept], [w[b] for b in kept], role)
    (a.work / "dumps.list").write_text("\n".join(lines) + "\n")
    with (a.work / "dumps.pickle").open("wb") as f:
        pickle.dump(truth, f)
    subprocess.run([a.tool, "text", a.work / "dumps.list", a.work / "dumps.features", a.work / "tables"], check=True, stdout=subprocess.DEVNULL)


def step_text(a):
    """Content and roles of text dumps."""
    import lightgbm as lgb
    with (a.work / "dumps.pickle").open("rb") as f:
        truth = pickle.load(f)
    X, y, w, roles, group = [], [], [], [], []
    for i, x in read_features(a, "dumps").items():
        site, yy, ww, rr = truth[i]
        if len(yy) != len(x):
            print("lines and blocks differ", i, len(yy), len(x))
            continue
        n = np.sqrt(np.clip(2 ** x[:, 0], 1, 100))
        ww = np.array(ww) * n
        X.append(x); y += yy; w += list(ww / max(1e-9, ww.sum()) ** 0.5); roles += rr; group += [fold_of(site)] * len(yy)
    X, y, w, roles, group = without_words(a, np.concatenate(X)), np.array(y), np.array(w), np.array(roles), np.array(group)
    print("rows", X.shape)
    use = w > 0
    for f in range(2):
        m, o = use & (group != f), use & (group == f)
        model = lgb.train(params(a, "text"), lgb.Dataset(X[m], y[m], weight=w[m]), a.other_trees)
        print("text-content fold", f, "accuracy", np.average((model.predict(X[o]) > 0.5) == y[o], weights=w[o]), flush=True)
    lgb.train(params(a, "text"), lgb.Dataset(X[use], y[use], weight=w[use]), a.other_trees).save_model(a.work / "text-content.txt")
    use = roles >= 0
    weight = np.ones(len(y)) * role_weights(a, np.maximum(roles, 0))
    for f in range(1):
        m, o = use & (group != f), use & (group == f)
        report_roles(ask_roles(train_roles(a, X[m], roles[m], weight[m]), X[o]).argmax(1), roles[o])
    train_roles(a, X[use], roles[use], weight[use]).save_model(a.work / "text-roles.json")


def step_kinds(a):
    """Is a page an article? Needs the models of content and roles without each fold, to read the pages with."""
    for f in range(FOLDS):
        export_models(a, without(a, f), without(a, f), ("content", "brief", "other", "roles"), f)
    kinds.train(a)


def step_export(a):
    """The trained trees and tables as the library holds them."""
    names = [n for n in (*BODIES, "roles", "text-content", "text-roles", "kind") if any((a.work / f"{n}.{e}").exists() for e in ("txt", "json"))]
    export_models(a, a.work, a.out, names, "all")
    if "kind" in names:
        (a.out / "labeller-kind-words.bin").write_bytes((a.work / "kinds/all.bin").read_bytes())
    print("now `make tables` lays the trees out as the library reads them")


def export_models(a, trained, out, names, fold):
    """Some of the models that lie in a folder, and the table of words of a fold."""
    for name in names:
        of_roles = name.endswith("roles")
        columns = len((a.work / ("kind.names" if name == "kind" else "names.txt")).read_text().splitlines())
        export.write_trees(trained / f"{name}.{'json' if of_roles else 'txt'}", columns, len(L.ROLES) if of_roles else 1,
                           out / f"labeller-{name}.bin")
    (out / "labeller-words.bin").write_bytes((a.work / f"tables/{fold}.bin").read_bytes())


# GradientBoostedTrees.Stop of the body models: after so many trees, a score below or above that is left as it is.
STOPS = {"content": [(24, -1.45, np.inf), (64, -2.6, 3), (128, -2.6, 3)]}
OTHER_STOPS = [(24, -1.9, np.inf), (64, -3, 3), (128, -2.6, 3)]
# A score between these says that a block may be text or not.
DOUBT = -1.5, 1.5


def step_stops(a):
    """The share of blocks whose score is left as it is after some trees, by how much all trees together have more, and of
    those, the share that the last tree leaves in doubt: on pages that were not trained on."""
    import lightgbm as lgb
    X = np.concatenate([x for s in TEST for x in read_features(a, s).values()])
    for name in BODIES:
        model = lgb.Booster(model_file=str(a.work / f"{name}.txt"))
        own = X[:, :model.num_feature()]
        last = model.predict(own, raw_score=True)
        left = np.ones(len(X), bool)
        for trees, below, above in STOPS.get(name, OTHER_STOPS):
            score = model.predict(own, raw_score=True, num_iteration=trees)
            for word, stops, doubt in (("below", score < below, last > DOUBT[0]), ("above", score > above, last < DOUBT[1])):
                stops = stops & left
                if stops.any():
                    print(f"{name} {trees} {word}: {stops.mean():.4f} of all, growth {last[stops].sum() / score[stops].sum():.2f}, "
                          f"in doubt {doubt[stops].mean():.5f}", flush=True)
                left &= ~stops


INSIDE, BEHIND, ELSEWHERE, SURE, LEAST_SURE, REACH = 0.5, 0.58, 0.68, 0.65, 0.4, 20


def chosen(chances, headline):
    """The blocks of the body: RoleChances.settle, without what the roles say and without subheads."""
    chances = np.array(chances)
    if headline >= 0:
        chances[headline] = 0
    sure = min(SURE, max(LEAST_SURE, 0.95 * max(chances, default=0)))
    after = np.full(len(chances), 1 << 30)
    for b in range(len(chances) - 2, -1, -1):
        after[b] = b + 1 if chances[b + 1] >= sure else after[b + 1]
    last, kept, keep = -1 << 30, -10, []
    for b, chance in enumerate(chances):
        inside = b - last <= REACH and after[b] - b <= REACH
        if chance > (INSIDE if inside else BEHIND if kept == b - 1 else ELSEWHERE) * sure / SURE:
            keep.append(b)
            kept = b
        if chance >= sure:
            last = b
    return keep


def evaluate(a):
    sys.path.insert(0, str(a.bench))
    import score as S
    with (a.work / "content.pickle").open("rb") as f:
        out = pickle.load(f)
    for s in TRAIN + TEST:
        cases = {i: c for i, c in load(a, s).items() if (s, i) in out}
        preds = {}
        for p in pages(a, s):
            pr = out.get((s, p["id"]))
            if pr is None:
                continue
            keep = chosen(pr, p["headline"])
            if sum(len(p["texts"][b].split()) for b in keep) < 40 and len(pr):
                t = max(pr) / 2
                keep = [b for b in range(len(pr)) if pr[b] >= t and b != p["headline"]]
            h = p["texts"][p["headline"]] if p["headline"] >= 0 else ""
            preds[p["id"]] = {"id": p["id"], "headline": h, "text": "\n".join(p["texts"][b] for b in keep)}
        total, rows = S.score(s, list(cases.values()), preds)
        print(s, {k: total[k] for k in ("word_f1", "seg_f1", "with_rate", "without_rate", "noise_out", "title") if k in total}, flush=True)


def add_shape(ap):
    """The options that set the size of the models: the defaults are those of the shipped ones."""
    ap.add_argument("--trees", type=int, default=240, help="for articles")
    ap.add_argument("--other-trees", type=int, default=300, help="for brief pages, other pages and dumps")
    ap.add_argument("--leaves", type=int, default=31, help="of the trees of articles")
    ap.add_argument("--rate", type=float, default=0.05)
    ap.add_argument("--other-leaves", type=int, default=15, help="of the trees of brief pages, other pages and dumps")
    ap.add_argument("--other-rate", type=float, default=0.06)
    ap.add_argument("--least-rows", type=int, default=80, help="in a leaf of the body models and of dumps")
    ap.add_argument("--bins", type=int, default=63)
    ap.add_argument("--seed", type=int, default=SEED, help="of the body models")
    ap.add_argument("--role-trees", type=int, default=110)
    ap.add_argument("--role-leaves", type=int, default=32)
    ap.add_argument("--role-rate", type=float, default=0.13)
    ap.add_argument("--role-balance", type=float, default=0.45, help="exponent of a role's rarity in its weight")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--bench", type=pathlib.Path, required=True)
    ap.add_argument("--pages", type=pathlib.Path, required=True)
    ap.add_argument("--work", type=pathlib.Path, required=True)
    ap.add_argument("--tool", required=True)
    ap.add_argument("--steps", default="blocks,tables,features,content,evaluate")
    ap.add_argument("--names", default=",".join(BODIES), help="the body models that the step content trains")
    ap.add_argument("--out", type=pathlib.Path)
    ap.add_argument("--models", type=pathlib.Path, default=SHIPPED, help="those that the tool was built with")
    ap.add_argument("--leave-out-tests", action="store_true", help="leave sites of press-fr and web-fr out of train-fr")
    add_shape(ap)
    a = ap.parse_args()
    (a.work / "tables").mkdir(parents=True, exist_ok=True)
    for step in a.steps.split(","):
        print("==", step, flush=True)
        if step == "evaluate":
            evaluate(a)
        else:
            globals()["step_" + step](a)


if __name__ == "__main__":
    main()
