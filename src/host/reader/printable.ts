import type { ReaderSettings } from './settings.ts';
import { attribute, createNonce, variables } from './shell.ts';

/** The whole article as one HTML file that needs nothing else, runs nothing and prints with the page's style sheet. */
export function printable(
  title: string,
  css: string,
  settings: Pick<ReaderSettings, 'typography' | 'remoteImages'>,
  blocks: readonly string[],
): string {
  const nonce = createNonce();
  const images = settings.remoteImages ? 'data: https:' : 'data:';
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${images}; style-src 'nonce-${nonce}'">
<title>${attribute(title)}</title>
<style nonce="${nonce}">${css}</style>
<style nonce="${nonce}">${variables(settings.typography)}</style>
</head>
<body class="vscode-light">
<main class="article">${withoutScript(blocks.join(''))}</main>
</body>
</html>`;
}

const TAG = /<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*>/g;
const ANCHOR = / data-anchor="([^"]*)"/;

/**
 * What the page's script does for rendered blocks, done beforehand: what links of the article lead to gets an id, by
 * the page's rules, and images load without being scrolled to.
 */
function withoutScript(html: string): string {
  const names = new Set(Array.from(html.matchAll(new RegExp(ANCHOR, 'g')), ([, name = '']) => name));
  const seen = new Map<string, number>();
  const idFor = (name: string): string => {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    if (nth === 0) return name;
    // A heading that reads `notes-1` goes before the second that reads `notes`.
    return names.has(`${name}-${nth}`) ? '' : `${name}-${nth}`;
  };
  return html.replace(TAG, (tag) =>
    tag.replace(' loading="lazy"', '').replace(ANCHOR, (_, name: string) => {
      const id = name === '' ? '' : idFor(name);
      return id === '' ? '' : ` id="${id}"`;
    }),
  );
}
