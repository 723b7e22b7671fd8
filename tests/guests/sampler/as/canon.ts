// The canonical ABI in AssemblyScript. Compound values stay in memory as the canonical ABI has them, which the garbage
// collector does not look at: what is allocated here is freed here. Strings that a function works with become managed ones.
//
// A guest owns the memory of the parameters it gets and of the results it returns, until `cabi_post_...` is called.

/// What a function returns whose result is more than one flat value: it lies here until the next call. None is larger
/// than a `profile`.
export const returnArea: usize = memory.data(64, 8);

/// The discriminants of an option and of a result.
export namespace Option {
  export const none: u8 = 0;
  export const some: u8 = 1;
}

export namespace Result {
  export const ok: u8 = 0;
  export const error: u8 = 1;
}

// No type is aligned to more than eight bytes, and the heap aligns to sixteen. It traps when memory is used up.
@exportName("cabi_realloc")
export function realloc(original: usize, originalSize: usize, alignment: usize, newSize: usize): usize {
  // What has no size needs no memory, but its address must be aligned.
  if (newSize == 0) {
    return alignment;
  }

  return originalSize == 0 ? heap.alloc(newSize) : heap.realloc(original, newSize);
}

/// Stores a list or a string, and gives its place.
export function storeList(place: usize, start: usize, length: usize): usize {
  store<usize>(place, start);
  store<usize>(place, length, 4);
  return place;
}

/// Frees the memory of a list or a string, but not what its items own. That of an empty one was never allocated.
export function freeList(place: usize): void {
  freeItems(load<usize>(place), load<usize>(place, 4));
}

export function freeItems(start: usize, length: usize): void {
  if (length != 0) {
    heap.free(start);
  }
}

/// Lifts a string, whose memory is then freed.
export function liftString(start: usize, length: usize): string {
  const text = String.UTF8.decodeUnsafe(start, length);
  freeItems(start, length);
  return text;
}

/// Lowers a string into memory of its own, and gives its place.
export function storeString(place: usize, text: string): usize {
  const length = String.UTF8.byteLength(text);
  const start = realloc(0, 0, 1, length);
  String.UTF8.encodeUnsafe(changetype<usize>(text), text.length, start);
  return storeList(place, start, length);
}
