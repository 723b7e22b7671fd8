#!/usr/bin/env bash
# Builds the plugins into plugins/.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
source ../../tests/guests/tools/common.sh
mkdir -p plugins

for plugin in count stuck; do
    compile_c "$work/$plugin.wasm" "guests/$plugin.c" "$guests/sampler/c/memory.c"
    publish "$work/$plugin.wasm" wit plugin "plugins/$plugin.wasm"
done

compile_rust guests/tidy.rs "$work/tidy.wasm"
publish "$work/tidy.wasm" wit plugin plugins/tidy.wasm

compile_quickjs guests/tags.js wit plugin "$work/tags.wasm"
move "$work/tags.wasm" plugins/tags.wasm
