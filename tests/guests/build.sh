#!/usr/bin/env bash
# Builds the guests: build.sh [all|bench|faults|inventory|sampler-c|sampler-rust|sampler-as|sampler-js]...
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
source tools/common.sh

# --- Guests ---

build_bench() {
    need_clang
    clang-14 --target=wasm32-unknown-unknown "${c_flags[@]}" -O3 -msimd128 -mbulk-memory -ffreestanding -nostdlib \
        -Wl,--no-entry -Wl,-z,stack-size=8192 bench/bench.c -o "$work/bench.wasm"
    publish "$work/bench.wasm" bench/bench.wit bench "$guests/bench/bench.wasm"
}

# With debug information, and the same paths in it wherever it is built.
build_faults() {
    need_clang
    clang-14 --target=wasm32-unknown-unknown -std=c17 -Wall -Wextra -Werror -O1 -g -ffile-prefix-map="$guests"=/guests \
        -ffreestanding -nostdlib -Wl,--no-entry -Wl,-z,stack-size=8192 faults/faults.c -o "$work/faults.wasm"
    publish "$work/faults.wasm" faults/faults.wit faults "$guests/faults/faults.wasm"
}

build_inventory() {
    compile_rust inventory/lib.rs "$work/inventory.wasm"
    publish "$work/inventory.wasm" "$root/examples/Quickstart/wit/inventory.wit" inventory \
        "$root/examples/Quickstart/inventory.wasm"
}

build_sampler_c() {
    compile_c "$work/sampler-c.wasm" sampler/c/*.c
    publish "$work/sampler-c.wasm" sampler/sampler.wit sampler "$guests/sampler/sampler-c.wasm"
}

build_sampler_rust() {
    compile_rust sampler/rust/lib.rs "$work/sampler-rust.wasm"
    publish "$work/sampler-rust.wasm" sampler/sampler.wit sampler "$guests/sampler/sampler-rust.wasm"
}

build_sampler_as() {
    compile_assemblyscript "$work/sampler-as.wasm" sampler/as/{counters,functions,values,world}.ts
    publish "$work/sampler-as.wasm" sampler/sampler.wit sampler "$guests/sampler/sampler-as.wasm"
}

build_sampler_js() {
    local output=$artifacts/sampler-js.wasm source stale=
    for source in sampler/js/sampler.js sampler/sampler.wit tools/javascript.mjs package-lock.json; do
        if [[ ! $output -nt $source ]]; then stale=yes; fi
    done

    if [[ -z $stale ]]; then
        echo "${output#"$root"/}: up to date"
        return
    fi

    need_node_modules
    node tools/javascript.mjs sampler/js/sampler.js sampler/sampler.wit sampler "$work/sampler-js.wasm"
    move "$work/sampler-js.wasm" "$output"
}

known=(bench faults inventory sampler-c sampler-rust sampler-as sampler-js)
chosen=("${@:-all}")
if [[ ${chosen[*]} == all ]]; then chosen=("${known[@]}"); fi

for guest in "${chosen[@]}"; do
    if [[ " ${known[*]} " != *" $guest "* ]]; then
        echo "build.sh: no guest is called '$guest'; there are: all ${known[*]}" >&2
        exit 2
    fi
done

for guest in "${chosen[@]}"; do
    "build_${guest//-/_}"
done
