"""Trained trees in the form that the library reads, and binaries that hold others than they were built with."""
import json, struct
import numpy as np


def lightgbm_trees(path):
    """Splits (feature, threshold, left, right; a row goes left at or below the threshold) and leaves of each tree."""
    for part in path.read_text().split("\nTree=")[1:]:
        f = dict(l.split("=", 1) for l in part.split("\n") if "=" in l)
        leaves = [float(x) for x in f["leaf_value"].split()]
        if int(f["num_leaves"]) == 1:
            yield [], leaves
            continue
        yield list(zip(map(int, f["split_feature"].split()), map(float, f["threshold"].split()),
                       map(int, f["left_child"].split()), map(int, f["right_child"].split()))), leaves


def xgboost_trees(path):
    """The same of trees with a vector a leaf; a row goes left below the threshold there, so it is lowered by one step."""
    model = json.loads(path.read_text())["learner"]
    yield [], json.loads(model["learner_model_param"]["base_score"])
    for t in model["gradient_booster"]["model"]["trees"]:
        width = int(t["tree_param"]["size_leaf_vector"])
        inner = [i for i, l in enumerate(t["left_children"]) if l >= 0]
        order = {n: i for i, n in enumerate(inner)}
        leaf = {n: i for i, n in enumerate(n for n, l in enumerate(t["left_children"]) if l < 0)}
        leaves = []
        for n in leaf:
            at = t["right_children"][n] * width
            leaves += t["leaf_weights"][at:at + width]
        child = lambda n: order[n] if n in order else ~leaf[n]
        yield [(t["split_indices"][n], float(np.nextafter(np.float32(t["split_conditions"][n]), np.float32(-np.inf))),
                child(t["left_children"][n]), child(t["right_children"][n])) for n in inner], leaves


def write_trees(path, columns, classes, out):
    """One model as a file of little-endian tables, read by GradientBoostedTrees."""
    trees = list((lightgbm_trees if classes == 1 else xgboost_trees)(path))
    # Sums of scores must fit 16 bits, so that sixteen roles are added at once.
    scale = sum(max(map(abs, leaves)) for _, leaves in trees) / 32000 if classes > 1 else 1.0
    data = bytearray(struct.pack("<4sIIIf", b"MGBT", columns, classes, len(trees), scale))
    for splits, leaves in trees:
        data += struct.pack("<I", len(splits))
        for feature, threshold, left, right in splits:
            data += struct.pack("<Hhhxxf", feature, left, right, threshold)
        if classes == 1:
            data += struct.pack(f"<{len(leaves)}f", *leaves)
            continue
        data += struct.pack(f"<{len(leaves)}h", *(round(x / scale) for x in leaves))
    out.write_bytes(data)
    print(out.name, len(trees), "trees", len(data), "bytes", flush=True)


def binary_with(binary, shipped, own, names, out):
    """A copy of a binary with the models of one folder in the place of those it was built with.

    They lie in it as they are; one of another size than its own does not fit."""
    data = binary.read_bytes()
    for name in names:
        old, new = (folder / f"labeller-{name}.bin" for folder in (shipped, own))
        old, new = old.read_bytes(), new.read_bytes()
        if len(new) != len(old) or data.count(old) != 1:
            raise SystemExit(f"{own}/labeller-{name}.bin does not fit {binary}: {len(new)} bytes for {len(old)}, "
                             f"which it holds {data.count(old)} times")
        data = data.replace(old, new)
    out.write_bytes(data)
    out.chmod(0o755)
    return out
