#!/usr/bin/env bash
# Builds the four components and composes them into components/till.wasm.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
source ../../tests/guests/tools/common.sh
mkdir -p components

compile_rust guests/catalogue.rs "$work/catalogue.wasm"
publish "$work/catalogue.wasm" wit catalogue-keeper components/catalogue.wasm

compile_c "$work/tax.wasm" guests/tax.c "$guests/sampler/c/memory.c"
publish "$work/tax.wasm" wit tax-office components/tax.wasm

compile_assemblyscript "$work/cashier.wasm" ../../examples/Polyglot/guests/cashier.ts
publish "$work/cashier.wasm" wit cashier components/cashier.wasm

compile_quickjs guests/discounts.js wit discounter "$work/discounts.wasm"
move "$work/discounts.wasm" components/discounts.wasm

wit compose till.wac --dep acme:till=wit \
    --dep acme:catalogue=components/catalogue.wasm --dep acme:tax=components/tax.wasm \
    --dep acme:cashier=components/cashier.wasm --dep acme:discounts=components/discounts.wasm \
    -o components/till.wasm
wit targets components/till.wasm wit --world till
