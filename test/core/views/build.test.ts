import assert from 'node:assert/strict';
import { finish } from '../../../src/core/steps.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import { buildTree } from '../../../src/host/views/tree/build.ts';
import { fixture, idsOf, listing, treeOf } from './support.ts';
import { leastTime } from '../cost.ts';

const MARKDOWN = `# Two talks

Before anything is said, somebody has to begin.

## War

Mir: The first thing to say is short, and there is no more to it.

### Peace

Mir: The second thing to say is short, and there is no more to it.

Helf: The third thing to say is short, and there is no more to it.

Mir: The fourth thing to say is short, and there is no more to it.

## Home

Helf: The fifth thing to say is short, and there is no more to it.
`;

const isis = fixture('isis-k-moscow-attack.txt');

describe('the tree of sections', () => {
  it('puts each statement straight under its question where everybody speaks once', () => {
    assert.deepEqual(listing(isis, treeOf(isis)), [
      'section Why did ISIS, and ISIS-K',
      '  statement Mir — ISIS-K hasn’t expl',
      'section Russian authorities capt',
      '  statement Helf — The four men who ',
      'section Putin has blamed the Mos',
      '  statement Glantz — No. The U.S. Na',
      'section How does the Moscow atta',
      '  statement Watkins — For the Taliba',
      'section What does the Moscow att',
      '  statement Mir — The U.S. governmen',
    ]);
  });

  it('lists by speaker', () => {
    const tree = treeOf(isis, 'speaker');
    assert.deepEqual(listing(isis, tree).slice(0, 5), [
      'speaker Mir',
      '  statement ISIS-K hasn’t explicitly',
      '  statement The U.S. government has ',
      'speaker Helf',
      '  statement The four men who were ca',
    ]);
    assert.equal(tree.roots.length, 4);
  });

  it('nests by depth, gives a speaker a level only for several statements, and sets the lead beside the rest', () => {
    const article = readArticle(MARKDOWN, 'markdown');
    assert.deepEqual(listing(article, treeOf(article)), [
      'section Two talks',
      'section War',
      '  statement Mir — The first thing to',
      '  section Peace',
      '    speaker Mir',
      '      statement The second thing to say ',
      '      statement The fourth thing to say ',
      '    statement Helf — The third thing t',
      'section Home',
      '  statement Helf — The fifth thing t',
    ]);
  });

  it('counts words and statements of all that is beneath', () => {
    const article = readArticle(MARKDOWN, 'markdown');
    const tree = treeOf(article);
    const [, war] = tree.roots.map((id) => tree.nodes.get(id));
    assert.deepEqual(war?.statements, [0, 1, 2, 3]);
    assert.equal(war.words, 4 * 14);
  });

  it('has rows for nobody’s article only where it has sections', () => {
    assert.deepEqual(treeOf(fixture('korea.md')).roots, []);
    assert.deepEqual(treeOf(readArticle('', 'text')).roots, []);
    const headings = readArticle('# Title\n\nText.\n\n## One\n\nText.\n\n## Two\n\nText.\n', 'markdown');
    assert.deepEqual(listing(headings, treeOf(headings, 'speaker')), [
      'section Title',
      'section One',
      'section Two',
    ]);
  });

  it('gives every row a parent that lists it', () => {
    for (const grouping of ['section', 'speaker'] as const) {
      const tree = treeOf(fixture('peace-process.md'), grouping);
      for (const node of tree.nodes.values()) {
        const above = node.parent === undefined ? tree.roots : tree.nodes.get(node.parent)?.children;
        assert.ok(above?.includes(node.id), node.id);
      }
    }
  });

  it('keeps the ids of rows through edits, of reworded ones too', () => {
    const article = isis;
    const ids = idsOf(article);
    const before = finish(buildTree(article, 'section', ids));
    const edited = readArticle(
      article.source
        .replace('strike Russia?', 'strike Moscow?')
        .replace('Mir: ISIS-K', 'Mir: We think ISIS-K'),
      'text',
    );
    const after = finish(buildTree(edited, 'section', idsOf(edited, ids)));
    assert.notEqual(edited.sections[0]?.heading, article.sections[0]?.heading);
    assert.deepEqual([...after.nodes.keys()], [...before.nodes.keys()]);
  });

  it('goes to headings and to whole statements', () => {
    const article = isis;
    const tree = treeOf(article);
    const shown = [...tree.nodes.values()].map(({ kind, target }) => {
      const text = article.source.slice(target.start, target.end);
      return `${kind} ${text.slice(0, 8)}…${text.slice(-8)}`;
    });
    assert.ok(shown.includes('section Why did … Russia?'), shown.join('\n'));
    assert.ok(shown.includes('statement Glantz: …ulation.'), shown.join('\n'));
  });

  it('takes time that grows with the article and no faster', () => {
    const fast = timeFor(500);
    const slow = timeFor(5_000);
    assert.ok(slow < fast * 40, `${fast} ms for 500 statements, ${slow} ms for 5,000`);
  });
});

/** Milliseconds of processor time, the least of several runs. */
function timeFor(statements: number): number {
  const lines = Array.from({ length: statements }, (_, n) => `${n % 2 ? 'A' : 'Q'}: This is statement ${n}.`);
  const article = readArticle(lines.join('\n\n'), 'text');
  assert.equal(article.statements.length, statements);
  return leastTime(() => treeOf(article));
}
