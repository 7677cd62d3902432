import assert from 'node:assert/strict';
import type { NameType } from '../../../../src/core/entities/model.ts';
import { dossier, readEntry, unread, type Dossier } from '../../../../src/core/knowledge/dossier/index.ts';
import { readProse } from '../../../../src/core/knowledge/dossier/prose.ts';

const of = (files: Readonly<Record<string, string>>): Dossier =>
  dossier(Object.entries(files).map(([path, source]) => readEntry(`d/${path}`, source, readProse)));
const title = (source: Dossier, type: NameType, ...names: string[]): string | undefined =>
  source.find({ names, type })?.origin;

describe('the dossier as a source', () => {
  it('tells what a file says, and which', () => {
    const source = of({
      'isis-k.md':
        '---\nupdated: 2024-03\nlinks: [https://a.org/]\naliases: [IS-K]\n---\n# ISIS-K\nA branch.',
    });
    assert.deepEqual(source.find({ names: ['IS-K'], type: 'ORG' }), {
      source: 'dossier',
      title: 'ISIS-K',
      summary: 'A branch.',
      origin: 'isis-k.md',
      link: 'd/isis-k.md',
      date: '2024-03',
      links: ['https://a.org/'],
      aliases: ['IS-K'],
    });
  });

  it('knows a name however it is written', () => {
    const source = of({
      'a.md': '---\nname: The U.S.\naliases: [Kim Jong-un, Müller, "O’Neill", ՀՀ, قاسم]\n---\nx',
    });
    for (const name of [
      'US',
      'the us',
      'kim jong un',
      'KIM JONG\u2011UN',
      'Muller',
      "O'Neill",
      'Mu\u0308ller',
      'ՀՀ',
      'قاسم',
    ])
      assert.equal(title(source, 'GPE', name), 'a.md', name);
    for (const name of ['USA', 'Kim', '', '—', 'constructor', '__proto__', 'The'])
      assert.equal(title(source, 'GPE', name), undefined, name);
  });

  it('finds by any of the names that an article has', () => {
    const source = of({ 'quds.md': '---\naliases: [Quds Force]\n---\n# Jerusalem Corps\nx' });
    assert.equal(title(source, 'ORG', 'IRGC-QF', 'the Quds Force'), 'quds.md');
  });

  it('prefers the type that fits, then none, then the first path', () => {
    const place = '---\ntype: GPE\n---\n# Washington\nA city.';
    const person = '---\ntype: PERSON\n---\n# Washington\nA president.';
    const any = '# Washington\nAny.';
    const all = of({ 'c-any.md': any, 'b-person.md': person, 'a-place.md': place });
    assert.equal(title(all, 'PERSON', 'Washington'), 'b-person.md');
    assert.equal(title(all, 'GPE', 'Washington'), 'a-place.md');
    assert.equal(title(all, 'ORG', 'Washington'), 'c-any.md');
    assert.equal(title(of({ 'b.md': person, 'a.md': place }), 'ORG', 'Washington'), 'a.md');
    assert.deepEqual([...all.clashes], []);
  });

  it('prefers a fitting type over an earlier name', () => {
    const source = of({
      'a.md': '---\ntype: GPE\n---\n# Kerman\nA city.',
      'b.md': '---\ntype: PERSON\n---\n# Ali Kerman\nA man.',
    });
    assert.equal(title(source, 'PERSON', 'Kerman', 'Ali Kerman'), 'b.md');
  });

  it('leaves subjects without text to other sources, but has their file', () => {
    const source = of({ 'a.md': '---\ntype: ORG\n---\n# Hamas\n', 'b.md': '# Hamas\nText.' });
    const subject = { names: ['Hamas'], type: 'ORG' } as const;
    assert.equal(title(source, 'ORG', 'Hamas'), 'b.md');
    assert.equal(source.entry(subject)?.path, 'd/a.md');
    assert.equal(of({ 'a.md': '# Hamas\n' }).find(subject), undefined);
    assert.equal(dossier([unread('d/hamas.md', 'tooLarge')]).find(subject), undefined);
  });

  it('reports a name that several files claim, in each, where it stands', () => {
    const one = '---\ntype: ORG\n---\n# ISIS\nx';
    const two = '---\ntype: ORG\naliases:\n  - Daesh\n  - isis\n---\n# Islamic State\nx';
    const { clashes } = of({ '1.md': one, '2.md': two });
    const told = (path: string, source: string): unknown =>
      clashes.get(path)?.map(({ kind, other, start, end }) => [kind, other, source.slice(start, end)]);
    assert.deepEqual(told('d/1.md', one), [['nameClaimed', 'd/2.md', '# ISIS']]);
    assert.deepEqual(told('d/2.md', two), [['nameClaimed', 'd/1.md', 'isis']]);
  });

  it('is made of thousands of files in a moment', () => {
    const entries = Array.from({ length: 5_000 }, (_, index) =>
      readEntry(
        `d/${index}.md`,
        `---\naliases: [A${index}, B${index}, C]\n---\n# N${index}\nText.`,
        readProse,
      ),
    );
    const before = process.cpuUsage();
    const source = dossier(entries);
    const { user } = process.cpuUsage(before);
    assert.equal(title(source, 'ORG', 'B4999'), '4999.md');
    assert.ok(user < 50_000, `${user / 1000} ms`);
  });
});
