import * as vscode from 'vscode';

export interface ReaderSettings {
  /** CSS custom properties of the page. */
  readonly typography: Readonly<Record<string, string>>;
  readonly remoteImages: boolean;
  readonly scrollSync: boolean;
  /** Mark names and figures. */
  readonly highlight: boolean;
}

/** Reads the reading view's settings for one article. Values out of range fall back to what the manifest allows. */
export function readerSettings(uri: vscode.Uri): ReaderSettings {
  const config = vscode.workspace.getConfiguration('lectern.reader', uri);
  return {
    typography: {
      '--lectern-font': fontStack(config.get('fontFamily', 'serif')),
      '--lectern-size': `${within(config.get('fontSize', 18), 10, 40, 18)}px`,
      '--lectern-line-height': String(within(config.get('lineHeight', 1.6), 1, 3, 1.6)),
      '--lectern-measure': `${within(config.get('measure', 68), 30, 160, 68)}ch`,
    },
    remoteImages: vscode.workspace.isTrusted && config.get('remoteImages', false),
    scrollSync: config.get('scrollSync', true),
    highlight: config.get('highlight', true),
  };
}

const SERIF =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Palatino Linotype', 'Source Serif Pro', Georgia, serif";

/** Settings reach a style sheet as text: a font's name keeps only what can stand in one. */
function fontStack(family: string): string {
  switch (family.trim()) {
    case '':
    case 'serif':
      return SERIF;
    case 'sans-serif':
      return 'var(--vscode-font-family), system-ui, sans-serif';
    case 'editor':
      return 'var(--vscode-editor-font-family), monospace';
    default:
      return `${family.replace(/[^\p{L}\p{N} ,_'"-]/gu, '')}, ${SERIF}`;
  }
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}
