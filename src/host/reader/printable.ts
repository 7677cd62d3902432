import type { ReaderSettings } from './settings.ts';
import { attribute, createNonce, variables } from './shell.ts';

/** The whole article as one HTML file that needs nothing else, runs nothing and prints with the page's style sheet. */
export function printable(
  title: string,
  css: string,
  settings: ReaderSettings,
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
<main id="article" class="article">${blocks.join('')}</main>
</body>
</html>`;
}
