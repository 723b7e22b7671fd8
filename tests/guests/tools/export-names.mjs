// A transform of the AssemblyScript compiler: a function with the decorator `@exportName("...")` is exported by that name,
// as names of the component model are not names of the language.

import { NodeKind } from 'assemblyscript/dist/assemblyscript.js';
import { Transform } from 'assemblyscript/transform';

export default class ExportNames extends Transform {
  #functions = [];

  afterParse(parser) {
    for (const source of parser.sources) {
      for (const statement of source.statements.filter((s) => s.kind === NodeKind.FunctionDeclaration)) {
        const decorator = statement.decorators?.find((d) => d.name.text === 'exportName');
        if (decorator) {
          const name = statement.name.text;
          this.#functions.push({ internal: `${source.internalPath}/${name}`, name, exported: decorator.args[0].value });
        }
      }
    }
  }

  afterCompile(module) {
    for (const { internal, name, exported } of this.#functions) {
      module.removeExport(name);
      module.addFunctionExport(internal, exported);
    }
  }
}
