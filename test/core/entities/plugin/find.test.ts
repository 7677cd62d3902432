import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/article/index.ts';
import {
  createEntityFinder,
  type FoundEntities,
  type FoundPart,
  type NameFinder,
  type NameType,
} from '../../../../src/core/entities/index.ts';
import { GOLD_NAMES, readGold, readGoldArticle } from '../gold.ts';
import { documents } from './documents.ts';
import { listTagger, wildTagger } from './taggers.ts';

/** Counts the sentences that a tagger is asked for. */
function counting(tagger: NameFinder): NameFinder & { asked: number } {
  return {
    asked: 0,
    names(document) {
      this.asked += document.length;
      return tagger.names(document);
    },
  };
}

const inOrder = (a: { start: number }, b: { start: number }) => a.start - b.start;

function parts(steps: Generator<FoundPart, FoundEntities>): { parts: FoundPart[]; found: FoundEntities } {
  const seen: FoundPart[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { parts: seen, found: step.value };
    seen.push(step.value);
  }
}

const tagger = listTagger({
  'Qassem Soleimani': 'PERSON',
  Soleimani: 'PERSON',
  Russia: 'GPE',
  Taliban: 'ORG',
});
const paragraph = (at: number) =>
  `Paragraph ${at} tells *how Qassem* Soleimani left Russia with ${at + 2} men, and what the Taliban said of it. ${'More words. '.repeat(20)}`;
const long = (count: number) => Array.from({ length: count }, (_, at) => paragraph(at)).join('\n\n');

describe('finding in articles', () => {
  for (const name of GOLD_NAMES) {
    it(`finds what is annotated where it is annotated: ${name}`, () => {
      const gold = readGold(name);
      const list = Object.fromEntries(
        gold.mentions.map(({ text, type }): [string, NameType] => [text, type]),
      );
      const { mentions } = createEntityFinder({ tagger: listTagger(list), figures: false }).find(
        readGoldArticle(gold),
      );
      const found = new Set(mentions.map(({ start, end, text }) => `${start}-${end} ${text}`));
      const missing = gold.mentions.filter(({ start, end, text }) => !found.has(`${start}-${end} ${text}`));
      assert.deepEqual(missing, []);
    });
  }

  it('gives the source’s offsets and the reader’s words', () => {
    const source = 'Mir: x\n\n> *Qassem\n> Sol*eimani &amp; 93 &lt;men&gt;.\n';
    const { mentions, figures, entities } = createEntityFinder({ tagger }).find(
      readArticle(source, 'markdown'),
    );
    const [mention] = mentions;
    assert.equal(mention?.text, 'Qassem\nSoleimani');
    assert.equal(source.slice(mention.start, mention.end), 'Qassem\n> Sol*eimani');
    assert.equal(mention.entity, entities[0]?.id);
    const [figure] = figures;
    assert.equal(source.slice(figure?.start, figure?.end), '93');
  });

  it('puts what a figure counts in the source too', () => {
    const source = '# Title\n\nThere were **93 old men** there.\n';
    const [figure] = createEntityFinder({}).find(readArticle(source, 'markdown')).figures;
    assert.ok(figure?.counts);
    assert.equal(source.slice(figure.counts.start, figure.counts.end), figure.counts.text);
  });

  it('leaves labels and front matter alone', () => {
    const source =
      '---\ntitle: Russia\n---\n\nWhat of Russia?\n\nSoleimani: Russia.\n\nAnd?\n\nSoleimani: No.\n';
    const { mentions } = createEntityFinder({ tagger }).find(readArticle(source, 'markdown'));
    assert.deepEqual(
      mentions.map(({ start }) => start),
      [source.indexOf('Russia?'), source.indexOf('Russia.')],
    );
  });

  it('stays in order, inside the blocks, whatever the text', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 99 }), fc.boolean(), (source, seed, markdown) => {
        const article = readArticle(source, markdown ? 'markdown' : 'text');
        const found = createEntityFinder({ tagger: wildTagger(seed) }).find(article);
        for (const list of [found.mentions, found.figures]) {
          let from = 0;
          for (const { start, end } of list) {
            assert.ok(from <= start && start <= end, `${start}-${end}`);
            assert.ok(article.blocks.some((block) => block.start <= start && end <= block.end));
            assert.ok(!article.blocks.some(({ label }) => label && start < label.end && label.start < end));
            from = end;
          }
        }
        const ids = new Set(found.entities.map(({ id }) => id));
        for (const { entity } of found.mentions) assert.ok(ids.has(entity));
      }),
      { numRuns: 300 },
    );
  });
});

describe('finding part by part', () => {
  const article = readArticle(long(400), 'markdown');

  it('begins with what the reader sees, and comes to the same', () => {
    const whole = parts(createEntityFinder({ tagger }).findInParts(article));
    const from = 250;
    const moved = parts(createEntityFinder({ tagger }).findInParts(article, from));
    assert.ok(whole.parts.length > 5);
    const [first] = moved.parts;
    assert.ok(first && first.blocks.start <= from && from < first.blocks.end);
    assert.deepEqual(moved.found, whole.found);
    const spans = moved.parts.flatMap(({ names }) => names).sort(inOrder);
    assert.deepEqual(
      spans.map(({ start, end }) => [start, end]),
      whole.found.mentions.map(({ start, end }) => [start, end]),
    );
    assert.deepEqual(moved.parts.flatMap(({ figures }) => figures).sort(inOrder), whole.found.figures);
  });

  it('covers every block once', () => {
    const { parts: all } = parts(createEntityFinder({ tagger }).findInParts(article, 100));
    const blocks = all.flatMap(({ blocks: { start, end } }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    );
    assert.deepEqual(
      blocks.sort((a, b) => a - b),
      article.blocks.map((_, at) => at),
    );
  });

  it('tells the types that joining will, where they are known for certain', () => {
    const slips = listTagger({ Russia: 'ORG', Muslims: 'PERSON', 'White House': 'FAC' });
    const source = 'Russia spoke of Muslims to the White House.';
    const { parts: all, found } = parts(
      createEntityFinder({ tagger: slips }).findInParts(readArticle(source, 'text')),
    );
    const types = ['GPE', 'NORP', 'ORG'];
    assert.deepEqual(
      all.flatMap(({ names }) => names.map(({ type }) => type)),
      types,
    );
    assert.deepEqual(
      found.mentions.map(({ type }) => type),
      types,
    );
  });

  it('takes a short article as a whole', () => {
    assert.equal(
      parts(createEntityFinder({ tagger }).findInParts(readArticle(long(20), 'markdown'), 10)).parts.length,
      1,
    );
  });

  it('joins names of all parts', () => {
    const { found } = parts(createEntityFinder({ tagger }).findInParts(article));
    assert.equal(found.entities.length, 3);
    assert.equal(found.mentions.length, 1200);
  });

  it('tags nothing again that has not changed', () => {
    const asked = counting(tagger);
    const finder = createEntityFinder({ tagger: asked });
    const before = finder.find(article);
    const first = asked.asked;
    assert.deepEqual(finder.find(article), before);
    assert.equal(asked.asked, first);
    const edited = readArticle(
      long(400).replace('Paragraph 200 tells', 'Paragraph 200, new, tells'),
      'markdown',
    );
    finder.find(edited);
    assert.ok(asked.asked > first);
    assert.ok(asked.asked - first < first / 5, `${asked.asked - first} of ${first}`);
    assert.deepEqual(finder.find(edited), createEntityFinder({ tagger }).find(edited));
  });

  it('finds its chunks again behind a passage put in', () => {
    const asked = counting(tagger);
    const finder = createEntityFinder({ tagger: asked });
    finder.find(article);
    const first = asked.asked;
    finder.find(readArticle(`${long(17)}\n\n${long(400)}`, 'markdown'));
    assert.ok(asked.asked - first < first / 4, `${asked.asked - first} of ${first}`);
  });

  it('finds dates anew when the article’s date is another', () => {
    const finder = createEntityFinder({});
    const dated = (date: string) => readArticle(`---\ndate: ${date}\n---\n\nIt was yesterday.\n`, 'markdown');
    const one = JSON.stringify(finder.find(dated('2024-03-28')).figures[0]?.value);
    const other = JSON.stringify(finder.find(dated('2020-02-10')).figures[0]?.value);
    assert.match(one, /2024-03-27/u);
    assert.match(other, /2020-02-09/u);
  });
});
