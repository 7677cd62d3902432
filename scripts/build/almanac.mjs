import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

/** Compiles `almanac/` and what packages know of countries and names into `dist/almanac`, with its notices beside it. */
export async function buildAlmanac() {
  const { compileFolder } = await tsImport('../almanac/index.ts', import.meta.url);
  const { text, dropped } = compileFolder('almanac');
  mkdirSync('dist/almanac', { recursive: true });
  writeFileSync('dist/almanac/almanac.txt', text);
  copyFileSync('almanac/NOTICES.md', 'dist/almanac/NOTICES.md');
  for (const name of dropped)
    console.warn(`almanac: ${name} leads nowhere; others have that family name too`);
}
