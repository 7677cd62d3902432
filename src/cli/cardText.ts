import type { JoinReason } from '../core/entities/index.ts';
import { HANDWRITTEN } from '../core/knowledge/almanac/index.ts';
import type { CardReport, EntityCardReport, FigureCardReport, SayingReport } from './card.ts';
import type { Summary } from './summary.ts';

/** A card as lines for a person to read. */
export function cardText(card: CardReport): string {
  const parts = 'entity' in card ? entityParts(card) : figureParts(card);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function entityParts({
  name,
  type,
  kind,
  aliases,
  role,
  roleAt,
  facts,
  basis,
  summary,
  text,
  reason,
  says,
}: EntityCardReport): string[][] {
  const roles = [role, roleAt].filter((each) => each !== null).join(', ');
  return [
    [
      name,
      kind === null ? type : `${type} · ${kind}`,
      ...rows([
        ['Also', aliases.join('; ')],
        ['Role here', roles],
        ...facts.map((fact) => [capital(fact.name), fact.value] as const),
      ]),
    ],
    summary ? summaryLines(summary) : [],
    basis === 'sentence' || basis === 'nothing' ? ['Nothing more is known of it.'] : [],
    reason.kind === 'same' ? [] : [`“${text}” ${REASONS[reason.kind]} ${reason.of}.`],
    sayings('Who says what', says),
  ];
}

function figureParts(card: FigureCardReport): string[][] {
  const { text, type, value, written, modifier, counts, unit, every, weekday, zone, known, certainty, says } =
    card;
  const isDate = value.kind === 'date' || value.kind === 'time';
  return [
    [
      text,
      type,
      ...rows([
        [isDate ? 'Date' : 'Value', written],
        ['Modifier', modifier],
        ['Every', every],
        ['Weekday', weekday],
        ['What is known', known],
        ['Certainty', certaintyWords(card)],
        ['Unit', unit],
        ['Time zone', zone],
        ['Counts', counts],
      ]),
    ],
    written === null && every === null && certainty === null ? ['Its value can’t be told.'] : [],
    sayings('Who says it', says),
  ];
}

function certaintyWords({ certainty, reckonedFrom }: FigureCardReport): string | null {
  if (certainty === 'unresolved') return 'unresolved: the article does not say which date is meant';
  return reckonedFrom === null ? certainty : `${certainty ?? ''}, reckoned from ${reckonedFrom}`;
}

function rows(all: readonly (readonly [label: string, value: string | null])[]): string[] {
  return all.flatMap(([label, value]) => (value === null || value === '' ? [] : [`${label}: ${value}`]));
}

function summaryLines({ text, source, origin, date, link }: Summary): string[] {
  const named = origin === null || origin === HANDWRITTEN ? '' : ` (${origin})`;
  const name = source === 'article' ? 'this article' : source;
  return [
    text,
    `Source: ${name}${named}${date === null ? '' : `, as of ${date}`}`,
    ...rows([['Read on', link]]),
  ];
}

function sayings(title: string, says: readonly SayingReport[]): string[] {
  const names = says.map(({ speaker }) => speaker ?? 'The article');
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = says.map(({ count, start, end, text }, at) => {
    const head = `${String(count).padStart(4)} × ${(names[at] ?? '').padEnd(width)}`;
    return `${head}  ${start}–${end}${text === null ? '' : `  ${text}`}`;
  });
  return says.length === 0 ? [] : [title, ...lines];
}

/** What stands between a name as written here and the fuller one. */
const REASONS: Readonly<Record<Exclude<JoinReason['kind'], 'same'>, string>> = {
  known: 'is another name of',
  defined: 'is, as the article says,',
  initials: 'stands for',
  short: 'is short for',
  surname: 'is the family name of',
  givenName: 'is a given name of',
  fullerName: 'differs in a name or an initial only from',
  spelling: 'is another spelling of',
  people: 'is another form of',
  shared: 'stands in a list for',
  corrected: 'is, as a reader has said,',
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
