import assert from 'node:assert/strict';
import { loadTagger } from '../../src/core/entities/tagger/index.ts';
import { buildModel } from '../../training/build.ts';
import type { Annotated } from '../../training/corpora.ts';
import { LexiconBuilder } from '../../training/gazetteers/build.ts';
import { RECIPE } from '../../training/settings.ts';

/** `Mary/PER met`: a word, its label after a slash; `+` joins the words of one name. */
function sentence(document: string, text: string): Annotated {
  const tokens: string[] = [];
  const tags: string[] = [];
  for (const piece of text.split(' ')) {
    const [words = '', label] = piece.split('/');
    words.split('+').forEach((word, index) => {
      tokens.push(word);
      tags.push(label === undefined ? 'O' : `${index === 0 ? 'B' : 'I'}-${label}`);
    });
  }
  return { corpus: 'wikigold', document, tokens, tags, spaceAfter: tokens.map(() => true) };
}

const PEOPLE = ['Mary+Fox', 'John', 'Anna+Bell', 'Peter+Hall', 'Rosa', 'Karl+Wood'];
const PLACES = ['Paris', 'New+Delhi', 'Kabul', 'Cape+Town', 'Oslo', 'Lima'];

const corpus = PEOPLE.flatMap((person, index) =>
  PLACES.flatMap((place) => [
    sentence(`d${index}`, `Yesterday ${person}/PER met nobody in ${place}/LOC .`),
    sentence(`d${index}`, `Mr ${person}/PER said that the city of ${place}/LOC was old .`),
  ]),
);

const recipe = {
  ...RECIPE,
  folds: 2,
  first: { ...RECIPE.first, epochs: 4, l2: 0.1 },
  fold: { ...RECIPE.fold, epochs: 3, l2: 0.1 },
  second: { ...RECIPE.second, epochs: 4, l2: 0.1 },
};

function build(): Uint8Array {
  const builder = new LexiconBuilder();
  builder.addName('Cape Town', 'CITY');
  return buildModel(corpus, builder, recipe, () => undefined);
}

describe('training', () => {
  it('gives the same bytes for the same sentences', () => {
    assert.deepEqual(build(), build());
  });

  it('teaches what stands in the sentences', () => {
    const tagger = loadTagger(build());
    const [tags] = tagger.tag([['Yesterday', 'Zoe', 'Stone', 'met', 'nobody', 'in', 'Bern', '.']]);
    assert.deepEqual(tags, ['O', 'B-PERSON', 'I-PERSON', 'O', 'O', 'O', 'B-GPE', 'O']);
  });
});
