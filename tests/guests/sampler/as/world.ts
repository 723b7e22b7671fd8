// What the world itself exports, with what the host offers.

import { freeItems, freeList, liftString, returnArea, storeString } from "./canon";

@external("guests:sampler/host@0.1.0", "log")
declare function hostLog(message: usize, length: usize): void;

@external("guests:sampler/host@0.1.0", "names")
declare function hostNames(result: usize): void;

// A function that the world imports by itself belongs to the module `$root`.
@external("$root", "scale")
declare function scale(value: u32): u32;

function log(message: string): void {
  storeString(returnArea, message);
  hostLog(load<usize>(returnArea), load<usize>(returnArea, 4));
  freeList(returnArea);
}

@exportName("greet-all")
export function greetAll(): u32 {
  hostNames(returnArea);
  const names = load<usize>(returnArea);
  const count = load<usize>(returnArea, 4);

  let total: u32 = 0;
  for (let i: usize = 0; i < count; i++) {
    const name = names + i * 8;
    const length = load<usize>(name, 4);
    log("hello, " + liftString(load<usize>(name), length));
    total += scale(<u32>length);
  }

  freeItems(names, count);
  return total;
}

@exportName("fail")
export function fail(): void { unreachable(); }
