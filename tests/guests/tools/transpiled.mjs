// Runs components as jco transpiles them.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { transpile, writeFiles } from '@bytecodealliance/jco-transpile';

// Node 20 has it behind a flag, and QuickJS needs it.
setFlagsFromString('--experimental-wasm-extended-const');

/// Instantiates the component in a file, and hands its exports to `use`.
export async function withComponent(file, imports, use) {
  const folder = await mkdtemp(join(tmpdir(), 'transpiled-'));
  try {
    const { files } = await transpile(file, { name: 'component', outDir: folder, instantiation: 'async' });
    await writeFiles(files);
    const { instantiate } = await import(pathToFileURL(join(folder, 'component.js')));
    const compile = async name => WebAssembly.compile(await readFile(join(folder, name)));
    await use(await instantiate(compile, imports));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/// What a function gives or throws: jco throws the error of a `result` as it is.
export function outcome(call) {
  try {
    return { ok: call() };
  } catch (error) {
    if (error instanceof Error) throw error;
    return { err: error };
  }
}
