// The till itself, in AssemblyScript: asks the catalogue, the discounts and the tax, whatever they are written in.

import { Option, Result, freeItems, freeList, liftString, realloc, storeString } from "../../../tests/guests/sampler/as/canon";

// --- What others do ---

@external("acme:till/catalogue@1.0.0", "find")
declare function catalogueFind(code: usize, codeLength: usize, result: usize): void;

@external("acme:till/discounts@1.0.0", "grant")
declare function discountsGrant(lines: usize, count: usize, result: usize): void;

@external("acme:till/tax@1.0.0", "on")
declare function taxOn(cents: u32, country: usize, countryLength: usize, result: usize): void;

@external("[export]acme:till/checkout@1.0.0", "[resource-new]basket")
declare function newHandle(representation: usize): u32;

/// Where the others store their results, and where this component stores its own.
const area: usize = memory.data(32, 4);
const scratch: usize = memory.data(8, 4);

class Product {
  constructor(public name: string, public cents: u32, public category: string) {}
}

function find(code: string): Product | null {
  storeString(scratch, code);
  catalogueFind(load<usize>(scratch), load<usize>(scratch, 4), area);
  freeList(scratch);
  if (load<u8>(area) == Option.none) {
    return null;
  }

  const name = liftString(load<usize>(area, 4), load<usize>(area, 8));
  const category = liftString(load<usize>(area, 16), load<usize>(area, 20));
  return new Product(name, load<u32>(area, 12), category);
}

// --- The basket ---

class Line {
  constructor(public product: Product, public quantity: u32) {}

  get cents(): u32 { return this.product.cents * this.quantity; }
}

class Basket {
  lines: Line[] = [];

  constructor(public country: string) {}
}

/// Lowers the lines, asks for discounts and gives them as text; their sum is stored in `scratch`.
function discountsOn(lines: Line[]): string {
  const lineSize: usize = 24;
  const start = realloc(0, 0, 4, <usize>lines.length * lineSize);
  for (let i = 0; i < lines.length; i++) {
    const place = start + <usize>i * lineSize;
    storeString(place, lines[i].product.name);
    store<u32>(place, lines[i].product.cents, 8);
    storeString(place + 12, lines[i].product.category);
    store<u32>(place, lines[i].quantity, 20);
  }

  discountsGrant(start, lines.length, area);
  for (let i = 0; i < lines.length; i++) {
    freeList(start + <usize>i * lineSize);
    freeList(start + <usize>i * lineSize + 12);
  }

  freeItems(start, lines.length);

  const granted = load<usize>(area);
  const count = load<usize>(area, 4);
  let text = "";
  let sum: u32 = 0;
  for (let i: usize = 0; i < count; i++) {
    const place = granted + i * 12;
    const cents = load<u32>(place, 8);
    text += amountLine(liftString(load<usize>(place), load<usize>(place, 4)), cents, true);
    sum += cents;
  }

  freeItems(granted, count);
  store<u32>(scratch, sum);
  return text;
}

function amountLine(text: string, cents: u32, isOff: bool = false): string {
  const amount = (isOff ? "-" : "") + (cents / 100).toString() + "." + (cents % 100).toString().padStart(2, "0");
  return text.padEnd(40, ".") + amount.padStart(9, ".") + "\n";
}

@exportName("acme:till/checkout@1.0.0#[constructor]basket")
export function newBasket(country: usize, countryLength: usize): u32 {
  const basket = new Basket(liftString(country, countryLength));
  // Held by its handle only, which the collector does not know of.
  return newHandle(__pin(changetype<usize>(basket)));
}

@exportName("acme:till/checkout@1.0.0#[dtor]basket")
export function dropBasket(basket: usize): void { __unpin(basket); }

/// Puts products into a basket; says what is wrong if there are none of the kind.
function put(basket: Basket, code: string, quantity: u32): string | null {
  const product = find(code);
  if (product == null) {
    return "there is no '" + code + "'";
  }

  basket.lines.push(new Line(product, quantity));
  return null;
}

/// Stores the receipt, or why there is none.
function bill(basket: Basket): usize {
  let text = "";
  let sum: u32 = 0;
  for (let i = 0; i < basket.lines.length; i++) {
    const line = basket.lines[i];
    text += amountLine(line.quantity.toString() + " x " + line.product.name, line.cents);
    sum += line.cents;
  }

  text += discountsOn(basket.lines);
  sum -= load<u32>(scratch);

  storeString(scratch, basket.country);
  taxOn(sum, load<usize>(scratch), load<usize>(scratch, 4), area);
  freeList(scratch);
  if (load<u8>(area) == Result.error) {
    // The same result, whose memory is this component's now.
    return area;
  }

  const tax = load<u32>(area, 4);
  text += amountLine("Tax in " + basket.country, tax) + amountLine("To be paid", sum + tax);
  return storeOutcome(Result.ok, text);
}

function storeOutcome(outcome: u8, text: string): usize {
  store<u8>(area, outcome);
  storeString(area + 4, text);
  return area;
}

@exportName("acme:till/checkout@1.0.0#[method]basket.add")
export function add(self: usize, code: usize, codeLength: usize, quantity: u32): usize {
  const basket = changetype<Basket>(self);
  const refusal = put(basket, liftString(code, codeLength), quantity);
  if (refusal != null) {
    return storeOutcome(Result.error, refusal);
  }

  store<u8>(area, Result.ok);
  store<u32>(area, basket.lines.length, 4);
  return area;
}

@exportName("acme:till/checkout@1.0.0#[method]basket.receipt")
export function receipt(self: usize): usize { return bill(changetype<Basket>(self)); }

@exportName("acme:till/checkout@1.0.0#sell")
export function sell(country: usize, countryLength: usize, items: usize, count: usize): usize {
  const basket = new Basket(liftString(country, countryLength));
  let refusal: string | null = null;
  for (let i: usize = 0; i < count; i++) {
    const item = items + i * 12;
    const code = liftString(load<usize>(item), load<usize>(item, 4));
    if (refusal == null) {
      refusal = put(basket, code, load<u32>(item, 8));
    }
  }

  freeItems(items, count);
  return refusal == null ? bill(basket) : storeOutcome(Result.error, refusal);
}

@exportName("cabi_post_acme:till/checkout@1.0.0#[method]basket.add")
export function postAdd(result: usize): void {
  if (load<u8>(result) == Result.error) {
    freeList(result + 4);
  }
}

@exportName("cabi_post_acme:till/checkout@1.0.0#[method]basket.receipt")
export function postReceipt(result: usize): void { freeList(result + 4); }

@exportName("cabi_post_acme:till/checkout@1.0.0#sell")
export function postSell(result: usize): void { freeList(result + 4); }
