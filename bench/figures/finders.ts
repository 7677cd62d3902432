import { parse } from 'chrono-node/en';
import nlp from 'compromise';
import dates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';
import { findFigures } from '../../src/core/entities/figures/index.ts';
import type { FigureType } from '../../src/core/entities/model.ts';
import type { Finder, TypedSpan } from './spans.ts';

export const ours: Finder = {
  name: 'Lectern',
  find: (text, published) => findFigures(text, published === undefined ? {} : { published }),
};

const LEAD = /^(?:on|by|in|at|for|during|since|from|until|of) +/i;

/** In the others' favour: without the preposition or the mark that they take along and annotators don't. */
function trimmed(start: number, written: string, type: FigureType): TypedSpan {
  const lead = LEAD.exec(written)?.[0].length ?? 0;
  const end =
    start +
    written.replace(/[\s.,;:!?)\]]+$/, (tail) => (/[ap]\.m\.$/.test(written) ? '.' : tail.slice(tail.length)))
      .length;
  return { start: start + lead, end, type };
}

const wink = winkNLP(model, ['ner', 'pos']);
/** What `out` is asked for: functions that wink-nlp declares as methods. */
const its = wink.its as unknown as Readonly<Record<'type' | 'value' | 'span', never>>;

const written = (entity: ItemEntity, what: 'type' | 'value'): string => entity.out<string>(its[what]);
const places = (entity: ItemEntity): number[] => entity.out<number[]>(its.span) as number[];
const WINK: Readonly<Record<string, FigureType>> = {
  DATE: 'DATE',
  DURATION: 'DATE',
  TIME: 'TIME',
  MONEY: 'MONEY',
  PERCENT: 'PERCENT',
  ORDINAL: 'ORDINAL',
  CARDINAL: 'CARDINAL',
};

export const winkNlp: Finder = {
  name: 'wink-nlp',
  find(text) {
    const doc = wink.readDoc(text);
    const starts: number[] = [];
    let at = 0;
    const tokens = doc.tokens().out();
    for (const token of tokens) {
      const start = text.indexOf(token, at);
      starts.push(start);
      at = start + token.length;
    }
    const found: TypedSpan[] = [];
    doc.entities().each((entity: ItemEntity) => {
      const [label, value] = [written(entity, 'type'), written(entity, 'value')];
      const [first = 0, last = first] = places(entity);
      const start = starts[first] ?? 0;
      const end = (starts[last] ?? start) + (tokens[last]?.length ?? 0);
      const clock = label === 'DURATION' && /hour|minute|second/i.test(value);
      const type = clock ? 'TIME' : WINK[label];
      if (type) found.push({ start, end, type });
    });
    return found;
  },
};

nlp.extend(dates);

interface Offset {
  readonly offset?: { readonly start: number; readonly length: number };
  readonly text: string;
}

interface View {
  json(options: object): Offset[];
}

interface Document {
  dates(): View;
  times(): View;
  money(): View;
  percentages(): View;
  numbers(): View & { isOrdinal(): View; isUnit?(): View };
}

/** Its views, most particular first: what one found, a later one doesn't find again. */
function views(doc: Document): readonly (readonly [View, FigureType])[] {
  return [
    [doc.times(), 'TIME'],
    [doc.dates(), 'DATE'],
    [doc.money(), 'MONEY'],
    [doc.percentages(), 'PERCENT'],
    [doc.numbers().isOrdinal(), 'ORDINAL'],
    [doc.numbers(), 'CARDINAL'],
  ];
}

export const compromise: Finder = {
  name: 'compromise + dates',
  find(text) {
    const found: TypedSpan[] = [];
    for (const [view, type] of views(nlp(text) as unknown as Document)) {
      for (const { offset, text: written } of view.json({ offset: true, text: true })) {
        if (!offset) continue;
        const span = trimmed(offset.start, written, type);
        if (!found.some(({ start, end }) => start < span.end && span.start < end)) found.push(span);
      }
    }
    return found;
  },
};

export const chrono: Finder = {
  name: 'chrono-node',
  find: (text, published) =>
    parse(text, published === undefined ? undefined : new Date(published)).map(
      ({ index, text: written, start }) => {
        const clock = start.isCertain('hour') && !start.isCertain('day');
        return trimmed(index, written, clock ? 'TIME' : 'DATE');
      },
    ),
};

export const finders: readonly Finder[] = [ours, winkNlp, compromise, chrono];
