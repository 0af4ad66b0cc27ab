#!/usr/bin/env bash
# Installs the system packages that a build needs and that are missing. Quick when none is.
set -euo pipefail

# Each as: what pkg-config calls it, what Debian calls it.
libraries=(
    "libxml-2.0 libxml2-dev"
    "icu-uc libicu-dev"
    "icu-i18n libicu-dev"
    "zlib zlib1g-dev"
    "libzstd libzstd-dev"
    "libbrotlidec libbrotli-dev"
    "sqlite3 libsqlite3-dev"
)

if ! command -v swift > /dev/null; then
    echo "Swift 6.3 or later is missing: see https://www.swift.org/install" >&2
    exit 1
fi

missing=()
if ! command -v pkg-config > /dev/null; then
    missing+=(pkg-config)
fi
for entry in "${libraries[@]}"; do
    read -r module package <<< "$entry"
    if [ "${#missing[@]}" -gt 0 ] && [ "${missing[0]}" = pkg-config ] || ! pkg-config --exists "$module"; then
        case " ${missing[*]-} " in *" $package "*) ;; *) missing+=("$package") ;; esac
    fi
done
[ "${#missing[@]}" -eq 0 ] && exit 0

if ! command -v apt-get > /dev/null; then
    echo "These libraries are missing (by their Debian names): ${missing[*]}" >&2
    echo "With Homebrew: brew install libxml2 icu4c zlib zstd brotli sqlite pkg-config" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo > /dev/null; then
    as_root=(sudo)
else
    echo "Packages are missing; run as root: apt-get install -y ${missing[*]}" >&2
    exit 1
fi
echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
