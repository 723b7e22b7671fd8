// Times wasm-tools, compiled to WebAssembly as jco ships it, on a WIT text: node wit.mjs FILE WORLD ROUNDS
//
// componentWitMetadataForWorld parses and resolves the text, picks the world and returns the names of its imports and exports:
// of all functions that take a text, the one that does least beside that. (jco's componentWit takes a binary, componentEmbed also
// encodes the world.) The text crosses into the guest each time, which takes well below a tenth of a millisecond.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { componentWitMetadataForWorld } from "@bytecodealliance/jco-transpile/wasm-tools";

const [file, world, rounds] = process.argv.slice(2);
const source = { tag: "source", val: readFileSync(file, "utf8") };

// Long enough that the engine has optimised the code.
const end = performance.now() + 1500;
let result;
do {
  result = await componentWitMetadataForWorld(source, world);
} while (performance.now() < end);

const times = [];
for (let i = 0; i < Number(rounds); i++) {
  const start = performance.now();
  result = await componentWitMetadataForWorld(source, world);
  times.push(performance.now() - start);
}

times.sort((a, b) => a - b);
const { dependencies } = createRequire(import.meta.url)("./package.json");
console.log(JSON.stringify({
  name: `wasm-tools of jco ${dependencies["@bytecodealliance/jco"]}`,
  node: process.versions.node,
  median: times[times.length >> 1],
  imports: result.imports.length,
}));
