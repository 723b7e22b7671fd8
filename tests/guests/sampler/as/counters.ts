// The interface `counters`: a counter's representation is its address.

import { Option, freeItems, returnArea } from "./canon";

/// An object that lies in memory as it is, out of the garbage collector's sight.
@unmanaged
class Counter {
  value: u32;
}

/// An index into the component's table of handles.
type Handle = u32;

@external("[export]guests:sampler/counters@0.1.0", "[resource-new]counter")
declare function resourceNew(representation: Counter): Handle;

@external("[export]guests:sampler/counters@0.1.0", "[resource-rep]counter")
declare function resourceRep(owned: Handle): Counter;

@external("[export]guests:sampler/counters@0.1.0", "[resource-drop]counter")
declare function resourceDrop(owned: Handle): void;

let liveCounters: u32 = 0;

@exportName("guests:sampler/counters@0.1.0#[constructor]counter")
export function counterConstructor(start: u32): Handle {
  const self = changetype<Counter>(heap.alloc(offsetof<Counter>()));
  self.value = start;
  liveCounters++;

  return resourceNew(self);
}

// Called when the owning handle is dropped, wherever it is.
@exportName("guests:sampler/counters@0.1.0#[dtor]counter")
export function counterDestructor(self: Counter): void {
  liveCounters--;
  heap.free(changetype<usize>(self));
}

// A component gets borrows of its own resources as representations, but owning handles as handles.

@exportName("guests:sampler/counters@0.1.0#[method]counter.increment")
export function counterIncrement(self: Counter, by: u32): u32 {
  self.value += by;
  return self.value;
}

@exportName("guests:sampler/counters@0.1.0#[method]counter.value")
export function counterValue(self: Counter): u32 { return self.value; }

@exportName("guests:sampler/counters@0.1.0#[static]counter.merge")
export function counterMerge(a: Handle, b: Handle): Handle {
  const merged = counterConstructor(resourceRep(a).value + resourceRep(b).value);
  resourceDrop(a);
  resourceDrop(b);

  return merged;
}

@exportName("guests:sampler/counters@0.1.0#[static]counter.live")
export function counterLive(): u32 { return liveCounters; }

@exportName("guests:sampler/counters@0.1.0#sum")
export function sum(counters: usize, length: usize): u32 {
  let total: u32 = 0;
  for (let i: usize = 0; i < length; i++) {
    total += changetype<Counter>(load<usize>(counters + i * sizeof<usize>())).value;
  }

  freeItems(counters, length);
  return total;
}

@exportName("guests:sampler/counters@0.1.0#keep-above")
export function keepAbove(owned: Handle, floor: u32): usize {
  if (resourceRep(owned).value > floor) {
    store<u8>(returnArea, Option.some);
    store<Handle>(returnArea, owned, 4);
  } else {
    store<u8>(returnArea, Option.none);
    resourceDrop(owned);
  }

  return returnArea;
}
