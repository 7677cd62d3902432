import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { foldsOf } from '../../../src/host/language/folds.ts';
import { outlineOf, type OutlineEntry } from '../../../src/host/language/outline.ts';
import { fixture } from './support.ts';

const names = (entries: readonly OutlineEntry[], depth = 0): string[] =>
  entries.flatMap(({ name, children }) => [
    `${'  '.repeat(depth)}${name.slice(0, 12)}`,
    ...names(children, depth + 1),
  ]);

describe('the outline', () => {
  it('nests statements under the questions they answer', () => {
    assert.deepEqual(names(finish(outlineOf(fixture('isis-k-moscow-attack.txt')))), [
      ...['Why did ISIS', '  Mir', 'Russian auth', '  Helf', 'Putin has bl', '  Glantz'],
      ...['How does the', '  Watkins', 'What does th', '  Mir'],
    ]);
  });

  it('leaves Markdown’s own headings to the editor', () => {
    const outline = finish(outlineOf(fixture('peace-process.md')));
    assert.equal(outline.length, 12);
    assert.ok(outline.every(({ kind }) => kind === 'statement'));
    assert.deepEqual(finish(outlineOf(readArticle('# A\n\nText.\n\n## B\n\nText.\n', 'markdown'))), []);
  });

  it('keeps every head within its span, and every child within its parent', () => {
    const check = (entry: OutlineEntry): void => {
      assert.ok(entry.span.start <= entry.head.start && entry.head.end <= entry.span.end, entry.name);
      for (const child of entry.children) {
        assert.ok(entry.span.start <= child.span.start && child.span.end <= entry.span.end, child.name);
        check(child);
      }
    };
    for (const name of ['isis-k-moscow-attack.txt', 'virginia-governor.txt', 'peace-process.md'])
      finish(outlineOf(fixture(name))).forEach(check);
  });

  const foreign = {
    'requirements.txt': 'numpy==1.26.0\nrequests>=2.31\n# why not?\nflask\n',
    'CMakeLists.txt':
      'cmake_minimum_required(VERSION 3.20)\nproject(Lectern)\nadd_executable(Lectern main.cpp)\n',
    'robots.txt': 'User-agent: *\nDisallow: /private\nAllow: /\nSitemap: https://example.org/sitemap.xml\n',
    'licence.txt': `MIT License\n\nCopyright (c) 2026 Somebody\n\nPermission is hereby granted, free of charge, to any person
obtaining a copy of this software, to deal in the Software without restriction.\n`,
    'empty.txt': '',
  };
  for (const [name, source] of Object.entries(foreign))
    it(`has nothing to say about ${name}`, () => {
      const article = readArticle(source, 'text');
      assert.deepEqual(finish(outlineOf(article)), []);
      assert.deepEqual(foldsOf(article), []);
    });
});

describe('folds', () => {
  it('are the sections and statements, blank lines behind them left out', () => {
    const first = 'Who is it?\n\nMir: It is the first of them, I think, or close to it.\n\nAnd that was all.';
    const second =
      'Who is next?\n\nHelf: It is the second of them, I think, or close to it.\n\nAnd that was all.';
    const source = `${first}\n\n\n${second}\n`;
    const folded = foldsOf(readArticle(source, 'text')).map(({ start, end }) => source.slice(start, end));
    const answers = [first, second].map((part) => part.slice(part.indexOf('\n\n') + 2));
    assert.deepEqual(folded, [first, second, ...answers]);
  });
});
