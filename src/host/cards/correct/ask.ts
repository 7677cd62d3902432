import * as vscode from 'vscode';
import type { Scope, Statement } from '../../../core/entities/corrections/model.ts';
import { asNamed } from '../../../core/entities/corrections/named.ts';
import type { Entity, NameType } from '../../../core/entities/index.ts';
import { NAME_TYPES } from '../../../core/entities/model.ts';
import { mentionCount, typeWord } from '../words.ts';

const { l10n } = vscode;

/** An entity with how often the article names it. */
export interface Counted {
  readonly entity: Entity;
  readonly mentions: number;
}

/** What is to be corrected: a mention as the reader saw it, with its entity. */
export interface Corrected extends Counted {
  /** As the mention is written. */
  readonly text: string;
  /** The article's other entities, most named first. */
  readonly others: readonly Counted[];
}

interface Option<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Asks what is wrong; undefined where the reader thinks better of it. */
export async function askStatement(corrected: Corrected): Promise<Statement | undefined> {
  const { entity, text } = corrected;
  const own: NameKind[] = hasOtherForms(corrected)
    ? ['none', 'type', 'same', 'split']
    : ['none', 'type', 'same'];
  const kind = await pick(
    own.map((each) => kindOption(each, corrected)),
    titleOf(corrected),
  );
  const named = asNamed(entity);
  switch (kind) {
    case 'none':
      return { kind, entity: named };
    case 'type': {
      const type = await askType(corrected);
      return type && { kind, entity: named, type };
    }
    case 'same': {
      const other = await askOther(corrected);
      return other && { kind, entity: asNamed(other), other: named };
    }
    case 'split':
      return { kind, entity: { name: text, type: entity.type, forms: [text] }, from: named };
    case undefined:
      return undefined;
  }
}

/** Asks what a correction holds for. */
export async function askScope(corrected: Corrected, kind: Statement['kind']): Promise<Scope | undefined> {
  const mention: Option<Scope> = { label: l10n.t('This mention alone'), value: 'mention' };
  const wide: Option<Scope>[] = [
    { label: l10n.t('This article'), description: mentionCount(corrected.mentions), value: 'article' },
    { label: l10n.t('All articles of the workspace'), value: 'workspace' },
  ];
  // Two names that are one are so wherever both stand.
  return pick(kind === 'same' ? wide : [wide[0] ?? mention, mention, ...wide.slice(1)], titleOf(corrected));
}

type NameKind = Statement['kind'];

function kindOption(kind: NameKind, { text, entity }: Corrected): Option<NameKind> {
  const labels: Readonly<Record<NameKind, readonly [string, string]>> = {
    none: [l10n.t('Not a name'), l10n.t('Its mark goes away')],
    type: [l10n.t('Another type…'), typeWord(entity.type)],
    same: [l10n.t('The same as…'), l10n.t('Two names of one')],
    split: [l10n.t('Not {0}', entity.name), l10n.t('“{0}” is an entity of its own', text)],
  };
  const [label, description] = labels[kind];
  return { label, description, value: kind };
}

/** Whether the mention is written otherwise than its entity's own name, so that the two can be told apart. */
function hasOtherForms({ text, entity }: Corrected): boolean {
  return text !== entity.name;
}

function titleOf({ text }: Corrected): string {
  return l10n.t('Correct “{0}”', text);
}

function askType(corrected: Corrected): Promise<NameType | undefined> {
  const types = NAME_TYPES.filter((type) => type !== corrected.entity.type);
  return pick(
    types.map((type) => ({ label: typeWord(type), description: type, value: type })),
    titleOf(corrected),
  );
}

function askOther(corrected: Corrected): Promise<Entity | undefined> {
  const options = corrected.others.map(({ entity, mentions }) => ({
    label: entity.name,
    description: `${typeWord(entity.type)} · ${mentionCount(mentions)}`,
    detail: entity.aliases.join(', '),
    value: entity,
  }));
  return pick(options, titleOf(corrected));
}

async function pick<Value>(options: readonly Option<Value>[], title: string): Promise<Value | undefined> {
  const chosen = await vscode.window.showQuickPick(options, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
    // From one question to the next the keyboard goes back to the page for a moment, which may come late.
    ignoreFocusOut: true,
  });
  return chosen?.value;
}
