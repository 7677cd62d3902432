import * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import type { Entity } from '../../core/entities/index.ts';
import { describeEntity, type EntityDescription, type NamedRole } from '../../core/knowledge/card/index.ts';
import type { Knowledge } from '../../core/knowledge/model.ts';
import { lookOf } from '../../core/render/index.ts';
import type { Card } from '../../protocol.ts';
import type { Mark } from '../entities/mark.ts';
import { Choices, fitted, listOf, sayingItem, type MadeCard } from './card.ts';
import { timesWord } from './listWords.ts';
import { factWord, kindWords, reasonWords, sourceWords } from './words.ts';

const { l10n } = vscode;

/** Another article that names the same. */
export interface Elsewhere {
  readonly uri: string;
  readonly title: string;
  readonly count: number;
}

/** What an entity's card is made of. */
export interface EntityFacts {
  readonly article: Article;
  /** The document's address, for commands. */
  readonly uri: string;
  readonly entity: Entity;
  /** The mention that was asked about. */
  readonly at: Mark;
  /** All its mentions in source order. */
  readonly mentions: readonly Mark[];
  readonly bodyName?: string;
  readonly known: Knowledge | undefined;
  /** A source that takes its time is still being asked. */
  readonly pending: boolean;
  readonly elsewhere: readonly Elsewhere[];
  /** Show every row of every list. */
  readonly all: boolean;
  /** How many choices the card has offered before. */
  readonly given: number;
}

/** Composes an entity's card. Everything on it is taken from what is handed in; nothing is looked for. */
export function entityCard(facts: EntityFacts): MadeCard {
  const { article, entity, at, elsewhere, all } = facts;
  const choices = new Choices(facts.given);
  const phrases = {
    speaker: l10n.t('Speaker in this article'),
    author: l10n.t('Author of this article'),
  };
  const described = describeEntity({ ...facts, phrases });
  const says = listOf(l10n.t('Who says what'), described.voices, all, choices, (voice) => ({
    ...sayingItem(article, voice, choices),
    count: timesWord(voice.count),
  }));
  const others = listOf(l10n.t('In other articles'), elsewhere, all, choices, ({ uri, title, count }) => ({
    id: choices.add({ kind: 'open', uri, names: [entity.name, ...entity.aliases] }),
    label: title,
    count: timesWord(count),
  }));
  const head = headOf(facts, described, choices);
  const card = fitted({
    start: at.start,
    end: at.end,
    look: lookOf(entity.type),
    title: described.name,
    aliases: [...described.aliases],
    ...head,
    lists: [...says, ...others],
    actions: actionsOf(facts, choices),
  });
  return { card, choices: choices.made };
}

type Head = Pick<Card, 'type' | 'facts' | 'summary' | 'notes'>;

function headOf(
  { entity, at, pending }: EntityFacts,
  { kind, role, basis, told, facts }: EntityDescription,
  choices: Choices,
): Head {
  const unknown = basis === 'sentence' || basis === 'nothing';
  const notes = [
    ...(unknown && !pending ? [l10n.t('Nothing more is known of it.')] : []),
    ...(pending ? [l10n.t('Asking Wikipedia…')] : []),
    ...(at.detail && 'reason' in at.detail
      ? [reasonWords(at.detail.text, at.detail.reason, entity.name) ?? '']
      : []),
  ];
  return {
    type: kindWords(entity.type, kind),
    facts: [
      // Where nothing else is known, the article's own words say the role already.
      ...(role && basis === 'known' ? [roleFact(role)] : []),
      ...facts.map(({ name, value }) => ({ label: factWord(name), value })),
    ],
    summary: told ? { text: told.summary, source: sourceWords(told), ...linkOf(told, choices) } : null,
    notes: notes.filter((note) => note !== ''),
  };
}

function roleFact({ text, body }: NamedRole): Card['facts'][number] {
  return { label: l10n.t('Role here'), value: body === undefined ? text : `${text}, ${body}` };
}

function linkOf({ link }: Knowledge, choices: Choices): { link?: { id: string; label: string } } {
  if (link === undefined) return {};
  const id = choices.add({ kind: 'link', address: link });
  const label = link.startsWith('https:') ? l10n.t('Read on') : l10n.t('Open');
  return { link: { id, label } };
}

function actionsOf({ uri, entity, at, known }: EntityFacts, choices: Choices): Card['actions'] {
  const place = { uri, start: at.start, end: at.end, entity: entity.id };
  const action = (label: string, command: string): Card['actions'][number] => ({
    id: choices.add({ kind: 'command', command, place }),
    label,
  });
  return [
    action(l10n.t('All mentions'), 'lectern.findMentions'),
    action(l10n.t('Correct…'), 'lectern.correct'),
    action(l10n.t('Note…'), 'lectern.annotate.entity'),
    ...(known?.source === 'dossier' ? [] : [action(l10n.t('Add to dossier'), 'lectern.addToDossier')]),
  ];
}
