import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from '../harness/paths.ts';

type Translations = Readonly<Record<string, string>>;

const read = (file: string): Translations =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Translations;

const LANGUAGES = ['de'];

/** What a translation must keep as it is, however it orders its words: places for values, icons, commands, settings. */
function fixed(text: string): string[] {
  const parts = text.match(/\{\d+\}|\$\([a-z-]+\)|\(command:[\w.]+\)|`[^`]+`|lectern\.\w+\.\w+|\*\b|\n/g);
  return [...new Set(parts)].sort();
}

function inStep(original: Translations, translation: Translations): void {
  assert.deepEqual(Object.keys(translation).sort(), Object.keys(original).sort());
  for (const [key, text] of Object.entries(original)) {
    const translated = translation[key] ?? '';
    assert.notEqual(translated.trim(), '', key);
    assert.deepEqual(fixed(translated), fixed(text), key);
  }
}

describe('translations', function () {
  this.timeout(60_000);

  it('have every string of the source to translate (`npm run l10n` writes them anew)', async () => {
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({
        extension: '.ts',
        contents: readFileSync(path.join(root, 'src', file), 'utf8'),
      }));
    assert.deepEqual(read('l10n/bundle.l10n.json'), await getL10nJson(sources));
  });

  it('have every string of the manifest to translate, and no others', () => {
    const named = readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g);
    const keys = new Set(Array.from(named, ([, key]) => key));
    assert.deepEqual(Object.keys(read('package.nls.json')).sort(), [...keys].sort());
  });

  for (const language of LANGUAGES) {
    it(`are whole in ${language}, for what runs`, () =>
      inStep(read('l10n/bundle.l10n.json'), read(`l10n/bundle.l10n.${language}.json`)));

    it(`are whole in ${language}, for the manifest`, () =>
      inStep(read('package.nls.json'), read(`package.nls.${language}.json`)));
  }
});
