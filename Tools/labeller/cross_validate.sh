#!/usr/bin/env bash
# Five-fold cross-validation, grouped by site, over the suites beside the checkout (or at MANCHETTE_SHARED): the blocks of
# the body model alone, then the whole extraction; the body models and the kind's once for each seed (SEEDS), since two
# runs of one procedure differ by as much as a real change is worth, and the mean of the runs is the figure. press-fr,
# web-fr and daniel are never trained on: theirs are plain test figures.
set -euo pipefail
cd "$(dirname "$0")/../.."
tool=$1
extract=$2
shared=${MANCHETTE_SHARED:-../shared}
if [ ! -d "$shared/bench" ]; then
    echo "no suites at $shared/bench: nothing to cross-validate"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install lightgbm numpy scikit-learn xgboost-cpu
mkdir "$work/pages"
python=$work/venv/bin/python
train=("$python" Tools/labeller/train.py --bench "$shared/bench" --pages "$work/pages" --work "$work" --tool "$tool")
"${train[@]}" --steps pages,blocks,tables,features,roles
for seed in ${SEEDS:-7 8 9}; do
    echo "seed $seed"
    "${train[@]}" --seed "$seed" --steps content,evaluate,kinds
    "$python" Tools/labeller/whole_line.py --bench "$shared/bench" --work "$work" --extract "$extract" --runs "$work/runs.jsonl"
done
