import * as vscode from 'vscode';
import type { ImportFailure } from '../../core/import/model.ts';
import { CallEnded } from '../features.ts';
import { plain } from '../plain.ts';
import { FetchError, type FetchFailure } from './fetchFailure.ts';

/** What went wrong, in a sentence for the reader. */
export function inWords(error: unknown): string {
  if (error instanceof FetchError) return fetchWords(error.failure);
  const failure = importFailure(error);
  if (failure !== undefined) return importWords(failure);
  if (error instanceof CallEnded) return importWords('tooSlow');
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('The article could not be imported: {0}', plain(reason));
}

/** The feature is another bundle with a class of its own: its errors are known by name. */
function importFailure(error: unknown): ImportFailure | undefined {
  if (!(error instanceof Error) || error.name !== 'ImportError' || !('failure' in error)) return undefined;
  return error.failure as ImportFailure;
}

function importWords(failure: ImportFailure): string {
  switch (failure) {
    case 'empty':
      return vscode.l10n.t('The page is empty.');
    case 'noArticle':
      return vscode.l10n.t(
        'No article was found in the page. Pages that only show their text by a script can be saved from a browser and imported as an .html file.',
      );
    case 'tooLong':
      return vscode.l10n.t('The page is too long to be read.');
    case 'tooDeep':
    case 'tooManyElements':
      return vscode.l10n.t('The page is built too intricately to be read.');
    case 'tooSlow':
      return vscode.l10n.t('Reading the page took too long.');
  }
}

function fetchWords(failure: FetchFailure): string {
  switch (failure.kind) {
    case 'address':
      return vscode.l10n.t('This is not a web address.');
    case 'scheme':
      return vscode.l10n.t('Only http and https addresses can be imported, not {0}.', failure.scheme);
    case 'credentials':
      return vscode.l10n.t('An address with a user name or a password in it can’t be imported.');
    case 'redirects':
      return vscode.l10n.t('The address was redirected more than {0} times.', failure.most);
    case 'loop':
      return vscode.l10n.t('The address is redirected in a circle.');
    case 'inward':
      return vscode.l10n.t(
        'The address is redirected to {0}, which is not on the public web. If you trust it, import from there.',
        plain(failure.host),
      );
    case 'status':
      return statusWords(failure.status);
    case 'type':
      return failure.type === ''
        ? vscode.l10n.t('What the address leads to is no web page.')
        : vscode.l10n.t('What the address leads to is no web page but {0}.', plain(failure.type));
    case 'size':
      return vscode.l10n.t(
        'The page is larger than {0} MB. The setting “lectern.import.maximumSize” raises the limit.',
        failure.most / 1_000_000,
      );
    case 'timeout':
      return vscode.l10n.t(
        'The site did not answer in full within {0} seconds. The setting “lectern.import.timeout” raises the limit.',
        failure.after / 1000,
      );
    case 'cancelled':
      return vscode.l10n.t('The import was cancelled.');
    case 'offline':
      return vscode.l10n.t('There is no connection to the internet.');
    case 'unknownHost':
      return vscode.l10n.t('There is no site called {0}.', failure.host);
    case 'refused':
      return vscode.l10n.t('{0} refused the connection.', failure.host);
    case 'certificate':
      return vscode.l10n.t(
        '{0} could not prove that it is {0}: its certificate is not trusted.',
        failure.host,
      );
    case 'broken':
      return vscode.l10n.t('The connection to {0} failed.', failure.host);
    case 'unreadable':
      return vscode.l10n.t(
        '{0} can’t be reached from the browser: it is down, or it lets no other site read its pages. Save the page from the browser and import the .html file.',
        failure.host,
      );
  }
}

function statusWords(status: number): string {
  if (status === 404 || status === 410)
    return vscode.l10n.t('There is no page at this address (status {0}).', status);
  if (status === 401 || status === 402 || status === 403) {
    return vscode.l10n.t(
      'The site shows this page only to some readers (status {0}). A page saved from a browser can be imported as an .html file.',
      status,
    );
  }
  if (status === 429)
    return vscode.l10n.t('The site asks for a pause between requests (status {0}). Try again later.', status);
  if (status >= 500)
    return vscode.l10n.t('The site has a problem of its own (status {0}). Try again later.', status);
  return vscode.l10n.t('The site answered with status {0}.', status);
}
