// The functions of `values` that do something with what they get.

import { Result, freeList, liftString, returnArea, storeString } from "./canon";

@exportName("guests:sampler/values@0.1.0#divide")
export function divide(dividend: i32, divisor: i32): usize {
  if (divisor == 0) {
    store<u8>(returnArea, Result.error);
    storeString(returnArea + 4, "division by zero");
  } else {
    store<u8>(returnArea, Result.ok);
    // In 64 bits, because the lowest number divided by -1 does not fit into 32: it wraps.
    store<i32>(returnArea, <i32>(<i64>dividend / divisor), 4);
  }

  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#divide")
export function postDivide(result: usize): void {
  if (load<u8>(result) == Result.error) {
    freeList(result + 4);
  }
}

/// The discriminants of `parse-error`. As the error of a result, its own is at 8 and its payload at 12.
namespace ParseError {
  export const empty: u8 = 0;
  export const unexpected: u8 = 1;
  export const outOfRange: u8 = 2;
}

function storeParseError(discriminant: u8): usize {
  store<u8>(returnArea, Result.error);
  store<u8>(returnArea, discriminant, 8);
  return returnArea;
}

@exportName("guests:sampler/values@0.1.0#parse")
export function parse(start: usize, length: usize): usize {
  const text = liftString(start, length);
  if (text.length == 0) {
    return storeParseError(ParseError.empty);
  }

  let number: u64 = 0;
  let isTooLarge = false;
  for (let i = 0; i < text.length; i++) {
    const digit: u64 = text.charCodeAt(i) - 0x30;
    if (digit > 9) {
      store<u32>(returnArea, text.codePointAt(i), 12);
      return storeParseError(ParseError.unexpected);
    }

    isTooLarge = isTooLarge || number > (u64.MAX_VALUE - digit) / 10;
    number = number * 10 + digit;
  }

  if (isTooLarge) {
    storeString(returnArea + 12, text);
    return storeParseError(ParseError.outOfRange);
  }

  store<u8>(returnArea, Result.ok);
  store<u64>(returnArea, number, 8);
  return returnArea;
}

@exportName("cabi_post_guests:sampler/values@0.1.0#parse")
export function postParse(result: usize): void {
  if (load<u8>(result) == Result.error && load<u8>(result, 8) == ParseError.outOfRange) {
    freeList(result + 12);
  }
}

// The result is one flat value, because neither way has a payload.
@exportName("guests:sampler/values@0.1.0#check")
export function check(ok: bool): u8 { return ok ? Result.ok : Result.error; }

// As flat values the parameters would be seventeen: eight strings and a number.
@exportName("guests:sampler/values@0.1.0#join")
export function join(parameters: usize): usize {
  const count: usize = 8;

  let joined = "";
  for (let i: usize = 0; i < count; i++) {
    const place = parameters + i * 8;
    joined += liftString(load<usize>(place), load<usize>(place, 4));
  }

  joined += load<u32>(parameters, count * 8).toString();

  // The host allocated the parameters' memory too.
  heap.free(parameters);

  return storeString(returnArea, joined);
}

@exportName("cabi_post_guests:sampler/values@0.1.0#join")
export function postJoin(result: usize): void { freeList(result); }
