import * as vscode from 'vscode';

/** What a link in an article asks for. */
export type LinkTarget =
  | { readonly kind: 'external'; readonly uri: vscode.Uri }
  | { readonly kind: 'file'; readonly uri: vscode.Uri; readonly fragment: string }
  /** A section of the article itself. */
  | { readonly kind: 'here'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly why: string };

const EXTERNAL = new Set(['http', 'https', 'mailto']);

/**
 * Resolves a link of an article. Only the web, mail, and files of the workspace, or beside the article, can be
 * reached: a link is the author's text, and must not run a command or open anything else on this machine.
 */
export function resolveLink(href: string, article: vscode.Uri): LinkTarget {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (!EXTERNAL.has(scheme)) {
      return {
        kind: 'refused',
        why: vscode.l10n.t('Links of the kind “{0}:” are not opened from articles.', scheme),
      };
    }
    return { kind: 'external', uri: vscode.Uri.parse(href) };
  }
  if (href.startsWith('//')) return { kind: 'external', uri: vscode.Uri.parse(`https:${href}`) };
  return resolveRelative(href, article);
}

function resolveRelative(href: string, article: vscode.Uri): LinkTarget {
  const fragment = decode(href.split('#', 2)[1] ?? '');
  if (href.startsWith('#')) return { kind: 'here', fragment };
  const uri = resolveFile(href, article);
  if (!uri) return { kind: 'refused', why: vscode.l10n.t('“{0}” lies outside the workspace.', href) };
  return { kind: 'file', uri, fragment };
}

/**
 * The file that a relative address in an article names, whether or not there is one.
 *
 * @param address As the article writes it: percent-encoded, `/` in front for the workspace folder.
 * @returns `undefined` for what is out of reach.
 */
export function resolveFile(address: string, article: vscode.Uri): vscode.Uri | undefined {
  const path = decode(/^[^?#]*/.exec(address)?.[0] ?? '');
  const beside = vscode.Uri.joinPath(article, '..');
  const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
  const uri = vscode.Uri.joinPath(path.startsWith('/') ? (folder ?? beside) : beside, path);
  return isWithinReach(uri, article) ? uri : undefined;
}

/** In a folder of the workspace, or in the article's own folder where it belongs to none. */
function isWithinReach(uri: vscode.Uri, article: vscode.Uri): boolean {
  if (uri.path.split('/').includes('..')) return false;
  if (vscode.workspace.getWorkspaceFolder(uri)) return true;
  const folder = vscode.Uri.joinPath(article, '..');
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    uri.path.startsWith(`${folder.path}/`)
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
