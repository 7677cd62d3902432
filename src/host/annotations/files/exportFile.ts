import * as vscode from 'vscode';
import { toCollection, toCsv, toHypothesis, toMarkdown } from '../../../core/annotations/export/index.ts';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Article } from '../../../core/article/model.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { annotationCount, stateWord } from '../words.ts';

const { l10n } = vscode;

/** The formats that annotations are exported in. */
export type ExportFormat = 'w3c' | 'hypothesis' | 'markdown' | 'csv';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  w3c: 'jsonld',
  hypothesis: 'json',
  markdown: 'md',
  csv: 'csv',
};

/** Annotations of an article as the text of a file. */
export function exportText(
  format: ExportFormat,
  article: Article,
  placed: readonly PlacedAnnotation[],
  now = Date.now(),
): string {
  const annotations = placed.map(({ annotation }) => annotation);
  const title = article.meta.title ?? '';
  switch (format) {
    case 'w3c':
      return json(toCollection(annotations, { label: title || l10n.t('Annotations'), now }));
    case 'hypothesis':
      return json(toHypothesis(annotations, title, now));
    case 'markdown':
      return toMarkdown(placed, article, {
        title: l10n.t('Annotations'),
        tags: l10n.t('Tags'),
        states: {
          placed: undefined,
          moved: stateWord('moved'),
          ambiguous: stateWord('ambiguous'),
          orphan: stateWord('orphan'),
        },
      });
    case 'csv':
      return toCsv(placed);
  }
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
}

/**
 * Lets the reader choose a format and a file, and writes annotations there.
 *
 * @param shown those that the view shows, where a filter hides others
 */
export async function exportFile(
  { session, annotations }: Annotated,
  shown: readonly PlacedAnnotation[] | undefined,
): Promise<void> {
  const placed = shown ?? annotations.all;
  if (placed.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('There are no annotations to export.'));
    return;
  }
  const title = shown
    ? l10n.t('Export {0} That the Filter Shows', annotationCount(placed.length))
    : l10n.t('Export {0}', annotationCount(placed.length));
  const chosen = await vscode.window.showQuickPick(formatItems(), { title, matchOnDetail: true });
  if (!chosen) return;
  const { uri } = session.document;
  const name = uri.path.split('/').at(-1) ?? '';
  const file = `${name.replace(/\.[^.]*$/u, '')}.annotations.${ENDINGS[chosen.format]}`;
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Export Annotations'),
    defaultUri: uri.with({ path: `${uri.path.slice(0, uri.path.length - name.length)}${file}`, query: '' }),
    filters: { [chosen.label]: [ENDINGS[chosen.format]] },
  });
  if (!target) return;
  const text = exportText(chosen.format, session.article, placed);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = l10n.t('Open');
  const done = l10n.t('{0} exported.', annotationCount(placed.length));
  if ((await vscode.window.showInformationMessage(done, open)) === open)
    await vscode.window.showTextDocument(target);
}

function formatItems(): FormatItem[] {
  return [
    {
      format: 'w3c',
      label: l10n.t('W3C Web Annotations'),
      description: '.jsonld',
      detail: l10n.t('All that is known of each, for other tools and for Lectern.'),
    },
    {
      format: 'hypothesis',
      label: l10n.t('Hypothesis'),
      description: '.json',
      detail: l10n.t('As the export of Hypothesis; its client imports it.'),
    },
    {
      format: 'markdown',
      label: 'Markdown',
      description: '.md',
      detail: l10n.t('To be read: quotes, notes and tags.'),
    },
    { format: 'csv', label: 'CSV', description: '.csv', detail: l10n.t('A table for a spreadsheet.') },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
