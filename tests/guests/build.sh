#!/usr/bin/env bash
# Builds the guests: build.sh [all|bench|faults|inventory|sampler-c|sampler-rust|sampler-as|sampler-js]...
# The compilers are Debian's; what is missing gets installed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
guests=$PWD
root=$(cd ../.. && pwd)
artifacts=$root/artifacts/guests

# Outputs are made here and then moved, so that nobody sees half of one. It is on the outputs' file system, where a move
# is atomic.
mkdir -p "$artifacts"
work=$(mktemp -d "$artifacts/build.XXXXXX")
trap 'rm -rf "$work"' EXIT

# --- Tools ---

install_packages() {
    local as_root=()
    if [[ $EUID -ne 0 ]]; then as_root=(sudo); fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# need FILE PACKAGE...: installs the packages unless the file of one of them is there.
need() {
    if [[ ! -e $1 ]]; then install_packages "${@:2}"; fi
}

need_clang() {
    need /usr/bin/clang-14 clang-14
    need /usr/bin/wasm-ld-14 lld-14
}

need_wasi_libc() {
    need /usr/lib/wasm32-wasi/libc.a wasi-libc
    need /usr/lib/llvm-14/lib/clang/14.0.6/lib/wasi/libclang_rt.builtins-wasm32.a libclang-rt-14-dev-wasm32
}

need_rust() {
    need /usr/bin/wasm-ld-14 lld-14
    need /usr/lib/rustlib/wasm32-unknown-unknown rustc libstd-rust-dev-wasm32
}

need_node_modules() {
    if ! command -v npm >/dev/null; then install_packages nodejs npm; fi
    if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then npm ci --loglevel=error; fi
}

# --- Steps ---

# publish CORE-MODULE WIT WORLD OUTPUT: makes the component.
publish() {
    dotnet run --project "$root/src/ComponentKit.Cli" -c Release -- new "$1" --wit "$2" --world "$3" --no-debug-names -o "$1.component"
    move "$1.component" "$4"
}

move() {
    mv "$1" "$2"
    printf '%s: %d bytes\n' "${2#"$root"/}" "$(stat -c %s "$2")"
}

# compile_rust SOURCE OUTPUT
compile_rust() {
    # By its path, because a toolchain of rustup, which may come first, has no standard library for WebAssembly.
    /usr/bin/rustc --edition 2021 --crate-type cdylib --target wasm32-unknown-unknown \
        -C opt-level=s -C lto -C codegen-units=1 -C panic=abort -C strip=symbols -D warnings \
        -C linker=wasm-ld-14 -C link-arg=-zstack-size=65536 "$1" -o "$2"
}

c_flags=(-std=c17 -Wall -Wextra -Werror -Wl,--strip-all)

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
    need_rust
    compile_rust inventory/lib.rs "$work/inventory.wasm"
    publish "$work/inventory.wasm" "$root/examples/Quickstart/wit/inventory.wit" inventory \
        "$root/examples/Quickstart/inventory.wasm"
}

build_sampler_c() {
    need_clang
    need_wasi_libc
    clang-14 --target=wasm32-wasi --sysroot=/usr -mexec-model=reactor "${c_flags[@]}" -Oz \
        sampler/c/*.c -o "$work/sampler-c.wasm"
    publish "$work/sampler-c.wasm" sampler/sampler.wit sampler "$guests/sampler/sampler-c.wasm"
}

build_sampler_rust() {
    need_rust
    compile_rust sampler/rust/lib.rs "$work/sampler-rust.wasm"
    publish "$work/sampler-rust.wasm" sampler/sampler.wit sampler "$guests/sampler/sampler-rust.wasm"
}

build_sampler_as() {
    need_node_modules
    node_modules/.bin/asc sampler/as/{counters,functions,values,world}.ts -o "$work/sampler-as.wasm" \
        --transform ./tools/export-names.mjs --runtime incremental --use abort= --noAssert -Oz --converge
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
