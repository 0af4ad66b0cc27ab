#!/bin/sh
# The linker for releases of the tool: shared libraries that no function is called of are left out, functions of the same
# code are one, libstdc++ and libgcc are in the binary, and nothing is exported from it. SwiftPM's order of options leaves
# no other place for the first in front of the libraries.
#
# Nothing in the tool throws through C++ or reads tables for unwinding, and Swift's own backtraces follow frame pointers:
# with LLVM's linker, two megabytes of such tables are left out. The one that comes with Swift is taken before any other on
# the path: it is as old as the compiler.
tools=$(dirname "$0")
swift=$(command -v swift) && swift=$(dirname "$(readlink -f "$swift")")
for linker in "${swift:+$swift/ld.lld}" ld.lld ld.gold; do
    if [ -n "$linker" ] && command -v "$linker" > /dev/null; then
        for option in "$@"; do
            shift
            case $option in
            -lstdc++) set -- "$@" -l:libstdc++.a ;;
            -lgcc_s) set -- "$@" -lgcc_eh ;;
            -export-dynamic) ;;
            # The binary needs no library beside it: no folder of its own is searched for those of the system.
            -rpath=\$ORIGIN) ;;
            --eh-frame-hdr) [ "$linker" = ld.gold ] && set -- "$@" "$option" ;;
            *) set -- "$@" "$option" ;;
            esac
        done
        [ "$linker" = ld.gold ] || set -- "$@" -z separate-code "$tools/link.ld"
        exec "$linker" --as-needed --icf=safe "$@"
    fi
done
exec ld --as-needed "$@"
