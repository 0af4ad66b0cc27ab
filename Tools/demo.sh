#!/usr/bin/env bash
# Shows what `extract` gives for the sample pages.
set -euo pipefail
cd "$(dirname "$0")/.."
extract=$1

show() {
    echo
    echo "\$ extract $*"
    "$extract" "$@"
}

show Samples/pages/cable-coupe.html --pretty
show Samples/pages/mot-de-passe.txt --fields kicker,headline,lead,webcode,noise --pretty
show Samples/pages/cable-coupe.html --format markdown
show batch Samples/pages --fields headline,published
