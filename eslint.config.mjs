// The house rules that a program can check: who may import whom, how long a file may be, and what TypeScript alone
// lets pass. `test/house/lint.test.ts` proves that they bite.

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The rooms of the core, lowest first, and what each may import besides itself. */
const ROOMS = {
  syntax: [],
  edit: ['syntax'],
  messages: [],
  language: ['syntax', 'model/values', 'model/slot.ts', 'messages', 'edit/operations.ts'],
  model: ['syntax', 'language'],
  wording: ['model/values'],
  rules: ['syntax', 'language', 'model', 'messages', 'edit/operations.ts', 'wording', 'schedule'],
  check: ['syntax', 'language', 'model', 'messages', 'edit/operations.ts', 'rules'],
  readiness: ['syntax', 'language', 'model', 'messages', 'rules', 'check'],
  schedule: ['model/values'],
  snippets: ['language'],
  meaning: ['syntax', 'language', 'model', 'messages', 'rules', 'readiness', 'schedule'],
  outline: ['syntax', 'language', 'model', 'messages', 'meaning'],
  names: ['syntax', 'edit/words.ts', 'language', 'model', 'messages', 'rules', 'meaning'],
  hover: [
    ...['syntax', 'language', 'model', 'messages', 'rules', 'check/finding.ts', 'workspace/analysis.ts'],
    ...['meaning', 'names', 'schedule', 'snippets'],
  ],
  complete: [
    ...['syntax', 'edit', 'language', 'model', 'messages', 'rules', 'workspace/analysis.ts'],
    ...['meaning', 'names', 'schedule', 'snippets'],
  ],
  workspace: ['syntax', 'edit', 'language', 'model', 'messages', 'rules', 'check', 'readiness', 'protocol.ts'],
  render: [
    'syntax',
    'language',
    'model',
    'messages',
    'rules',
    'check',
    'readiness',
    'meaning',
    'schedule',
    'protocol.ts',
  ],
};

/** What the file of a single rule may import; the files around them (`rule.ts`, `shared/`) are part of the room. */
const A_RULE = [
  ...['rules/rule.ts', 'rules/shared', 'rules/words', 'model', 'language', 'messages'],
  ...['syntax/path.ts', 'syntax/tree.ts', 'edit/operations.ts', 'wording', 'schedule'],
];

const importZones = [
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    target: `./server/src/${room}`,
    from: './server/src',
    except: [room, ...allowed].map((path) => `./${path}`),
    message: `${room} may import ${['itself', ...allowed].join(', ')}.`,
  })),
  {
    target: './server/src/rules/!(shared|words)/**',
    from: './server/src',
    except: A_RULE.map((path) => `./${path}`),
    message: `A rule may import ${A_RULE.join(', ')}, never another rule: what two of them need lives in rules/shared.`,
  },
  { target: './server/src/lsp', from: './server/src/cli', message: 'The two doors do not know each other.' },
  { target: './server/src/cli', from: './server/src/lsp', message: 'The two doors do not know each other.' },
  {
    target: './client',
    from: './server',
    except: ['./src/protocol.ts'],
    message: 'The client knows protocol.ts of the server and nothing else.',
  },
  { target: './server', from: './client', message: 'The server does not know its clients.' },
  {
    target: ['./client', './server'],
    from: ['./test', './scripts'],
    message: 'What ships does not import what tests.',
  },
];

/** Node itself, where it is allowed: `node:` says at a glance that it is not a package. */
const NODE = 'node:.+';

/** Lets these packages in (a pattern) and bans all others, Node's own modules too. */
function onlyPackages(allowed, message, ...more) {
  const patterns = [{ regex: `^(?!\\.{1,2}/|(?:${allowed})$)`, message }, ...more];
  return { rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

/** What only a composition root may touch: the core gets it passed in, so that it runs in a worker and in a test. */
const OUTSIDE_WORLD = [
  ...['process', 'Buffer', 'console', 'performance', 'fetch', 'require', 'global', '__dirname', '__filename'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
];

const CLOCKS = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({
  selector,
  message: 'The core has no clock: today is passed in, so that a verdict can be repeated.',
}));

const LOADING = { selector: 'ImportExpression', message: 'The core loads nothing by itself: import it at the top.' };

const MODULE_STATE = [
  ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
  ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator' +
    ' > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]',
].map((selector) => ({ selector, message: 'No state at module level: let a composition root own it.' }));

const SINGLED_OUT = {
  selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(test|it|describe|suite)$/]',
  message: 'A test that is skipped or singled out hides the others.',
};

/** The files of the server that may touch the outside world. */
const ROOTS = ['server/src/cli/**', 'server/src/node*.ts', 'server/src/workspace/node-*.ts'];

export default defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      // Written as escapes, such characters can be read.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-restricted-syntax': ['error', SINGLED_OUT],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: importZones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An index that was just compared with the length is known to be there, which the compiler cannot see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Ports and parts are plain objects: their functions do not ask who calls them.
      '@typescript-eslint/unbound-method': 'off',
      // Spreading a text counts code points, and that is what we want where we do it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // The underscore says that a place has to be filled and is not used; the compiler reads it so too.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Slow, and about enums and look-alike classes, of which there are hardly any.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers read well in a template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return done()` is fine where `done` gives nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['server/**/*.ts', 'client/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', 60],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },

  // The core: no package, no Node, no clock, no state.
  {
    files: ['server/**/*.ts'],
    ...onlyPackages('$.', 'The core imports no package; see "Dependencies" in ARCHITECTURE.md.'),
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: OUTSIDE_WORLD, checkGlobalObject: true }],
      'no-restricted-syntax': ['error', ...CLOCKS, LOADING, ...MODULE_STATE],
    },
  },
  {
    files: ['server/src/schedule/**'],
    ...onlyPackages('cronstrue', '`schedule` imports `cronstrue` only.'),
  },
  { files: ['server/src/syntax/**'], ...onlyPackages('yaml', '`syntax` imports the package `yaml` only.') },
  {
    files: ['server/src/rules/**'],
    ...onlyPackages('$.', 'A rule imports no package.', {
      regex: '/messages/(?!message\\.ts$)',
      allowTypeImports: true,
      message: 'A rule names its message by id; the text is chosen at the door.',
    }),
  },
  {
    files: ['server/src/lsp/**', 'server/src/browser.ts'],
    ...onlyPackages('vscode-languageserver.*', 'Here only the packages of vscode-languageserver are imported.'),
  },
  { files: ROOTS, ...onlyPackages(NODE, 'Here only modules of Node are imported.') },
  {
    files: ['server/src/cli/**'],
    ...onlyPackages(`${NODE}|minimatch`, 'Here only modules of Node are imported, and `minimatch` for patterns.'),
  },
  {
    files: ['server/src/node*.ts'],
    ...onlyPackages(`${NODE}|vscode-languageserver.*`, 'Here only Node and vscode-languageserver are imported.'),
  },
  {
    files: [...ROOTS, 'server/src/browser.ts', 'server/src/workspace/system-clock.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...MODULE_STATE] },
  },

  {
    files: ['client/**/*.ts'],
    ...onlyPackages(
      `vscode|vscode-languageclient.*|${NODE}`,
      'The client imports the editor and its language client only.',
    ),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test reads back (JSON, messages) is proved by its assertions, not by its type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // `test()` gives a promise that the runner itself waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  // Word lists are data, and generated files are as long as they are.
  { files: ['server/src/**/words/**', '**/*.generated.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
