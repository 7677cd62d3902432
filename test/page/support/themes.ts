import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../harness/paths.ts';

/** What VS Code's own themes give a page: the variables that the style sheet reads, and the class on its body. */
export interface Theme {
  readonly className: string;
  readonly variables: Readonly<Record<string, string>>;
}

const SHARED = {
  '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  '--vscode-editor-font-family': '"Droid Sans Mono", "DejaVu Sans Mono", monospace',
};

const EDITOR: Readonly<Record<'light' | 'dark' | 'hc-dark' | 'hc-light', Theme>> = {
  light: {
    className: 'vscode-light',
    variables: {
      ...SHARED,
      '--vscode-foreground': '#3b3b3b',
      '--vscode-editor-background': '#ffffff',
      '--vscode-editor-foreground': '#3b3b3b',
      '--vscode-textLink-foreground': '#005fb8',
      '--vscode-textLink-activeForeground': '#005fb8',
      '--vscode-textBlockQuote-border': '#e5e5e5',
      '--vscode-focusBorder': '#005fb8',
      '--vscode-editor-selectionBackground': '#add6ff',
      '--vscode-editor-findMatchHighlightBackground': '#ea5c0055',
      '--vscode-editorWidget-background': '#f8f8f8',
      '--vscode-editorWidget-foreground': '#3b3b3b',
      '--vscode-editorInfo-foreground': '#1a85ff',
      '--vscode-editorWarning-foreground': '#bf8803',
      '--vscode-editorError-foreground': '#e51400',
      '--vscode-editorHoverWidget-background': '#f8f8f8',
      '--vscode-editorHoverWidget-foreground': '#3b3b3b',
      '--vscode-editorHoverWidget-border': '#c8c8c8',
      '--vscode-widget-shadow': 'rgba(0, 0, 0, 0.16)',
      '--vscode-button-background': '#005fb8',
      '--vscode-button-foreground': '#ffffff',
      '--vscode-button-hoverBackground': '#0258a8',
      '--vscode-button-secondaryBackground': '#e5e5e5',
      '--vscode-button-secondaryForeground': '#3b3b3b',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-green': '#388a34',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#e51400',
      '--vscode-charts-yellow': '#bf8803',
    },
  },
  dark: {
    className: 'vscode-dark',
    variables: {
      ...SHARED,
      '--vscode-foreground': '#cccccc',
      '--vscode-editor-background': '#1f1f1f',
      '--vscode-editor-foreground': '#cccccc',
      '--vscode-textLink-foreground': '#4daafc',
      '--vscode-textLink-activeForeground': '#4daafc',
      '--vscode-textBlockQuote-border': '#616161',
      '--vscode-focusBorder': '#0078d4',
      '--vscode-editor-selectionBackground': '#264f78',
      '--vscode-editor-findMatchHighlightBackground': '#ea5c0055',
      '--vscode-editorWidget-background': '#202020',
      '--vscode-editorWidget-foreground': '#cccccc',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-editorWarning-foreground': '#cca700',
      '--vscode-editorError-foreground': '#f14c4c',
      '--vscode-editorHoverWidget-background': '#202020',
      '--vscode-editorHoverWidget-foreground': '#cccccc',
      '--vscode-editorHoverWidget-border': '#454545',
      '--vscode-widget-shadow': 'rgba(0, 0, 0, 0.36)',
      '--vscode-button-background': '#0078d4',
      '--vscode-button-foreground': '#ffffff',
      '--vscode-button-hoverBackground': '#026ec1',
      '--vscode-button-border': 'rgba(255, 255, 255, 0.07)',
      '--vscode-button-secondaryBackground': '#313131',
      '--vscode-button-secondaryForeground': '#cccccc',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f14c4c',
      '--vscode-charts-yellow': '#cca700',
    },
  },
  'hc-dark': {
    className: 'vscode-high-contrast',
    variables: {
      ...SHARED,
      '--vscode-foreground': '#ffffff',
      '--vscode-editor-background': '#000000',
      '--vscode-editor-foreground': '#ffffff',
      '--vscode-contrastBorder': '#6fc3df',
      '--vscode-contrastActiveBorder': '#f38518',
      '--vscode-textLink-foreground': '#21a6ff',
      '--vscode-textLink-activeForeground': '#21a6ff',
      '--vscode-focusBorder': '#f38518',
      '--vscode-editor-selectionBackground': '#ffffff',
      '--vscode-editor-selectionForeground': '#000000',
      '--vscode-editorWidget-background': '#0c141f',
      '--vscode-editorWidget-foreground': '#ffffff',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-editorWarning-foreground': '#ffd370',
      '--vscode-editorError-foreground': '#f48771',
      '--vscode-editorHoverWidget-background': '#0c141f',
      '--vscode-editorHoverWidget-foreground': '#ffffff',
      '--vscode-editorHoverWidget-border': '#6fc3df',
      '--vscode-button-background': '#000000',
      '--vscode-button-foreground': '#ffffff',
      '--vscode-button-border': '#6fc3df',
      '--vscode-button-secondaryForeground': '#ffffff',
      '--vscode-button-secondaryBackground': '#000000',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f48771',
      '--vscode-charts-yellow': '#ffd370',
    },
  },
  'hc-light': {
    className: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...SHARED,
      '--vscode-foreground': '#292929',
      '--vscode-editor-background': '#ffffff',
      '--vscode-editor-foreground': '#292929',
      '--vscode-contrastBorder': '#0f4a85',
      '--vscode-contrastActiveBorder': '#006bbd',
      '--vscode-textLink-foreground': '#0f4a85',
      '--vscode-textLink-activeForeground': '#0f4a85',
      '--vscode-textBlockQuote-border': '#292929',
      '--vscode-focusBorder': '#006bbd',
      '--vscode-editor-selectionBackground': '#0f4a85',
      '--vscode-editor-selectionForeground': '#ffffff',
      '--vscode-editorWidget-background': '#ffffff',
      '--vscode-editorWidget-foreground': '#292929',
      '--vscode-editorInfo-foreground': '#1a85ff',
      '--vscode-editorWarning-foreground': '#895503',
      '--vscode-editorError-foreground': '#b5200d',
      '--vscode-editorHoverWidget-background': '#ffffff',
      '--vscode-editorHoverWidget-foreground': '#292929',
      '--vscode-editorHoverWidget-border': '#0f4a85',
      '--vscode-button-background': '#0f4a85',
      '--vscode-button-foreground': '#ffffff',
      '--vscode-button-secondaryBackground': '#ffffff',
      '--vscode-button-secondaryForeground': '#292929',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-green': '#374e06',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#b5200d',
      '--vscode-charts-yellow': '#895503',
    },
  },
};
export type ThemeName = keyof typeof EDITOR;

const KINDS = {
  light: 'light',
  dark: 'dark',
  'hc-dark': 'highContrast',
  'hc-light': 'highContrastLight',
} as const;

interface Manifest {
  readonly contributes: {
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<(typeof KINDS)[ThemeName], string>>;
    }[];
  };
}
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

/** The extension's own colours, as the editor hands them to pages. */
function ownColours(name: ThemeName): Readonly<Record<string, string>> {
  return Object.fromEntries(
    contributes.colors.map(({ id, defaults }) => [
      `--vscode-${id.replaceAll('.', '-')}`,
      defaults[KINDS[name]],
    ]),
  );
}

export const THEMES = Object.fromEntries(
  Object.entries(EDITOR).map(([name, { className, variables }]) => [
    name,
    { className, variables: { ...variables, ...ownColours(name as ThemeName) } },
  ]),
) as Readonly<Record<ThemeName, Theme>>;
