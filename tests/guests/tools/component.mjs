// Makes a component of a core module that follows the canonical ABI.
// node component.mjs CORE-MODULE WIT WORLD OUTPUT

import { readFileSync, writeFileSync } from 'node:fs';
import { componentEmbed, componentNew } from '@bytecodealliance/jco';

const [coreModule, wit, worldName, output] = process.argv.slice(2);

const embedded = await componentEmbed({
  binary: readFileSync(coreModule),
  witSource: readFileSync(wit, 'utf8'),
  worldName,
});

writeFileSync(output, await componentNew(embedded));
