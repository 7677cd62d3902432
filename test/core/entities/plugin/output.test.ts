import assert from 'node:assert/strict';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { entitiesToMarkdown } from '../../../../src/core/entities/index.ts';
import { run } from './run.ts';
import { listTagger } from './taggers.ts';
import { leastTime } from '../../cost.ts';

const tagger = listTagger({ 'Qassem Soleimani': 'PERSON', Guard: 'ORG', '“Lied” <b>': 'WORK_OF_ART' });

describe('what becomes of mentions and figures', () => {
  const { tree } = run('Qassem *Soleimani* led 93 of the Guard.\n', { tagger });

  it('spans in HTML', () => {
    assert.equal(
      toHtml(toHast(tree)),
      '<p><span class="mention mention-person mention-first" data-mention="0" data-entity="person-qassem-soleimani">Qassem </span>' +
        '<em><span class="mention mention-person mention-last" data-mention="0" data-entity="person-qassem-soleimani">Soleimani</span></em>' +
        ' led <span class="figure figure-cardinal" data-figure="0">93</span> of the ' +
        '<span class="mention mention-org" data-mention="1" data-entity="org-guard">Guard</span>.</p>',
    );
  });

  it('words in Markdown', () => {
    assert.equal(
      toMarkdown(tree, { extensions: [entitiesToMarkdown] }),
      'Qassem *Soleimani* led 93 of the Guard.\n',
    );
  });

  it('nothing that a text could put into HTML', () => {
    const { tree: hostile, file } = run('see “Lied” \\<b> now\n', { tagger });
    assert.equal(file.data.entities?.length, 1);
    assert.match(file.data.entities[0]!.id, /^[\p{L}\p{N}-]+$/u);
    assert.doesNotMatch(toHtml(toHast(hostile)), /<b>/u);
  });
});

describe('the cost of finding', () => {
  const work = (source: string) => () => run(source, { tagger });
  const KINDS: readonly (readonly [string, string])[] = [
    ['one long paragraph', 'Qassem *Soleimani* led 93 of the Guard to North Korea, the North and Syria. '],
    ['many paragraphs', 'Qassem *Soleimani* led 93 of the Guard to Syria.\n\n'],
    ['no sentence', 'Guard North and South Korea (ABC), '],
    ['brackets', 'Guard ('],
  ];
  for (const [kind, piece] of KINDS) {
    it(`grows with the length: ${kind}`, () => {
      const small = leastTime(work(piece.repeat(150)));
      const most = Math.max(small, 15) * 40;
      const large = leastTime(work(piece.repeat(1200)), { enough: most });
      assert.ok(large <= most, `${small} ms, ${large} ms`);
    });
  }
});
