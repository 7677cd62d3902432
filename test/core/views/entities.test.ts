import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { Findings } from '../../../src/host/entities/findings.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import { mentionRows, thingOfMention, type MentionRows } from '../../../src/host/views/entities/mentions.ts';
import { looksSame, Shown, type Snapshot } from '../../../src/host/views/entities/shown.ts';
import { sorted } from '../../../src/core/sorted.ts';
import { collectThings, type Thing } from '../../../src/host/views/entities/things.ts';
import { arrange } from '../../../src/host/views/entities/arrange.ts';
import { changedIn } from '../../../src/host/views/tree/changes.ts';
import { findIn, groupsOf, listing, thingsOf } from './entitiesSupport.ts';
import { fixture } from './support.ts';

const article = fixture('isis-k-moscow-attack.txt');
const found = findIn(article);
const things = thingsOf(found);

function thing(id: string, among = things): Thing {
  const one = among.get(id);
  assert.ok(one, `nothing is called ${id}`);
  return one;
}

describe('what an article names, as a list', () => {
  it('has looks in the order of the legend, figures last, the most named first', () => {
    assert.deepEqual(
      groupsOf(things).map(({ look, all }) => `${look} ${all}`),
      ['person 4', 'organisation 7', 'place 16', 'group 7', 'work 1', 'date 10', 'number 10'],
    );
    const [people, organisations] = listing(things);
    assert.equal(people, 'person: Putin, Bashar al-Assad, Qassem Soleimani, Hibatullah Akhundzada');
    assert.ok(organisations?.startsWith('organisation: ISIS-K, Taliban, ISIS, '), organisations);
  });

  it('has every mark once', () => {
    const listed = [...things.values()].flatMap(({ mentions }) => mentions);
    const marks = [...found.findings.marksWhere(() => true)];
    assert.equal(listed.length, marks.length);
    assert.deepEqual(
      listed.map(({ start }) => start).sort((a, b) => a - b),
      marks.map(({ start }) => start),
    );
    assert.equal(thing('entity:org-isis-k').mentions.length, 28);
  });

  it('joins figures that are written alike', () => {
    assert.equal(thing('figure:number:four').mentions.length, 2);
    assert.equal(thing('figure:number:four').entity, undefined);
  });

  it('leaves out names that have not been joined', () => {
    const marks: Mark[] = [{ start: 0, end: 4, type: 'PERSON' }];
    assert.equal(finish(collectThings(marks, new Map())).size, 0);
  });

  it('is in the order of the language where asked to', () => {
    const named = (name: string): Thing => ({ ...thing('entity:org-isis-k'), id: name, name });
    const some = new Map(['Zwickel', 'Öttinger', 'Oz', 'a10', 'a9'].map((name) => [name, named(name)]));
    assert.deepEqual(listing(some, { order: 'alphabetical', locale: 'de' }), [
      'organisation: a9, a10, Öttinger, Oz, Zwickel',
    ]);
    assert.deepEqual(listing(some, { order: 'alphabetical', locale: 'sv' }), [
      'organisation: a9, a10, Oz, Zwickel, Öttinger',
    ]);
  });

  it('keeps those with all words of a filter in any of their names, whatever case and accents', () => {
    assert.deepEqual(listing(things, { filter: 'SOLEIMÁNI' }), ['person: Qassem Soleimani']);
    assert.deepEqual(listing(things, { filter: 'soleim qas' }), ['person: Qassem Soleimani']);
    assert.deepEqual(listing(things, { filter: 'usip' }), listing(things, { filter: 'nothing like it' }));
    // By an alias, and not inside of words.
    assert.deepEqual(listing(things, { filter: 'u.s' }), [
      'organisation: U.S. National Security Council',
      'place: United States',
    ]);
    assert.deepEqual(listing(things, { filter: 'isis-k' }), ['organisation: ISIS-K']);
    assert.deepEqual(listing(things, { filter: ' ' }), listing(things));
    const [people] = groupsOf(things, { filter: 'putin' });
    assert.equal(people?.all, 4);
  });
});

describe('rows of mentions', () => {
  const rows = finish(mentionRows(article, thing('entity:org-isis-k')));

  it('say the sentence, the name in it and who speaks', () => {
    const all = [...rows.byId.values()];
    const [first, second] = all;
    assert.equal(first?.sentence, 'Why did ISIS, and ISIS-K in particular, strike Russia?');
    assert.equal(first.label, first.sentence);
    assert.equal(first.speaker, undefined);
    assert.equal(second?.speaker, 'Mir');
    for (const { label, name, sentence } of all) {
      assert.equal(label.slice(name.start, name.end), 'ISIS-K');
      assert.ok(name.start <= 26, `the name is far back in: ${label}`);
      assert.ok(sentence.endsWith(label.replace(/^…/, '')), `${label} is not in: ${sentence}`);
    }
    assert.match(all[2]?.label ?? '', /^…Afghanistan-based ISIS-K put out/);
    assert.equal(new Set(rows.ids).size, 28);
  });

  it('tell which thing they are of', () => {
    assert.equal(thingOfMention(rows.ids[3] ?? ''), 'entity:org-isis-k');
    assert.equal(thingOfMention('entity:org-isis-k'), undefined);
  });

  it('point at the name in the label for whatever is written around it', () => {
    const source = 'It is *the* [ISIS](http://x.org/a.b) branch, ISIS-K, that **he**  &amp; I mean.';
    const markdown = readArticle(source, 'markdown');
    const at = source.indexOf('ISIS-K');
    const mark: Mark = { start: at, end: at + 6, type: 'ORG', entity: 'e' };
    const [row] = finish(mentionRows(markdown, { id: 'entity:e', mentions: [mark] })).byId.values();
    assert.equal(row?.sentence, 'It is the ISIS branch, ISIS-K, that he & I mean.');
    assert.equal(row.label.slice(row.name.start, row.name.end), 'ISIS-K');
  });

  it('stay the same rows through an edit, and only what it changed is another', () => {
    const edit = (source: string): MentionRows => {
      const edited = readArticle(source, 'text');
      const again = thingsOf(findIn(edited)).get('entity:org-isis-k');
      assert.ok(again);
      return finish(mentionRows(edited, again, rows));
    };
    const typed = edit(article.source.replace('the Afghanistan-based ISIS-K put', 'the local ISIS-K put'));
    assert.deepEqual(typed.ids, rows.ids);
    const changed = typed.ids.filter((id) => typed.byId.get(id)?.sentence !== rows.byId.get(id)?.sentence);
    assert.deepEqual(changed, [rows.ids[2]]);
    const gone = edit(article.source.replace('Why did ISIS, and ISIS-K in particular', 'Why did ISIS'));
    assert.deepEqual(gone.ids, rows.ids.slice(1));
    assert.notEqual(
      gone.byId.get(rows.ids[5] ?? '')?.mark.start,
      rows.byId.get(rows.ids[5] ?? '')?.mark.start,
    );
  });
});

describe('entities to draw again', () => {
  const snapshot = (of: ReadonlyMap<string, Thing>, opened: readonly string[] = []): Snapshot => {
    const mentions = new Map(opened.map((id) => [id, finish(mentionRows(article, thing(id, of)))]));
    return { article, entities: found.entities, things: of, names: 0, mentions, since: 0 };
  };
  const shown = (of: Snapshot, filter = ''): Shown =>
    new Shown(of, finish(arrange(of.things.values(), { order: 'prominence', filter, locale: 'en' })));
  const changes = (before: Shown, after: Shown): readonly string[] | 'all' =>
    finish(changedIn(before, after, (id) => looksSame(before.row(id), after.row(id))));
  const all = shown(snapshot(things, ['entity:org-isis-k']));

  it('are none when nothing changed', () => {
    assert.deepEqual(changes(all, shown(snapshot(things, ['entity:org-isis-k']))), []);
  });

  it('are the one with a mention less, or the group that has one less', () => {
    const { mentions, ...rest } = thing('entity:org-isis-k');
    const fewer = { ...rest, mentions: mentions.slice(1) };
    const after = shown(snapshot(new Map([...things, [fewer.id, fewer]]), [fewer.id]));
    assert.deepEqual(changes(all, after), ['entity:org-isis-k']);
    const without = new Map([...things].filter(([id]) => id !== 'entity:person-putin'));
    assert.deepEqual(changes(all, shown(snapshot(without, ['entity:org-isis-k']))), ['look:person']);
  });

  it('are all when a filter takes whole groups away', () => {
    assert.equal(changes(all, shown(snapshot(things), 'putin')), 'all');
  });
});

describe('sorting in steps', () => {
  it('gives what sorting at once gives', () => {
    const keyed = fc.array(fc.record({ key: fc.nat(40), id: fc.nat() }), { maxLength: 3000, size: 'max' });
    fc.assert(
      fc.property(keyed, (items) => {
        const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
        assert.deepEqual(finish(sorted(items, compare)), [...items].sort(compare));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of a long article', () => {
  it('is made in steps, each of few names', () => {
    const marks = Array.from({ length: 30_000 }, (_, index): Mark => {
      const entity = `person-${index % 2000}`;
      return { start: index * 30, end: index * 30 + 9, type: 'PERSON', entity };
    });
    const entities = new Map(
      Array.from({ length: 2000 }, (_, index) => {
        const id = `person-${index}`;
        return [id, { id, type: 'PERSON', name: `Name ${index}`, aliases: [] }] as const;
      }),
    );
    const findings = Findings.NONE.withPassage({ start: 0, end: 900_000, marks });
    const steps = (work: Iterator<unknown>): number => {
      let count = 0;
      while (!work.next().done) count++;
      return count;
    };
    const many = finish(
      collectThings(
        findings.marksWhere(() => true),
        entities,
      ),
    );
    assert.equal(many.size, 2000);
    assert.equal(many.get('entity:person-7')?.mentions.length, 15);
    assert.ok(
      steps(
        collectThings(
          findings.marksWhere(() => true),
          entities,
        ),
      ) >= 100,
    );
    const alphabetical = { order: 'alphabetical', filter: '', locale: 'en' } as const;
    assert.ok(steps(arrange(many.values(), alphabetical)) >= 20);
  });
});
