import * as vscode from 'vscode';
import { CallEnded, FeatureCalls } from '../features.ts';
import { describeError, detach, type Log } from '../log.ts';
import { readAddress } from './address.ts';
import { askSource, type Source } from './askSource.ts';
import { FetchError } from './fetchFailure.ts';
import { readSource, type SourcePage } from './readSource.ts';
import type { ImportParts } from './register.ts';
import { save, untitled, type Draft } from './save.ts';
import { plain } from '../plain.ts';
import { inWords } from './words.ts';

/** Milliseconds after which finding the article in a page is given up. */
const LONGEST = 30_000;
/**
 * Milliseconds. The editor shows progress for 800 at least, however soon it is over: a failure told before that would
 * stand beside it. The rest is for the way there and back.
 */
const PROGRESS_MS = 1_000;

interface Converted extends Draft {
  /** Whether the page gave all of the article. */
  readonly complete: boolean;
}

/**
 * A page from the web or from a file becomes an article, saved and opened for reading. Given an address and a target it
 * asks nothing.
 *
 * @returns Where the article is, or undefined.
 */
export async function importArticle(
  parts: ImportParts,
  given: unknown,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  let source: Source | undefined;
  try {
    source = sourceOf(given) ?? (await askSource());
    if (!source) return undefined;
    const draft = await convert(parts, source);
    const uri = await keep(parts, draft, target);
    if (!uri) return undefined;
    await vscode.commands.executeCommand('lectern.openForReading', uri);
    if (!draft.complete) tellPart(parts.log);
    return uri;
  } catch (error) {
    if (isCancelled(error)) return undefined;
    parts.log.error(describeError(`Importing ${String(source ?? given)}`, error));
    detach(parts.log, 'Offering to try again', offerAgain(parts, inWords(error), source ?? given, target));
    return undefined;
  }
}

/** What a caller hands in: an address as text or URI, or a file's URI. */
function sourceOf(given: unknown): Source | undefined {
  if (typeof given === 'string') return readAddress(given);
  if (!(given instanceof vscode.Uri)) return undefined;
  return given.scheme === 'http' || given.scheme === 'https' ? readAddress(given.toString(true)) : given;
}

function convert(parts: ImportParts, source: Source): Thenable<Converted> {
  const title =
    source instanceof vscode.Uri
      ? vscode.l10n.t('Importing the saved page')
      : vscode.l10n.t('Importing from {0}', source.host);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const shown = new Promise((resolve) => setTimeout(resolve, PROGRESS_MS));
    try {
      const page = await readSource(source, parts, stop.signal);
      progress.report({ message: vscode.l10n.t('finding the article') });
      return await toArticle(new FeatureCalls(parts.source), page, stop.signal);
    } catch (error) {
      if (!isCancelled(error)) await shown;
      throw error;
    }
  });
}

async function toArticle(features: FeatureCalls, page: SourcePage, signal: AbortSignal): Promise<Converted> {
  const limits = { timeout: LONGEST, signal };
  if (page.kind !== 'html') {
    const extension = page.kind === 'markdown' ? 'md' : 'txt';
    const slug = await features.call('import', 'slugOf', [page.name], limits);
    return { text: page.text, slug, extension, complete: true };
  }
  const { markdown, slug, meta } = await features.call(
    'import',
    'importPage',
    [
      page.text,
      {
        ...(page.address === undefined ? {} : { address: page.address }),
        ...(page.name === '' ? {} : { fallbackTitle: page.name }),
      },
    ],
    limits,
  );
  return { text: markdown, slug, extension: 'md', complete: meta.complete };
}

/** Saves the article; one that can't be written is not lost. */
async function keep(
  { log }: ImportParts,
  draft: Draft,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  try {
    return await save(draft, target);
  } catch (error) {
    log.error(describeError('Saving the imported article', error));
    const reason = error instanceof Error ? error.message : String(error);
    const words = vscode.l10n.t(
      'The article could not be saved and is open as a new document: {0}',
      plain(reason),
    );
    detach(log, 'Saying that the article is not saved', vscode.window.showWarningMessage(words));
    return untitled(draft);
  }
}

function tellPart(log: Log): void {
  const words = vscode.l10n.t('The site gives only part of this article to readers without a subscription.');
  detach(log, 'Saying that the article is not whole', vscode.window.showInformationMessage(words));
}

async function offerAgain(
  parts: ImportParts,
  words: string,
  source: unknown,
  target?: vscode.Uri,
): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const other = vscode.l10n.t('Another Address…');
  const chosen = await vscode.window.showErrorMessage(words, again, other);
  if (chosen === again) await importArticle(parts, source instanceof URL ? source.href : source, target);
  if (chosen !== other) return;
  const asked = await askSource(source instanceof URL ? source.href : undefined);
  if (asked) await importArticle(parts, asked instanceof vscode.Uri ? asked : asked.href, target);
}

function isCancelled(error: unknown): boolean {
  return error instanceof FetchError
    ? error.failure.kind === 'cancelled'
    : error instanceof CallEnded && error.reason === 'cancelled';
}
