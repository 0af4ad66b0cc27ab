#!/usr/bin/env bash
# Installs what the Spark job needs here, Java and pyspark, where they are missing; prints the Python that has them.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v java > /dev/null; then
    if [ "$(id -u)" -eq 0 ]; then as_root=(); else as_root=(sudo); fi
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends default-jre-headless >&2
fi
for python in "${MANCHETTE_SPARK_PYTHON:-}" python3 .venv-spark/bin/python; do
    if [ -n "$python" ] && "$python" -c 'import pyspark' 2> /dev/null; then
        command -v "$python"
        exit 0
    fi
done
python3 -m venv .venv-spark >&2
.venv-spark/bin/pip install --quiet 'pyspark==3.5.*' >&2
echo .venv-spark/bin/python
