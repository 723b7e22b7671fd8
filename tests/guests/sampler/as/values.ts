// The functions of `values` that give back what they got. Ownership of the parameters' memory moves to the result, which
// the post-return function frees.

import { Option, Result, freeItems, freeList, returnArea, storeList } from "./canon";

// --- Scalars ---

@exportName("guests:sampler/values@0.1.0#echo-bool")
export function echoBool(value: bool): bool { return value; }

@exportName("guests:sampler/values@0.1.0#echo-s8")
export function echoS8(value: i8): i8 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-u8")
export function echoU8(value: u8): u8 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-s16")
export function echoS16(value: i16): i16 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-u16")
export function echoU16(value: u16): u16 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-s32")
export function echoS32(value: i32): i32 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-u32")
export function echoU32(value: u32): u32 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-s64")
export function echoS64(value: i64): i64 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-u64")
export function echoU64(value: u64): u64 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-f32")
export function echoF32(value: f32): f32 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-f64")
export function echoF64(value: f64): f64 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-char")
export function echoChar(value: u32): u32 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-color")
export function echoColor(value: u8): u8 { return value; }

@exportName("guests:sampler/values@0.1.0#echo-access")
export function echoAccess(value: u8): u8 { return value; }

// --- Strings and lists ---

@exportName("guests:sampler/values@0.1.0#echo-string")
export function echoString(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-string")
export function postEchoString(result: usize): void { freeList(result); }

@exportName("guests:sampler/values@0.1.0#echo-bytes")
export function echoBytes(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-bytes")
export function postEchoBytes(result: usize): void { freeList(result); }

@exportName("guests:sampler/values@0.1.0#echo-longs")
export function echoLongs(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-longs")
export function postEchoLongs(result: usize): void { freeList(result); }

/// Calls `free` with the place of each item, then frees the list.
function freeEach(list: usize, itemSize: usize, free: (item: usize) => void): void {
  const start = load<usize>(list);
  const length = load<usize>(list, 4);
  for (let i: usize = 0; i < length; i++) {
    free(start + i * itemSize);
  }

  freeItems(start, length);
}

function freeStrings(list: usize): void { freeEach(list, 8, freeList); }

@exportName("guests:sampler/values@0.1.0#echo-words")
export function echoWords(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-words")
export function postEchoWords(result: usize): void { freeStrings(result); }

// --- Records ---

// A point: its coordinates at 0 and 4, its name at 8.
const pointSize: usize = 16;

function freePoint(place: usize): void { freeList(place + 8); }

function freePoints(list: usize): void { freeEach(list, pointSize, freePoint); }

@exportName("guests:sampler/values@0.1.0#echo-points")
export function echoPoints(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-points")
export function postEchoPoints(result: usize): void { freePoints(result); }

@exportName("guests:sampler/values@0.1.0#echo-profile")
export function echoProfile(
  id: u64,
  balance: f64,
  age: u8,
  score: i16,
  initial: u32,
  active: bool,
  tags: usize,
  tagsLength: usize,
  home: u8,
  homeX: f32,
  homeY: f32,
  homeName: usize,
  homeNameLength: usize,
  favourite: u8,
  rights: u8
): usize {
  store<u64>(returnArea, id);
  store<f64>(returnArea, balance, 8);
  store<u8>(returnArea, age, 16);
  store<i16>(returnArea, score, 18);
  store<u32>(returnArea, initial, 20);
  store<bool>(returnArea, active, 24);
  storeList(returnArea + 28, tags, tagsLength);
  store<u8>(returnArea, home, 36);
  store<f32>(returnArea, homeX, 40);
  store<f32>(returnArea, homeY, 44);
  storeList(returnArea + 48, homeName, homeNameLength);
  store<u8>(returnArea, favourite, 56);
  store<u8>(returnArea, rights, 57);
  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-profile")
export function postEchoProfile(result: usize): void {
  freeStrings(result + 28);
  if (load<u8>(result, 36) == Option.some) {
    freePoint(result + 40);
  }
}

@exportName("guests:sampler/values@0.1.0#echo-tuple")
export function echoTuple(first: u8, second: usize, secondLength: usize, third: f64): usize {
  store<u8>(returnArea, first);
  storeList(returnArea + 4, second, secondLength);
  store<f64>(returnArea, third, 16);
  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-tuple")
export function postEchoTuple(result: usize): void { freeList(result + 4); }

// --- Variants ---

// A shape: its discriminant at 0, its payload at 8.
namespace Shape {
  export const nothing: u8 = 0;
  export const circle: u8 = 1;
  export const polygon: u8 = 2;
  export const label: u8 = 3;
  export const stamp: u8 = 4;
}

function freeShape(place: usize): void {
  switch (load<u8>(place)) {
    case Shape.polygon: freePoints(place + 8); break;
    case Shape.label: freeList(place + 8); break;
  }
}

// The cases' flat values are joined: the first is an i64 because of `stamp`, and holds for the other cases the bits of an
// f32 or an address.
@exportName("guests:sampler/values@0.1.0#echo-shape")
export function echoShape(discriminant: u8, first: u64, second: usize): usize {
  store<u8>(returnArea, discriminant);
  switch (discriminant) {
    case Shape.nothing: break;
    case Shape.circle: store<f32>(returnArea, reinterpret<f32>(<u32>first), 8); break;
    case Shape.polygon:
    case Shape.label: storeList(returnArea + 8, <usize>first, second); break;
    case Shape.stamp: store<u64>(returnArea, first, 8); break;
    default: unreachable();
  }

  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-shape")
export function postEchoShape(result: usize): void { freeShape(result); }

@exportName("guests:sampler/values@0.1.0#echo-shapes")
export function echoShapes(start: usize, length: usize): usize { return storeList(returnArea, start, length); }

function freeShapeOption(place: usize): void {
  if (load<u8>(place) == Option.some) {
    freeShape(place + 8);
  }
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-shapes")
export function postEchoShapes(result: usize): void { freeEach(result, 24, freeShapeOption); }

@exportName("guests:sampler/values@0.1.0#echo-option")
export function echoOption(discriminant: u8, start: usize, length: usize): usize {
  store<u8>(returnArea, discriminant);
  storeList(returnArea + 4, start, length);
  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-option")
export function postEchoOption(result: usize): void {
  if (load<u8>(result) == Option.some) {
    freeList(result + 4);
  }
}

@exportName("guests:sampler/values@0.1.0#echo-nested-option")
export function echoNestedOption(outer: u8, inner: u8, value: u32): usize {
  store<u8>(returnArea, outer);
  store<u8>(returnArea, inner, 4);
  store<u32>(returnArea, value, 8);
  return returnArea;
}

// The first value is that of a success, or where an error's text starts.
@exportName("guests:sampler/values@0.1.0#echo-result")
export function echoResult(discriminant: u8, first: u32, second: usize): usize {
  store<u8>(returnArea, discriminant);
  storeList(returnArea + 4, first, second);
  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#echo-result")
export function postEchoResult(result: usize): void {
  if (load<u8>(result) == Result.error) {
    freeList(result + 4);
  }
}
