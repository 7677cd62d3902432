import * as vscode from 'vscode';
import { importAnnotations, type ImportedItem } from '../../../core/annotations/import/index.ts';
import type { Slices } from '../../slices.ts';
import type { Annotated } from '../activeAnnotations.ts';
import type { ArticleAnnotations } from '../model.ts';
import { importReport } from './importReport.ts';

const { l10n } = vscode;

/** Bytes of a file that is read: more would hold up all else. */
const LARGEST = 32_000_000;

/** What became of each thing in a file; undefined where it holds none that could be read. */
export async function importText(
  annotations: ArticleAnnotations,
  text: string,
  slices: Pick<Slices, 'inSlices'>,
): Promise<readonly ImportedItem[] | undefined> {
  const steps = importAnnotations(text, { now: Date.now(), existing: annotations.records });
  const items = await slices.inSlices(steps);
  const changes = (items ?? []).flatMap((item) =>
    item.outcome === 'read' ? [{ kind: 'import', annotation: item.annotation } as const] : [],
  );
  if (changes.length > 0) await annotations.apply({ label: l10n.t('Import Annotations'), changes });
  await placed(
    annotations,
    changes.map(({ annotation }) => annotation.id),
  );
  return items;
}

/** Lets the reader choose a file, takes its annotations into the article, and shows what became of each. */
export async function importFile(
  { session, annotations }: Annotated,
  slices: Pick<Slices, 'inSlices'>,
): Promise<void> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Import Annotations'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Annotations')]: ['jsonld', 'json', 'jsonl'] },
    })) ?? [];
  if (!file) return;
  const name = file.path.split('/').at(-1) ?? '';
  const { size } = await vscode.workspace.fs.stat(file);
  const items =
    size > LARGEST
      ? undefined
      : await importText(
          annotations,
          new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
          slices,
        );
  if (!items) {
    const words =
      size > LARGEST
        ? l10n.t('{0} is too large to be imported: {1} MB at most.', name, LARGEST / 1_000_000)
        : l10n.t('{0} holds no annotations that Lectern can read: it is no JSON.', name);
    void vscode.window.showErrorMessage(words);
    return;
  }
  const title = session.article.meta.title ?? session.document.uri.path.split('/').at(-1) ?? '';
  const content = importReport(items, annotations, { file: name, article: title });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Until annotations have been looked for in the article. */
function placed(annotations: ArticleAnnotations, ids: readonly string[]): Promise<void> {
  const isOver = (): boolean => ids.every((id) => annotations.find(id) !== undefined);
  if (isOver()) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = annotations.onDidChange(() => {
      if (!isOver()) return;
      listener.dispose();
      resolve();
    });
  });
}
