import { createRequire } from 'node:module';
import type { NameType } from '../src/core/entities/model.ts';
import { textTagger, type Tagger } from '../src/core/entities/tagger/index.ts';
import type { Annotated } from './corpora.ts';

const require = createRequire(import.meta.url);

/** Something that finds names in a document of given tokens. */
export interface Peer {
  readonly name: string;
  /** The names of each sentence, each written `start-end-kind`. */
  find(document: readonly Annotated[]): string[][];
  /** Reads a text as its users would. Returns how many things it found, so that nothing is optimised away. */
  read(text: string): number;
}

const KINDS: Readonly<Partial<Record<NameType, string>>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
  NORP: 'NORP',
  EVENT: 'EVENT',
};

/** Our own tagger. */
export function lecternPeer(tagger: Tagger): Peer {
  return {
    name: 'lectern',
    find: (document) =>
      tagger.find(document.map(({ tokens }) => tokens)).map((spans) =>
        spans.flatMap(({ start, end, type }) => {
          const kind = KINDS[type];
          return kind ? [`${start}-${end}-${kind}`] : [];
        }),
      ),
    read: (text) =>
      textTagger(tagger)
        .tag(text.split('\n\n'))
        .reduce((sum, names) => sum + names.length, 0),
  };
}

/** The text of a sentence, and where each token stands in it. */
function textOf({ tokens, spaceAfter }: Annotated): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  tokens.forEach((token, index) => {
    starts.push(text.length);
    text += token;
    ends.push(text.length);
    if (spaceAfter[index] !== false) text += ' ';
  });
  return { text, starts, ends };
}

interface CompromiseView {
  json(options: object): { text: string; offset: { start: number; length: number } }[];
  length: number;
}
interface CompromiseDocument {
  people(): CompromiseView;
  places(): CompromiseView;
  organizations(): CompromiseView;
}

/** compromise: people, places, organisations. Marks and possessives at a name's borders are forgiven. */
export async function compromisePeer(): Promise<Peer> {
  const { default: nlp } = (await import('compromise')) as unknown as {
    default: (text: string) => CompromiseDocument;
  };
  const outer = /^[\p{P}\p{S}\s]+|(?:['’]s)?[\p{P}\p{S}\s]+$|['’]s$/gu;
  return {
    name: 'compromise',
    find: (document) =>
      document.map((sentence) => {
        const { text, starts, ends } = textOf(sentence);
        const view = nlp(text);
        const names: string[] = [];
        for (const [kind, found] of [
          ['PER', view.people()],
          ['LOC', view.places()],
          ['ORG', view.organizations()],
        ] as const)
          for (const { offset } of found.json({ offset: true })) {
            const raw = text.slice(offset.start, offset.start + offset.length);
            const lead = /^[\p{P}\p{S}\s]*/u.exec(raw)?.[0].length ?? 0;
            const from = offset.start + lead;
            const to = from + raw.slice(lead).replace(outer, '').length;
            const first = ends.findIndex((end) => end > from);
            const last = starts.findLastIndex((start) => start < to);
            if (first >= 0 && last >= first) names.push(`${first}-${last + 1}-${kind}`);
          }
        return names;
      }),
    read: (text) => {
      const view = nlp(text);
      return view.people().length + view.places().length + view.organizations().length;
    },
  };
}

interface WinkDocument {
  entities(): { length(): number };
}

/** wink-nlp with its lite model: it marks figures, dates and the like, and no names. */
export function winkPeer(): Peer {
  const wink = require('wink-nlp') as (
    model: unknown,
    pipe: string[],
  ) => { readDoc(text: string): WinkDocument };
  const nlp = wink(require('wink-eng-lite-web-model'), ['sbd', 'ner']);
  return {
    name: 'wink-nlp',
    find: (document) => document.map(() => []),
    read: (text) => nlp.readDoc(text).entities().length(),
  };
}
