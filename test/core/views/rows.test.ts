import assert from 'node:assert/strict';
import { finish } from '../../../src/core/steps.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import type { Article } from '../../../src/core/article/model.ts';
import { buildTree } from '../../../src/host/views/tree/build.ts';
import { changedRows, type Shown } from '../../../src/host/views/tree/changes.ts';
import { facesOf } from '../../../src/host/views/tree/faces.ts';
import { labelOf } from '../../../src/host/views/tree/labels.ts';
import { lastStarted, rowAt, stopFrom, stops, visibleRow } from '../../../src/host/views/tree/locate.ts';
import { fixture, idsOf, treeOf } from './support.ts';

const article = fixture('isis-k-moscow-attack.txt');
const ids = idsOf(article);
const NONE_READ = (): boolean => false;

function shown(of: Article, isRead: (statement: number) => boolean = NONE_READ): Shown {
  const tree = finish(buildTree(of, 'section', idsOf(of, ids)));
  return { tree, faces: finish(facesOf(of, tree, isRead)) };
}

describe('rows to draw again', () => {
  it('are none when nothing changed', () => {
    assert.deepEqual(finish(changedRows(shown(article), shown(article))), []);
  });

  it('are the section of a statement that has been read', () => {
    const after = shown(article, (statement) => statement === 2);
    assert.deepEqual(finish(changedRows(shown(article), after)), [after.tree.roots[2]]);
  });

  it('are the section whose words changed', () => {
    const edited = readArticle(article.source.replace('Glantz: No.', 'Glantz: No, never.'), 'text');
    const after = shown(edited);
    assert.deepEqual(finish(changedRows(shown(article), after)), [after.tree.roots[2]]);
  });

  it('are all when a section comes or goes', () => {
    const shorter = readArticle(article.source.slice(0, article.sections[4]?.start), 'text');
    assert.equal(finish(changedRows(shown(article), shown(shorter))), 'all');
  });
});

describe('finding rows', () => {
  const tree = treeOf(article);
  const label = (offset: number): string => {
    const id = rowAt(article, tree, offset);
    const node = id === undefined ? undefined : tree.nodes.get(id);
    return node ? labelOf(article, node).slice(0, 9) : '';
  };

  it('finds the last span that has begun', () => {
    const spans = [5, 10, 20].map((start) => ({ start, end: start + 1 }));
    assert.deepEqual(
      [0, 5, 9, 10, 19, 20, 99].map((offset) => lastStarted(spans, offset)),
      [-1, 0, 0, 1, 1, 2, 2],
    );
    assert.equal(lastStarted([], 3), -1);
  });

  it('gives the statement being read, in its heading the section', () => {
    const glantz = article.source.indexOf('Glantz:');
    assert.equal(label(glantz), 'Glantz');
    assert.equal(label(glantz + 200), 'Glantz');
    assert.equal(label(glantz - 1), 'Putin has');
    assert.equal(label(glantz - 20), 'Putin has');
    assert.equal(label(0), '');
  });

  it('gives the coming statement in a heading when listed by speaker', () => {
    const bySpeaker = treeOf(article, 'speaker');
    const heading = article.source.indexOf('Putin has blamed');
    assert.equal(rowAt(article, bySpeaker, heading), bySpeaker.statementIds[2]);
  });

  it('gives the row that hides another', () => {
    const [statement = ''] = tree.statementIds;
    const [section = ''] = tree.roots;
    assert.equal(visibleRow(tree, statement, new Set()), statement);
    assert.equal(visibleRow(tree, statement, new Set([section])), section);
  });

  it('steps from statement to statement', () => {
    const spans = stops(article);
    const [first, second] = article.statements;
    assert.equal(stopFrom(spans, 0, 1), first);
    assert.equal(stopFrom(spans, first?.start ?? 0, 1), second);
    assert.equal(stopFrom(spans, second?.start ?? 0, -1), first);
    assert.equal(stopFrom(spans, 0, -1), undefined);
    assert.equal(stopFrom(spans, article.source.length, 1), undefined);
  });
});
