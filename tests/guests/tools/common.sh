# What scripts that build guests share; to be sourced, with `set -euo pipefail`.
# The compilers are Debian's and npm's; what is missing gets installed.

guests=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$guests/../.." && pwd)
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
    if [[ ! $guests/node_modules/.package-lock.json -nt $guests/package-lock.json ]]; then
        # Not `npm ci`: that insists on packages for other platforms, which not every registry has.
        (cd "$guests" && npm install --no-save --no-audit --no-fund --loglevel=error)
    fi
}

# --- Steps ---

# wit ARGUMENT...: our own command.
wit() {
    dotnet run --project "$root/src/ComponentKit.Cli" -c Release -- "$@"
}

# publish CORE-MODULE WIT WORLD OUTPUT: makes the component.
publish() {
    wit new "$1" --wit "$2" --world "$3" --no-debug-names -o "$1.component"
    move "$1.component" "$4"
}

move() {
    mv "$1" "$2"
    printf '%s: %d bytes\n' "${2#"$root"/}" "$(stat -c %s "$2")"
}

# compile_rust SOURCE OUTPUT
compile_rust() {
    need_rust
    # By its path, because a toolchain of rustup, which may come first, has no standard library for WebAssembly.
    /usr/bin/rustc --edition 2021 --crate-type cdylib --target wasm32-unknown-unknown \
        -C opt-level=s -C lto -C codegen-units=1 -C panic=abort -C strip=symbols -D warnings \
        -C linker=wasm-ld-14 -C link-arg=-zstack-size=65536 "$1" -o "$2"
}

# compile_c OUTPUT SOURCE...: with wasi-libc.
compile_c() {
    need_clang
    need_wasi_libc
    clang-14 --target=wasm32-wasi --sysroot=/usr -mexec-model=reactor "${c_flags[@]}" -Oz "${@:2}" -o "$1"
}

# compile_assemblyscript OUTPUT SOURCE...: the sources are found from the folder of the guests.
compile_assemblyscript() {
    need_node_modules
    # The transform is looked for from where the compiler runs.
    (cd "$guests" && node_modules/.bin/asc "${@:2}" -o "$1" --transform ./tools/export-names.mjs \
        --runtime incremental --use abort= --noAssert -Oz --converge)
}

# compile_quickjs SOURCE WIT WORLD OUTPUT: makes a component of JavaScript, small rather than fast.
compile_quickjs() {
    need_node_modules
    "$guests/node_modules/.bin/componentize-qjs" --js "$1" --wit "$2" --world "$3" --stub-wasi --sync --opt-size -o "$4"
}

c_flags=(-std=c17 -Wall -Wextra -Werror -Wl,--strip-all)
