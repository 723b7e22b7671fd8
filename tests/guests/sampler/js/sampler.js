// The sampler in JavaScript. A value of WIT is lifted to a value of JavaScript, so giving it back is all the `echo`
// functions do.

import { log, names } from 'guests:sampler/host@0.1.0';
import scale from 'scale';

const echo = (value) => value;

const largestU64 = (1n << 64n) - 1n;

export const values = {
  echoBool: echo,
  echoS8: echo,
  echoU8: echo,
  echoS16: echo,
  echoU16: echo,
  echoS32: echo,
  echoU32: echo,
  echoS64: echo,
  echoU64: echo,
  echoF32: echo,
  echoF64: echo,
  echoChar: echo,
  echoString: echo,
  echoBytes: echo,
  echoLongs: echo,
  echoWords: echo,
  echoPoints: echo,
  echoProfile: echo,
  echoTuple: echo,
  echoShape: echo,
  echoColor: echo,
  echoAccess: echo,
  echoOption: echo,
  echoNestedOption: echo,
  echoShapes: echo,

  // A result that is returned is a value when it is a success, and thrown when it is an error.
  echoResult(value) {
    if (value.tag === 'err') {
      throw value.val;
    }

    return value.val;
  },

  divide(dividend, divisor) {
    if (divisor === 0) {
      throw 'division by zero';
    }

    return (dividend / divisor) | 0;
  },

  parse(text) {
    if (text === '') {
      throw { tag: 'empty' };
    }

    for (const character of text) {
      if (character < '0' || character > '9') {
        throw { tag: 'unexpected', val: character };
      }
    }

    const number = BigInt(text);
    if (number > largestU64) {
      throw { tag: 'out-of-range', val: text };
    }

    return number;
  },

  check(ok) {
    if (!ok) {
      throw undefined;
    }
  },

  join(...parts) {
    return parts.join('');
  },
};

let live = 0;

class Counter {
  #value;

  constructor(start) {
    this.#value = start;
    live++;
  }

  // Called when the owning handle is dropped elsewhere. A counter that comes back as a parameter has no handle any more:
  // whoever uses it up calls this.
  [Symbol.dispose]() {
    live--;
  }

  increment(by) {
    this.#value = (this.#value + by) >>> 0;
    return this.#value;
  }

  value() {
    return this.#value;
  }

  static merge(a, b) {
    const merged = new Counter((a.value() + b.value()) >>> 0);
    a[Symbol.dispose]();
    b[Symbol.dispose]();

    return merged;
  }

  static live() {
    return live;
  }
}

export const counters = {
  Counter,

  sum(counters) {
    return counters.reduce((total, counter) => (total + counter.value()) >>> 0, 0);
  },

  keepAbove(counter, floor) {
    if (counter.value() > floor) {
      return counter;
    }

    counter[Symbol.dispose]();
    return undefined;
  },
};

const utf8 = new TextEncoder();

export function greetAll() {
  let total = 0;
  for (const name of names()) {
    log(`hello, ${name}`);
    total = (total + scale(utf8.encode(name).length)) >>> 0;
  }

  return total;
}

export function fail() {
  throw new Error('the sampler was asked to fail');
}
