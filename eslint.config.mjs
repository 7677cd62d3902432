import tseslint from 'typescript-eslint';

const NODE_BUILTINS = [
  'node:*',
  'fs',
  'path',
  'os',
  'crypto',
  'http',
  'https',
  'net',
  'url',
  'util',
  'child_process',
  'worker_threads',
  'stream',
  'buffer',
  'process',
];

/** A wall of docs/architecture.md: what a room must not import, and why. */
const wall = (files, patterns, globals = []) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-globals': ['error', ...globals],
  },
});

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'out/',
      '.vscode-test/',
      'artefacts/',
      'test/fixtures/',
      'bench/results/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'scripts/start/companion/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'training/**', 'test/**', '*.mjs', 'src/cli/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  wall(
    ['src/core/**'],
    [
      { group: ['vscode'], message: 'core/ knows nothing of the editor.' },
      { group: NODE_BUILTINS, message: 'core/ runs in the web host too.' },
      {
        group: ['**/host/**', '**/page/**', '**/protocol*', '**/cli/**'],
        message: 'core/ never knows who asked.',
      },
    ],
    ['window', 'document', 'process', 'Buffer', 'navigator', 'setTimeout', 'fetch'],
  ),
  wall(
    ['src/page/**'],
    [
      { group: ['vscode', ...NODE_BUILTINS], message: 'page/ is DOM only.' },
      {
        group: ['**/host/**', '**/core/**', '**/cli/**'],
        message: 'page/ speaks protocol.ts and nothing else.',
      },
    ],
    ['process', 'Buffer', 'require'],
  ),
  wall(
    ['src/host/**', 'src/activate.ts', 'src/extension.web.ts'],
    [
      { group: NODE_BUILTINS, message: 'the host runs in the web worker too; Node belongs to extension.ts.' },
      { group: ['**/page/**', '**/cli/**'], message: 'the page is reached through protocol.ts.' },
    ],
    ['process', 'Buffer', 'window', 'document'],
  ),
);
