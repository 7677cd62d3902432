import * as vscode from 'vscode';
import type { Source } from './askSource.ts';
import { decodePage } from './decode.ts';
import { FetchError } from './fetchFailure.ts';
import { fetchPage, type FetchedPage } from './fetchPage.ts';
import { importSettings } from './settings.ts';

/** A page as it came, from the web or from a file. */
export interface SourcePage extends Omit<FetchedPage, 'address'> {
  readonly address?: string;
  /** What to call it if it doesn't say. */
  readonly name: string;
}

/** Who asks for pages. */
export interface Asking {
  /** Lectern's version, told to sites where that is possible. */
  readonly version: string;
  readonly inBrowser: boolean;
}

/**
 * Reads a page within the limits that the reader set.
 * @param asking Who asks.
 * @throws FetchError, or what the file system throws.
 */
export async function readSource(
  source: Source,
  { version, inBrowser }: Asking,
  signal: AbortSignal,
): Promise<SourcePage> {
  const { timeout, maximumSize } = importSettings();
  if (source instanceof vscode.Uri) return readFile(source, maximumSize);
  const page = await fetchPage(source, {
    fetch: globalThis.fetch.bind(globalThis),
    timeout,
    maximumSize,
    signal,
    inBrowser,
    userAgent: `Lectern/${version}`,
  });
  return { ...page, name: nameOf(new URL(page.address).pathname) || source.hostname };
}

async function readFile(uri: vscode.Uri, most: number): Promise<SourcePage> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > most) throw new FetchError({ kind: 'size', most });
  const text = decodePage(await vscode.workspace.fs.readFile(uri), '');
  return { kind: 'html', text, name: nameOf(uri.path) };
}

function nameOf(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // An address may hold a stray percent sign.
  }
  return name
    .replace(/\.[a-z]{2,8}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
