// Makes a component of JavaScript.
// node javascript.mjs SOURCE WIT WORLD OUTPUT

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { componentize } from '@bytecodealliance/componentize-js';

const [source, wit, worldName, output] = process.argv.slice(2);

const { component } = await componentize(readFileSync(source, 'utf8'), {
  sourceName: basename(source),
  witPath: resolve(wit),
  worldName,
  // Each of these would import interfaces of WASI.
  disableFeatures: ['clocks', 'fetch-event', 'http', 'random', 'stdio'],
});

writeFileSync(output, component);
