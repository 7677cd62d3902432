import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { yamlPlaces } from '../../../../src/core/article/metadata/yaml/places.ts';
import { readYaml } from '../../../../src/core/article/metadata/yaml/yaml.ts';
import { NAME_TYPES } from '../../../../src/core/entities/model.ts';
import { dossier, dossierFile, readEntry, whereIn } from '../../../../src/core/knowledge/dossier/index.ts';
import { readProse } from '../../../../src/core/knowledge/dossier/prose.ts';

/** Pieces that mean something to YAML or Markdown, and some that do not. */
const PIECES = [
  ...[
    '---',
    '+++',
    '\n',
    '\r\n',
    '\r',
    '\ufeff',
    '  ',
    '\t',
    'type:',
    ' ORG',
    'aliases:',
    'links: [',
    ']',
    '}',
    '{',
  ],
  ...[
    '- ',
    ', ',
    '"',
    "'",
    '#',
    ' # x',
    '&a ',
    '*a',
    '!t ',
    '|',
    '> ',
    'name: ',
    '__proto__:',
    'https://a.b',
    ': ',
  ],
  ...[
    '\\',
    '\0',
    '\u202e',
    '😀',
    '\ud83d',
    'ِق',
    '<b>',
    '```',
    '![',
    '](',
    '1. ',
    'word',
    '...',
    'updated: 2024',
  ],
];
const source = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 40 })
    .map((pieces) => `---\n${pieces.join('')}\n---\nText`),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...PIECES, ' ', 'www.a.b', 'a_b@c.de', '-', '5) ', '~'), { maxLength: 8 })
    .map((all) => all.join('')),
);

describe('reading any text as a dossier file', () => {
  it('never throws, and every offset is inside the text', () => {
    fc.assert(
      fc.property(source, fc.string(), (text, path) => {
        const entry = readEntry(path, text, readProse);
        for (const { start, end } of [...entry.problems, ...entry.claims, entry.summaryAt])
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        assert.doesNotMatch(entry.name + entry.aliases.join('') + (entry.summary ?? ''), /[\n\r\0\u202e]/u);
        assert.ok(entry.links.every((link) => /^https:\/\/\S+$/u.test(link)));
        dossier([entry]);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows at any offset what is being written, inside the text', () => {
    fc.assert(
      fc.property(source, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const found = whereIn(text, offset);
        if (!found) return;
        const { start, end } = found.span;
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('places in front matter', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 }),
  );
  it('are as many as the values that are read there', () => {
    const record = fc.dictionary(fc.stringMatching(/^k[a-z]{1,8}$/u), value, { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(record, fc.constantFrom(-1, 0, 1), fc.boolean(), (fields, flowLevel, indented) => {
        const text = dump(fields, { lineWidth: -1, flowLevel, noArrayIndent: !indented });
        if (flowLevel === 0) return;
        const read = readYaml(text);
        const { keys, stray } = yamlPlaces(text);
        assert.deepEqual(stray, [], text);
        assert.deepEqual(
          keys.map(({ key }) => key),
          Object.keys(read),
          text,
        );
        for (const { key, keySpan, items } of keys) {
          const own = read[key];
          assert.equal(text.slice(keySpan.start, keySpan.end), key);
          if (!Array.isArray(own)) continue;
          assert.equal(items.length, own.length, text);
          for (const [index, { start, end }] of items.entries()) {
            const item = text.slice(start, end);
            if (!/^[|>]/u.test(item)) assert.deepEqual(readYaml(`k: ${item}`)['k'], own[index], item);
          }
        }
      }),
    );
  });
});

describe('a dossier file begun for an entity', () => {
  const beginning = fc.record({
    name: words,
    type: fc.constantFrom(...NAME_TYPES),
    aliases: fc.array(words, { maxLength: 6 }),
    summary: words,
    source: words,
  });

  it('says when read what was put in', () => {
    fc.assert(
      fc.property(beginning, ({ name, type, aliases, summary, source: from }) => {
        const { fileName, text } = dossierFile({ name, type, aliases, summary, source: from });
        const entry = readEntry(fileName, text, readProse);
        const again = dossierFile({
          name: entry.name,
          type,
          aliases: entry.aliases,
          summary: entry.summary ?? '',
        });
        const shown = (words: string): string =>
          words
            .replaceAll(/\p{Surrogate}/gu, '\ufffd')
            .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
            .replaceAll(/[\s\p{Cc}]+/gu, ' ')
            .trim();
        assert.equal(entry.type, type);
        if (entry.claims[0]?.start !== 0) assert.equal(entry.name, shown(name), text);
        assert.deepEqual(
          new Set(entry.aliases.filter((alias) => !aliases.map(shown).includes(alias))),
          new Set(),
          text,
        );
        if (shown(summary) !== '') assert.equal(entry.summary, shown(summary), text);
        assert.deepEqual(
          entry.problems
            .map(({ kind }) => kind)
            .filter((kind) => kind !== 'noText' && kind !== 'aliasTwice' && kind !== 'badLink'),
          [],
          text,
        );
        assert.equal(again.fileName.endsWith('.md'), true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a name that every file system takes', () => {
    fc.assert(
      fc.property(words, (name) => {
        const { fileName } = dossierFile({ name, type: 'ORG', aliases: [] });
        assert.match(fileName, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*\.md$/u);
        assert.doesNotMatch(fileName, /^(?:con|prn|aux|nul|com\d|lpt\d|readme)\.md$/iu);
        assert.ok(new TextEncoder().encode(fileName).length <= 100);
      }),
      { numRuns: 1000 },
    );
  });
});
