// The packages of the language server come as CommonJS that TypeScript wrote, of which a bundler must take all or
// nothing. Written back as ES modules, a third of them is left in our bundles, since most of the protocol is not ours.

/**
 * Gives CommonJS written by TypeScript as an ES module. Throws when there is something left that it does not know, so
 * that a new version of a package cannot be half understood.
 * @param code the whole file
 * @param name what to call the file in an error
 */
export function asEsModule(code: string, name: string): string {
  const sources = new Map<string, string>();
  let text = code.replace(/\r/g, '').replace(HELPERS, '').replace(PREPARATIONS, '');
  text = text.replace(REQUIRE, (_, local: string, source: string) => {
    sources.set(local, source);
    return `import * as ${local} from "${source}";`;
  });
  text = text.replace(/^require\("([^"]+)"\);$/gm, 'import "$1";');
  text = text.replace(/^__exportStar\(require\("([^"]+)"\), exports\);$/gm, 'export * from "$1";');
  text = text.replace(PASSED_ON, (line, outside: string, local: string, inside: string) => {
    const source = sources.get(local);
    return source === undefined ? line : `export { ${inside} as ${outside} } from "${source}";`;
  });
  text = text.replace(/^exports\.default = (\w+);$/gm, 'export { $1 as default };');
  text = text.replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };');
  text = pureNamespaces(text);
  text = text.replace(/^exports\.(\w+) = /gm, 'export const $1 = ').replace(/\bexports\.(\w+)\b/g, '$1');
  const left = /\brequire\(|\bexports\b|\b__(?:import|export)\w+/.exec(text.replace(COMMENT, ''));
  if (left) throw new Error(`${name}: "${left[0]}" is left; asEsModule does not know how it is used`);
  return text;
}

/**
 * Marks the namespaces of TypeScript as expressions without side effects, so that one that nobody uses is left out.
 * `var X; (function (X) { … })(X || (X = {}));` becomes `var X = (function (X) { … return X; })({});`.
 */
export function pureNamespaces(code: string): string {
  return code.replace(NAMESPACE, (whole, exported: string | undefined, name: string, body: string) => {
    const isExported = exported !== undefined || whole.includes(`(exports.${name} = ${name} = {})`);
    const start = `${isExported ? 'export ' : ''}var ${name} = /* @__PURE__ */ (function (${name}) {`;
    return `${start}\n${body}return ${name};\n})({});`;
  });
}

/**
 * Takes out what no server of ours asks for: the direction in which each message goes, and the features that a
 * connection offers and we do not use. A feature that is taken into use has to leave this list.
 */
export function withoutUnused(code: string): string {
  const text = code.replace(/\r/g, '').replace(/^ *\w+\.messageDirection = .*;\n/gm, '');
  return text.replace(FEATURES, '(').replace(HANDLERS, '');
}

const FEATURES =
  /\(0, \w+_1\.(?:InlineCompletion|TextDocumentContent|ShowDocument|FoldingRange|Moniker|InlineValue|TypeHierarchy|LinkedEditingRange|SemanticTokens|CallHierarchy|NotebookSync)Feature\)\(/g;

/** On one line, or over several lines to the brace that ends them. */
const HANDLERS =
  /^ {8}on(?:SignatureHelp|Declaration|TypeDefinition|Implementation|Document(?:Range|Ranges|OnType)?Formatting|DocumentColor|ColorPresentation|ExecuteCommand|WillSaveTextDocument|WillSaveTextDocumentWaitUntil|(?:CodeLens|DocumentLink|WorkspaceSymbol)Resolve): \(handler\) => connection\.on.*(?:\{\n[\s\S]*?^ {8}\}\)|\)),\n/gm;

const HELPERS =
  /^var __(?:createBinding|setModuleDefault|importStar|exportStar|importDefault) = [\s\S]*?^\}(?:\)\)|\)|\)\(\))?;\n/gm;
const PREPARATIONS =
  /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);|(?:exports\.\w+ = )+void 0;)\n/gm;
const REQUIRE = /^(?:const|var) (\w+) = (?:__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;$/gm;
const PASSED_ON =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;
const NAMESPACE =
  /^(export )?var (\w+);\n(?:\/\*\*[\s\S]*?\*\/\n)?\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \((?:exports\.\2 = )?\2 = \{\}\)\);$/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*/g;
