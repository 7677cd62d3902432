import * as vscode from 'vscode';
import type { JoinReason, Modifier } from '../../core/entities/index.ts';
import { HANDWRITTEN } from '../../core/knowledge/almanac/index.ts';
import type { Fact, Knowledge } from '../../core/knowledge/model.ts';
import type { Look } from '../../core/render/index.ts';
import type { Mark } from '../entities/mark.ts';

const { l10n } = vscode;

/** What a name or figure is, in a word. */
export function typeWord(type: Mark['type']): string {
  const words: Readonly<Record<Mark['type'], string>> = {
    PERSON: l10n.t('Person'),
    ORG: l10n.t('Organisation'),
    GPE: l10n.t('Country, city or state'),
    LOC: l10n.t('Region'),
    FAC: l10n.t('Building or site'),
    NORP: l10n.t('Group'),
    EVENT: l10n.t('Event'),
    WORK_OF_ART: l10n.t('Work'),
    LAW: l10n.t('Law or treaty'),
    PRODUCT: l10n.t('Product'),
    LANGUAGE: l10n.t('Language'),
    DATE: l10n.t('Date'),
    TIME: l10n.t('Time'),
    PERCENT: l10n.t('Share'),
    MONEY: l10n.t('Sum of money'),
    QUANTITY: l10n.t('Measure'),
    ORDINAL: l10n.t('Place in an order'),
    CARDINAL: l10n.t('Number'),
  };
  return words[type];
}

/** The type of an entity with what a source calls its kind: `Organisation · armed group`. */
export function kindWords(type: Mark['type'], kind: string | undefined): string {
  if (kind === undefined) return typeWord(type);
  const places: readonly string[] = ['GPE', 'LOC', 'FAC'];
  // `Country, city or state · country` would say it twice.
  return `${places.includes(type) ? l10n.t('Place') : typeWord(type)} · ${kind}`;
}

/** All that looks alike, in the plural. */
export function lookWord(look: Look): string {
  const words: Readonly<Record<Look, string>> = {
    person: l10n.t('People'),
    organisation: l10n.t('Organisations'),
    place: l10n.t('Places'),
    group: l10n.t('Groups'),
    event: l10n.t('Events'),
    work: l10n.t('Works and laws'),
    date: l10n.t('Dates'),
    number: l10n.t('Numbers'),
  };
  return words[look];
}

/**
 * Why a name that is written otherwise is taken for the same; undefined where it needs no reason.
 *
 * @param text - the mention
 * @param name - its entity's
 */
export function reasonWords(text: string, reason: JoinReason, name: string): string | undefined {
  switch (reason.kind) {
    case 'same':
      return undefined;
    case 'known':
      return l10n.t('“{0}” is another name of {1}.', text, reason.of);
    case 'defined':
      return l10n.t('The article says that “{0}” is {1}.', text, reason.of);
    case 'initials':
      return l10n.t('“{0}” stands for {1}.', text, reason.of);
    case 'short':
      return l10n.t('“{0}” is short for {1} here.', text, reason.of);
    case 'surname':
      return l10n.t('“{0}”: nobody but {1} has this family name here.', text, reason.of);
    case 'givenName':
      return l10n.t('“{0}”: nobody but {1} has this name here.', text, reason.of);
    case 'fullerName':
      return l10n.t('“{0}” and {1} differ in a name or an initial only.', text, reason.of);
    case 'spelling':
      return l10n.t('“{0}” is {1}, spelled otherwise.', text, reason.of);
    case 'people':
      return l10n.t('“{0}” is another form of {1}.', text, reason.of);
    case 'corrected':
      return l10n.t('“{0}” is {1}: a reader has said so.', text, reason.of);
    case 'shared':
      return l10n.t('“{0}” is short for {1}: {2} stands in the same list.', text, name, reason.of);
  }
}

export function factWord(name: Fact['name']): string {
  const words: Readonly<Record<Fact['name'], string>> = {
    capital: l10n.t('Capital'),
    region: l10n.t('Region'),
    languages: l10n.t('Languages'),
    demonym: l10n.t('Demonym'),
  };
  return words[name];
}

/** Where a summary comes from, and how old it is. */
export function sourceWords({ source, origin, date }: Knowledge): string {
  const names: Readonly<Record<Knowledge['source'], string>> = {
    dossier: l10n.t('Dossier'),
    almanac: l10n.t('Almanac'),
    article: l10n.t('This article'),
    workspace: l10n.t('Workspace'),
    wikipedia: l10n.t('Wikipedia'),
  };
  const name = names[source];
  const named =
    origin === undefined || origin === HANDWRITTEN
      ? name
      : origin.startsWith(name)
        ? origin
        : `${name} · ${origin}`;
  return date === undefined ? named : l10n.t('{0}, as of {1}', named, monthWords(date));
}

/** A day by its month: nobody needs to know it better. */
function monthWords(date: string): string {
  const match = /^(\d{4})(?:-(\d\d))?/u.exec(date);
  if (!match) return date;
  const [, year = '', month] = match;
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat(vscode.env.language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(Number(year), Number(month) - 1, 1));
}

/** What the words around a figure do to its value. */
export function modifierWord(modifier: Modifier): string {
  const words: Readonly<Record<Modifier, string>> = {
    about: l10n.t('about'),
    nearly: l10n.t('nearly'),
    'more than': l10n.t('more than'),
    'at least': l10n.t('at least'),
    'less than': l10n.t('less than'),
    'at most': l10n.t('at most'),
    'up to': l10n.t('up to'),
    start: l10n.t('at the start of'),
    early: l10n.t('early in'),
    mid: l10n.t('in the middle of'),
    late: l10n.t('late in'),
    end: l10n.t('at the end of'),
  };
  return words[modifier];
}

/** `1 mention`, `12 mentions`. */
export function mentionCount(count: number): string {
  return count === 1
    ? l10n.t('1 mention')
    : l10n.t('{0} mentions', count.toLocaleString(vscode.env.language));
}
