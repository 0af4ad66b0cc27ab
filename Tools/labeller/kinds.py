"""Is a page an article? Weights of a page's words, and trees over its features (PageWords, PageFeatures).

What the features say of a page's body comes from body models that never saw its site, as it does in use.
"""
import collections, json, pathlib, pickle, subprocess, tempfile
import numpy as np
import export, labels as L
from suites import FOLDS, SEED, TRAIN, fold_of, load, without

SLOTS, TREES = 1 << 12, 280
# The places of PageWords, in the order of its table.
PLACES = ("classes", "titles", "addresses", "menus", "lines", "text", "head")
# Places of words of a language: read on pages in English only, of which WCXB alone has both kinds.
LANGUAGE_PLACES = ("titles", "menus", "lines", "text")
# KindModel.threshold
THRESHOLD = 0.22


def params():
    return dict(objective="binary", learning_rate=0.03, num_leaves=8, min_data_in_leaf=15, feature_fraction=0.15,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, max_bin=63, seed=SEED, num_threads=1, verbose=-1,
                deterministic=True, force_row_wise=True)


def all_pages(a):
    """Every training page with its site and whether it is an article."""
    out = []
    for s in TRAIN:
        urls = {i: c.get("url") for i, c in load(a, s).items()}
        for l in (a.work / f"{s}.kinds.jsonl").open():
            p = json.loads(l)
            out.append((s, p, L.site(urls[p["id"]], p["id"]), s != "wcxb-other"))
    return out


def rows(a, data):
    """The pages' features, the same without what a page claims, truth and folds; and rows, truth, weights and folds to train on."""
    X = np.array([p["features"] for _, p, _, _ in data], np.float32)
    y = np.array([article for *_, article in data]).astype(int)
    group = np.array([fold_of(site) for _, _, site, _ in data])
    w = page_weights(data)
    column = {n: i for i, n in enumerate((a.work / "kind.names").read_text().splitlines())}
    words = [column[f"words of {place}"] for place in PLACES]
    # Old and odd pages claim nothing and are known by their site's address alone: a copy of each page as such a page.
    bare = X.copy()
    for n, i in column.items():
        if i < 18 or n.startswith(("words of addresses", "words of classes", "words of head", "digits in path", "date in path", "query", "path depth", "longest slug")):
            bare[:, i] = 0
    bare[:, column["is root"]] = 1
    # And one of each as a page in a language whose words are not known.
    foreign = X.copy()
    foreign[:, [column[f"words of {place}"] for place in LANGUAGE_PLACES]] = 0
    for copy in bare, foreign:
        copy[:, column["all words"]] = copy[:, words].sum(1)
    copies = (np.concatenate((X, bare, foreign)), np.tile(y, 3), np.concatenate((w, 0.5 * w, 0.3 * w)), np.tile(group, 3))
    return X, (bare, foreign), y, group, copies


def page_weights(data):
    y = np.array([article for *_, article in data]).astype(int)
    return np.where(y == 1, 0.6, 1.4) * np.where(np.array([s for s, *_ in data]) == "wcxb-articles", 1.5, 1)


def word_weights(data, fold):
    """Weights of the words of each place, as the table that Swift reads; without a fold's sites, or from all.

    Logistic regression over the words that a page has in a place, each page's divided by the root of their number; a
    site of many pages counts as the root of them.
    """
    import scipy.sparse as sparse
    from sklearn.linear_model import LogisticRegression
    sites = collections.Counter(site for *_, site, _ in data)
    kept = [(s, p, site, article) for s, p, site, article in data if fold == "all" or fold_of(site) != fold]
    table = []
    for place in PLACES:
        own = [d for d in kept if place not in LANGUAGE_PLACES or d[0].startswith("wcxb")]
        y = np.array([article for *_, article in own]).astype(int)
        weight = page_weights(own) / np.sqrt([sites[site] for *_, site, _ in own])
        slots = [p["slots"][place] for _, p, _, _ in own]
        at = np.repeat(np.arange(len(slots)), [len(l) for l in slots])
        values = np.concatenate([np.full(len(l), len(l) ** -0.5) for l in slots if l])
        X = sparse.csr_matrix((values, (at, np.concatenate(slots).astype(int))), shape=(len(slots), SLOTS))
        model = LogisticRegression(C=4, max_iter=500).fit(X, y, sample_weight=weight)
        table.append(np.clip(np.round(16 * model.coef_[0]), -127, 127).astype(np.int8))
    return np.concatenate(table).tobytes()


def read_pages(a, tools, tables):
    """Has every page read by the tool that never saw its site; the names of the features."""
    for s in TRAIN:
        lists, urls = collections.defaultdict(list), load(a, s)
        order = []
        for l in (a.pages / f"{s}.list").read_text().splitlines():
            i, path, url, _ = l.split("\t")
            fold = fold_of(L.site(urls[i].get("url"), i))
            lists[fold].append(f"{i}\t{path}\t{url}\t{fold}")
            order.append(i)
        read = {}
        for fold, lines in lists.items():
            own, out = a.work / f"{s}.kinds.list", a.work / f"{s}.kinds.part"
            own.write_text("\n".join(lines) + "\n")
            names = subprocess.run([tools[fold], "kinds", own, out, tables], check=True, capture_output=True, text=True).stdout
            read.update((json.loads(l)["id"], l) for l in out.open())
            out.unlink()
        (a.work / f"{s}.kinds.jsonl").write_text("".join(read[i] for i in order))
    return names


def train(a):
    """Weights of words first, each without one fold's sites, then trees: five for the folds, and the one that is shipped."""
    import lightgbm as lgb
    tables = a.work / "kinds"
    tables.mkdir(exist_ok=True)
    for old in tables.glob("*.bin"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        tools = [export.binary_with(pathlib.Path(a.tool), a.models, without(a, f), ("content", "brief", "other", "roles", "words"),
                                    pathlib.Path(folder) / f"tool-{f}") for f in range(FOLDS)]
        read_pages(a, tools, tables)
        data = all_pages(a)
        for fold in [*range(FOLDS), "all"]:
            (tables / f"{fold}.bin").write_bytes(word_weights(data, fold))
        names = read_pages(a, tools, tables)
    data = all_pages(a)
    (a.work / "kind.names").write_text(names.strip() + "\n")
    X, others, y, group, (XX, yy, ww, gg) = rows(a, data)
    oof = np.zeros((3, len(y)))
    for f in range(FOLDS):
        m = gg != f
        model = lgb.train(params(), lgb.Dataset(XX[m], yy[m], weight=ww[m]), TREES)
        model.save_model(without(a, f) / "kind.txt")
        for n, x in enumerate((X, *others)):
            oof[n][group == f] = model.predict(x[group == f])
    for chances, label in zip(oof, ("", "without claims", "in an unknown language")):
        for t in (0.2, THRESHOLD, 0.24, 0.26, 0.3, 0.35):
            print(label, t, {s: round(float(np.mean((chances > t)[[x[0] == s for x in data]] == (s != "wcxb-other"))), 4) for s in TRAIN}, flush=True)
    lgb.train(params(), lgb.Dataset(XX, yy, weight=ww), TREES).save_model(a.work / "kind.txt")
    with (a.work / "kind.pickle").open("wb") as f:
        pickle.dump({(s, q["id"]): float(v) for (s, q, _, _), v in zip(data, oof[0])}, f)
