import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/article/index.ts';
import {
  createEntityFinder,
  quotePlace,
  type Correction,
  type FoundPart,
  type NamedEntity,
} from '../../../../src/core/entities/index.ts';
import { listTagger } from '../plugin/taggers.ts';
import { kept, NAMES, PATH } from './support.ts';

const SOURCE = 'Lectern met Mr. Washington in Russia. Lectern left Washington.';
const LECTERN: NamedEntity = { name: 'Lectern', type: 'PERSON', forms: ['Lectern'] };

let asked = 0;
const tagger = listTagger(NAMES);
const finder = createEntityFinder({
  tagger: {
    names: (document) => {
      asked += 1;
      return tagger.names(document);
    },
  },
});

/** What shows before names are joined: `PERSON Lectern`. */
function first(corrections: readonly Correction[], source = SOURCE): string[] {
  const steps = finder.findInParts(readArticle(source, 'text'), 0, { path: PATH, corrections });
  const part = steps.next().value as FoundPart;
  return part.names.map(({ start, end, type }) => `${type} ${source.slice(start, end)}`);
}

const everything = ['PERSON Lectern', 'PERSON Washington', 'GPE Russia', 'PERSON Lectern', 'GPE Washington'];

describe('names before they are joined', () => {
  it('show but for what was rejected', () => {
    assert.deepEqual(first([]), everything);
    assert.deepEqual(first([kept({ scope: 'workspace', kind: 'none', entity: LECTERN })]), [
      'PERSON Washington',
      'GPE Russia',
      'GPE Washington',
    ]);
  });

  it('show as of the type that they were given', () => {
    const type = kept({ scope: 'article', article: PATH, kind: 'type', entity: LECTERN, type: 'ORG' });
    assert.deepEqual(
      first([type]),
      everything.map((each) => each.replace('PERSON Lectern', 'ORG Lectern')),
    );
  });

  it('are not others of another kind that are called the same', () => {
    const entity: NamedEntity = { name: 'George Washington', type: 'PERSON', forms: ['George Washington', 'Washington'] };
    assert.deepEqual(
      first([kept({ scope: 'workspace', kind: 'none', entity })]),
      everything.filter((each) => each !== 'PERSON Washington'),
    );
  }); // prettier-ignore

  it('go at one place', () => {
    const start = SOURCE.lastIndexOf('Lectern');
    const place = quotePlace(SOURCE, { start, end: start + 7 });
    assert.ok(place);
    const here = kept({ scope: 'mention', article: PATH, place, kind: 'none', entity: LECTERN });
    assert.deepEqual(first([here]), everything.toSpliced(3, 1));
  });

  it('show again where a newer correction takes it back', () => {
    const none = kept({ scope: 'workspace', kind: 'none', entity: LECTERN }, 1);
    const type = kept({ scope: 'article', article: PATH, kind: 'type', entity: LECTERN, type: 'ORG' }, 2);
    assert.equal(first([type, none]).length, 5);
  });

  it('show all where an article is another', () => {
    assert.deepEqual(
      first([kept({ scope: 'article', article: 'other.txt', kind: 'none', entity: LECTERN })]),
      everything,
    );
  });

  it('are not tagged again for corrections', () => {
    first([]);
    const before = asked;
    first([kept({ scope: 'workspace', kind: 'none', entity: LECTERN })]);
    assert.equal(asked, before);
    first([], `${SOURCE} More.`);
    assert.equal(asked, before + 1);
  });
});
