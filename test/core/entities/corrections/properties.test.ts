import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/article/index.ts';
import {
  applyCorrections,
  asNamed,
  createEntityFinder,
  NAME_TYPES,
  quotePlace,
  type Correction,
  type FoundEntities,
} from '../../../../src/core/entities/index.ts';
import { keyOf } from '../../../../src/core/entities/joining/fold.ts';
import { leastTime } from '../../cost.ts';
import { listTagger } from '../plugin/taggers.ts';
import { kept, NAMES, PATH } from './support.ts';

const finder = createEntityFinder({ tagger: listTagger(NAMES) });
const others = ['met', 'left', 'and', 'the', 'of', '(', ')', 'said', 'a senior expert at', '.', 'once'];

const sources = fc
  .array(fc.constantFrom(...Object.keys(NAMES), ...others), { minLength: 3, maxLength: 25 })
  .map((words) => words.join(' '));

/** A source with corrections of what is found in it, one for each minute. */
const corrected = sources.chain((source) => {
  const found = finder.find(readArticle(source, 'text'));
  const { entities, mentions } = found;
  if (entities.length === 0) return fc.constant({ source, found, corrections: [] as Correction[] });
  const entity = fc.constantFrom(...entities.map(asNamed));
  const reach = fc.oneof(
    fc.constant({ scope: 'workspace' as const }),
    fc.constant({ scope: 'article' as const, article: PATH }),
    fc.constant({ scope: 'article' as const, article: 'another.txt' }),
    fc.constantFrom(...mentions).map((mention) => {
      const place = quotePlace(source, mention);
      return place ? { scope: 'mention' as const, article: PATH, place } : { scope: 'workspace' as const };
    }),
  );
  const statement = fc.oneof(
    entity.map((each) => ({ kind: 'none' as const, entity: each })),
    fc.tuple(entity, fc.constantFrom(...NAME_TYPES)).map(([each, type]) => ({ kind: 'type' as const, entity: each, type })),
    fc.tuple(entity, entity).map(([each, other]) => ({ kind: 'same' as const, entity: each, other })),
    fc.tuple(entity, fc.nat()).map(([from, nth]) => {
      const form = from.forms[nth % from.forms.length]!;
      return { kind: 'split' as const, entity: { ...from, name: form, forms: [form] }, from };
    }),
  ); // prettier-ignore
  return fc
    .array(fc.tuple(reach, statement), { maxLength: 6 })
    .map((drafts) => drafts.map(([where, what], at) => kept({ ...where, ...what }, at)))
    .map((corrections) => ({ source, found, corrections }));
});

const apply = (found: FoundEntities, corrections: readonly Correction[], source: string) =>
  applyCorrections(found, { path: PATH, corrections }, source);

describe('any corrections', () => {
  it('give the same in whatever order they come', () => {
    fc.assert(
      fc.property(corrected, fc.nat(), ({ source, found, corrections }, seed) => {
        const mixed = [...corrections].sort((a, b) => ((a.modified * seed) % 7) - ((b.modified * seed) % 7));
        const once = apply(found, corrections, source);
        assert.deepEqual(apply(found, mixed.reverse(), source), once);
      }),
    );
  });

  it('give the same whichever is newer, where they speak of different entities', () => {
    fc.assert(
      fc.property(corrected, fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), ({ source, found, corrections }, minutes) => {
        const spoken = new Set<string>();
        const apart = corrections.filter((each) => {
          const forms = [each.entity, ...(each.kind === 'same' ? [each.other] : []), ...(each.kind === 'split' ? [each.from] : [])].flatMap((entity) => entity.forms.map(keyOf));
          const alone = each.scope !== 'mention' && forms.every((form) => !spoken.has(form));
          if (alone) for (const form of forms) spoken.add(form);
          return alone;
        });
        const other = apart.map((each, at) => ({ ...each, modified: minutes[at]! }));
        const once = apply(found, apart, source);
        const again = apply(found, other, source);
        assert.deepEqual([again.entities, again.mentions], [once.entities, once.mentions]);
      }),
    ); // prettier-ignore
  });

  it('leave each mention one entity of its type, and each entity a mention and an id of its own', () => {
    fc.assert(
      fc.property(corrected, ({ source, found, corrections }) => {
        const { entities, mentions, figures } = apply(found, corrections, source);
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        assert.equal(byId.size, entities.length);
        assert.deepEqual(new Set(mentions.map(({ entity }) => entity)), new Set(byId.keys()));
        for (const { entity, type, text } of mentions) {
          const own = byId.get(entity)!;
          assert.equal(own.type, type);
          assert.ok([own.name, ...own.aliases].includes(text.replace(/\s+/gu, ' ')));
        }
        for (const { name, aliases, role } of entities) {
          assert.ok(name !== '' && !aliases.includes(name) && new Set(aliases).size === aliases.length);
          assert.ok(role?.body === undefined || byId.has(role.body));
        }
        assert.equal(figures, found.figures);
        const firsts = entities.map(({ id }) => mentions.findIndex(({ entity }) => entity === id));
        assert.deepEqual(
          firsts,
          [...firsts].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('move no mention, and make none', () => {
    fc.assert(
      fc.property(corrected, ({ source, found, corrections }) => {
        const spans = new Set(found.mentions.map(({ start, end, text }) => `${start}-${end} ${text}`));
        const left = apply(found, corrections, source).mentions.map(
          ({ start, end, text }) => `${start}-${end} ${text}`,
        );
        assert.equal(new Set(left).size, left.length);
        for (const each of left) assert.ok(spans.has(each));
      }),
    );
  });

  it('leave what they don’t speak of as it is', () => {
    fc.assert(
      fc.property(corrected, ({ source, found, corrections: all }) => {
        const corrections = all.filter(({ scope }) => scope !== 'mention');
        const spoken = corrections.flatMap((each) => [
          ...each.entity.forms,
          ...(each.kind === 'same' ? each.other.forms : []),
          ...(each.kind === 'split' ? each.from.forms : []),
        ]);
        const keys = new Set(spoken.map(keyOf));
        const after = apply(found, corrections, source);
        for (const entity of found.entities) {
          if ([entity.name, ...entity.aliases].some((form) => keys.has(keyOf(form)))) continue;
          const own = after.entities.find(({ id }) => id === entity.id);
          assert.deepEqual({ ...own, role: null }, { ...entity, role: null });
        }
      }),
    );
  });

  it('are nothing where none concerns the article', () => {
    fc.assert(
      fc.property(corrected, ({ source, found, corrections }) => {
        const elsewhere = corrections.filter(({ scope }) => scope !== 'workspace');
        assert.deepEqual(applyCorrections(found, { path: 'x.md', corrections: elsewhere.filter((each) => each.scope !== 'workspace' && each.article !== 'x.md') }, source), { ...found, corrected: [] });
      }),
    ); // prettier-ignore
  });
});

describe('the cost of corrections', () => {
  const article = (count: number) =>
    readArticle(
      Array.from({ length: count }, (_, at) => `Qassem Soleimani met Zirkon ${at} in Russia.`).join('\n\n'),
      'text',
    );
  it('is small beside that of joining', () => {
    const read = article(1_000);
    const found = finder.find(read);
    const many = Array.from({ length: 1_000 }, (_, at) =>
      kept({ scope: 'workspace', kind: 'none', entity: { name: `Name ${at}`, type: 'ORG', forms: [`Name ${at}`, `N${at}`] } }, at),
    ); // prettier-ignore
    const type = kept(
      { scope: 'workspace', kind: 'type', entity: asNamed(found.entities[0]!), type: 'ORG' },
      1e4,
    );
    const joining = leastTime(() => finder.find(read));
    const cost = leastTime(() => apply(found, [...many, type], read.source));
    assert.ok(cost < Math.max(joining, 100), `${cost} ms, ${joining} ms`);
  });
});
