import * as vscode from 'vscode';
import { escapeLine } from '../../../core/annotations/export/markdown.ts';
import type { ImportedItem, Refusal } from '../../../core/annotations/import/index.ts';
import { visible } from '../../views/tree/excerpt.ts';
import type { ArticleAnnotations } from '../model.ts';
import { annotationCount, reasonSentence, stateWord } from '../words.ts';

const { l10n } = vscode;

type Known = Pick<ArticleAnnotations, 'find' | 'records'>;

/** What an import did, as a Markdown document: a line for each thing that the file held. */
export function importReport(
  items: readonly ImportedItem[],
  annotations: Known,
  { file, article }: { readonly file: string; readonly article: string },
): string {
  const counts = (outcome: ImportedItem['outcome']): number =>
    items.filter((item) => item.outcome === outcome).length;
  return [
    `# ${l10n.t('Annotations Imported from {0}', escaped(file))}`,
    l10n.t('Into {0}.', escaped(article)),
    [
      l10n.t('Imported: {0}', annotationCount(counts('read'))),
      l10n.t('there already: {0}', counts('known')),
      l10n.t('refused: {0}', counts('refused')),
    ].join(' · '),
    items.map((item) => lineOf(item, annotations)).join('\n'),
    '',
  ].join('\n\n');
}

function lineOf(item: ImportedItem, annotations: Known): string {
  const name = item.name === '' ? l10n.t('(without a name)') : `“${escaped(item.name)}”`;
  return `${item.nth}. ${name}: ${becameOf(item, annotations)}`;
}

function becameOf(item: ImportedItem, annotations: Known): string {
  switch (item.outcome) {
    case 'known':
      return annotations.records.get(item.id)?.deleted
        ? l10n.t('was deleted here; it stays deleted')
        : l10n.t('is there already, as new as this or newer');
    case 'refused':
      return l10n.t('refused: {0}', refusalWords(item.why));
    case 'read': {
      const placement = annotations.find(item.annotation.id)?.placement;
      const state =
        placement && placement.state !== 'placed'
          ? `${stateWord(placement.state)}. ${reasonSentence(placement.reason)}`
          : stateWord('placed');
      const kept = item.kept.map(escaped).join(', ');
      const said = l10n.t('imported, {0}', state);
      return kept === '' ? said : `${said} (${l10n.t('kept, but not shown: {0}', kept)})`;
    }
  }
}

function refusalWords(why: Refusal): string {
  const words: Readonly<Record<Refusal, string>> = {
    object: l10n.t('it is no JSON object'),
    type: l10n.t('it does not say that it is an annotation'),
    target: l10n.t('it does not say what it is about'),
    elsewhere: l10n.t('only its address is there, and nothing is fetched'),
    deleted: l10n.t('it says of an annotation that it is gone'),
    deep: l10n.t('it is nested too deep'),
  };
  return words[why];
}

function escaped(text: string): string {
  return escapeLine(visible(text));
}
