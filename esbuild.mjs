// Builds every bundle that ships, the almanac, and the command line. `--production` minifies; `--watch` rebuilds on change.
import { context } from 'esbuild';
import { rmSync } from 'node:fs';
import { buildAlmanac } from './scripts/build/almanac.mjs';
import { compactCharacterEntities } from './scripts/build/character-entities.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  plugins: [compactCharacterEntities],
  // hast-util-sanitize brings a substitute for what every host of ours has.
  alias: { '@ungap/structured-clone': './scripts/build/structured-clone.mjs' },
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
};

const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
// `worker` keeps packages from choosing their DOM build: there is no document in the web extension host.
const web = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  conditions: ['worker'],
  mainFields: ['module', 'main'],
};

// linkedom draws with `canvas` where it finds it; nothing here is drawn.
const shims = { canvas: './node_modules/linkedom/commonjs/canvas-shim.cjs' };

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...web, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.cjs', external: ['vscode'] },
  { ...node, entryPoints: ['src/host/start.ts'], outfile: 'dist/host.cjs', external: ['vscode'] },
  { ...web, entryPoints: ['src/host/start.ts'], outfile: 'dist/host.web.cjs', external: ['vscode'] },
  {
    ...node,
    entryPoints: ['src/host/commands/sections.ts'],
    outfile: 'dist/sections.cjs',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['src/host/commands/sections.ts'],
    outfile: 'dist/sections.web.cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/host/cards/register.ts'], outfile: 'dist/cards.cjs', external: ['vscode'] },
  {
    ...web,
    entryPoints: ['src/host/cards/register.ts'],
    outfile: 'dist/cards.web.cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['src/host/annotations/register.ts'],
    outfile: 'dist/annotations.cjs',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['src/host/annotations/register.ts'],
    outfile: 'dist/annotations.web.cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['src/host/import/importArticle.ts'],
    outfile: 'dist/importCommand.cjs',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['src/host/import/importArticle.ts'],
    outfile: 'dist/importCommand.web.cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/worker/importNode.ts'], outfile: 'dist/import.cjs', alias: shims },
  { ...web, entryPoints: ['src/worker/importWeb.ts'], outfile: 'dist/import.web.cjs', alias: shims },
  { ...node, entryPoints: ['src/worker/entitiesNode.ts'], outfile: 'dist/entities.cjs' },
  { ...web, entryPoints: ['src/worker/entitiesWeb.ts'], outfile: 'dist/entities.web.cjs' },
  {
    ...common,
    entryPoints: ['src/page/main.ts'],
    outfile: 'dist/page.js',
    platform: 'browser',
    format: 'esm',
  },
  { ...common, entryPoints: ['src/page/styles/reader.css'], outfile: 'dist/reader.css', sourcemap: false },
  {
    ...common,
    entryPoints: ['src/page/annotate/main.ts'],
    outfile: 'dist/annotate.js',
    platform: 'browser',
    format: 'esm',
  },
  {
    ...common,
    entryPoints: ['src/page/annotate/styles/annotate.css'],
    outfile: 'dist/annotate.css',
    sourcemap: false,
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
];

rmSync('dist', { recursive: true, force: true });
await buildAlmanac();
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
if (watch) await Promise.all(contexts.map((each) => each.watch()));
else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
