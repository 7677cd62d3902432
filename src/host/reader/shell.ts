import type { InitialState, PageBlock } from '../../protocol.ts';

export interface ShellParts {
  readonly cspSource: string;
  readonly nonce: string;
  readonly scriptUri: string;
  readonly css: string;
  readonly typography: Readonly<Record<string, string>>;
  readonly remoteImages: boolean;
  readonly title: string;
  /** The language of the text, as far as one knows: it decides how words are hyphenated and read out. */
  readonly lang: string;
  readonly state: InitialState;
  /** The first screen, with its HTML: it is painted before any script has loaded. */
  readonly blocks: readonly PageBlock[];
}

/**
 * The page before its script runs. The style sheet stands inline, because one more request would come before the
 * first painted text; scripts run by nonce only.
 */
export function shell(parts: ShellParts): string {
  const csp = [
    "default-src 'none'",
    `img-src ${parts.cspSource} data:${parts.remoteImages ? ' https:' : ''}`,
    `style-src 'nonce-${parts.nonce}'`,
    `script-src 'nonce-${parts.nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(parts.lang)}">
<head>
<meta charset="utf-8">
<title>${attribute(parts.title)}</title>
<meta http-equiv="Content-Security-Policy" content="${attribute(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${parts.nonce}">${parts.css}</style>
<style nonce="${parts.nonce}">${variables(parts.typography)}</style>
</head>
<body data-state="${encodeURIComponent(JSON.stringify(parts.state))}">
<div id="notice"></div>
<main id="article" class="article" tabindex="-1">${parts.blocks.map((block) => block.html).join('')}</main>
<script type="module" nonce="${parts.nonce}" src="${attribute(parts.scriptUri)}"></script>
</body>
</html>`;
}

/** CSS custom properties as a rule for the root. */
export function variables(values: Readonly<Record<string, string>>): string {
  const declarations = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return `:root{${declarations.join(';')}}`;
}

/** Escapes text for an attribute in double quotes, or for an element's text. */
export function attribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

const NONCE_BYTES = 16;

export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
