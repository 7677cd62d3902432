import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { findViolations } from './axe.ts';
import { screenshots } from './paths.ts';
import { shownGroups, storedGroups } from './stored.ts';
import { until } from './wait.ts';

/** Theme kinds: the theme that stands for each, and the class that a webview's body then has. */
export const THEMES = {
  light: { id: 'Light Modern', bodyClass: 'vscode-light' },
  dark: { id: 'Dark Modern', bodyClass: 'vscode-dark' },
  highContrast: { id: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
  highContrastLight: { id: 'Default High Contrast Light', bodyClass: 'vscode-high-contrast-light' },
} as const;
export type ThemeKind = keyof typeof THEMES;

/** Milliseconds to wait for what needs the editor to start, and for what only needs it to answer. */
const START = 90_000;
const ANSWER = 20_000;
/** Milliseconds after which a person tries again. */
const AGAIN = 3_000;

/** A person's hands and eyes on one VS Code window. */
export class Workbench {
  private settings: Record<string, unknown> = {};

  constructor(
    readonly page: Page,
    /** The workspace folder's path on disk: this test's own copy. */
    readonly folder: string,
  ) {}

  /** Waits until the window has started and the extension's contributions are there. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: START });
    await this.activityBarItem.waitFor({ timeout: START });
  }

  /** Lectern's item in the activity bar. */
  get activityBarItem(): Locator {
    return this.page.locator('.activitybar [aria-label^="Lectern"]').first();
  }

  /** Opens a file in the root of the folder from the explorer, as text. */
  async openAsText(name: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    if (!(await row.isVisible())) await this.run('File: Focus on Files Explorer');
    await row.dblclick({ timeout: ANSWER });
    await this.tab(name).waitFor({ timeout: ANSWER });
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: ANSWER });
  }

  /** Opens a file by name, in whichever editor it is associated with. */
  async openByName(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.fill(name, { timeout: ANSWER });
    // The list still shows what was open last for a moment: Enter would take its first row.
    await this.quickRows(name).first().click({ timeout: ANSWER });
    await this.tab(name).waitFor({ timeout: ANSWER });
  }

  /** Opens a file as text and then for reading, by the palette, and waits until the page shows text. */
  async openForReading(name: string): Promise<FrameLocator> {
    await this.openAsText(name);
    await this.run('Lectern: Open for Reading');
    return this.readingView();
  }

  /** Runs a command by its whole label in the command palette. */
  async run(label: string): Promise<void> {
    const row = this.quickRows().filter({ has: this.page.getByText(label, { exact: true }) });
    await this.openPalette();
    await this.quickInput.fill(`>${label}`, { timeout: ANSWER });
    await row.first().click({ timeout: ANSWER });
  }

  /** A key pressed while the keyboard goes from one part of the window to another is lost: a person presses it again. */
  private async openPalette(): Promise<void> {
    const open = async (): Promise<boolean> =>
      (await this.quickInput.isVisible()) && (await this.quickInput.inputValue()).startsWith('>');
    await this.eventually('the palette', async () => {
      await this.page.keyboard.press('F1');
      return until('the palette', AGAIN, async () => (await open()) || undefined).catch(() => false);
    });
  }

  /** A button in the title bar of the editor in front, by its whole label; the one for Alt may stand behind it. */
  titleButton(label: string): Locator {
    return this.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: new RegExp(`^${label}(\\s*\\[Alt\\].*)?$`) });
  }

  /** Chooses from a menu that opens under a right click. */
  async chooseFromMenu(target: Locator, label: string): Promise<void> {
    await target.click({ button: 'right' });
    const item = this.page.getByRole('menuitem', { name: label, exact: true });
    await item.waitFor({ timeout: ANSWER });
    // For a moment after it has come up, a menu takes no click: it could be the one that brought it up.
    await this.eventually(`the menu has taken “${label}”`, async () => {
      if (await item.isVisible()) await item.click({ timeout: 1000 }).catch(() => undefined);
      return !(await item.isVisible());
    });
  }

  /** The dialog that the window shows. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** The text box at the top of the window: palette, questions, and in a browser the choice of a file as well. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }

  /** Rows under that text box; `text` narrows them. */
  quickRows(text: string | RegExp = ''): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  }

  /** The tab of an open editor. */
  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name }).first();
  }

  /** The document inside a webview that is showing; `index` tells apart views side by side. */
  webview(index = 0): FrameLocator {
    return this.page.frameLocator(`iframe.webview.ready >> nth=${index}`).frameLocator('#active-frame');
  }

  /** A reading view, once it shows text. */
  async readingView(index = 0): Promise<FrameLocator> {
    const view = this.webview(index);
    await view.locator('body', { hasText: /\S/ }).waitFor({ timeout: START });
    return view;
  }

  /** The same as a frame, for `evaluate`. */
  async readingFrame(index = 0): Promise<Frame> {
    const view = await this.readingView(index);
    const body = await view.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    if (!frame) throw new Error('the reading view has no frame');
    return frame;
  }

  /** Writes workspace settings, beside those set before; the window notices by itself. */
  changeSettings(settings: Record<string, unknown>): void {
    this.settings = { ...this.settings, ...settings };
    mkdirSync(path.join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(this.folder, '.vscode/settings.json'), JSON.stringify(this.settings, null, 2));
  }

  /** Changes the colour theme, and waits until a webview that shows has it too. */
  async switchTheme(kind: ThemeKind): Promise<void> {
    const { id, bodyClass } = THEMES[kind];
    this.changeSettings({ 'workbench.colorTheme': id });
    if ((await this.page.locator('iframe.webview.ready').count()) > 0)
      await this.webview().locator(`body.${bodyClass}`).waitFor({ timeout: ANSWER });
    else
      await this.page
        .locator(`.monaco-workbench.${bodyClass}, .monaco-workbench .${bodyClass}`)
        .first()
        .waitFor();
  }

  /** Shows Lectern's side bar. */
  async showSections(): Promise<void> {
    const tree = this.page.locator('.customview-tree').first();
    // A badge may lie over it, and takes the click as well.
    if (!(await tree.isVisible())) await this.activityBarItem.click({ force: true });
    await tree.waitFor({ timeout: ANSWER });
  }

  /** Folds the views below, so that a low window has room for the sections. */
  async foldOtherViews(): Promise<void> {
    for (const name of ['Entities', 'Annotations']) {
      const header = this.page.locator(`.pane-header[aria-label^="${name}"]`);
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
      await this.eventually(
        `${name} to fold`,
        async () => (await header.getAttribute('aria-expanded')) === 'false',
      );
    }
  }

  /** Rows of the sections tree; `text` narrows them. */
  sectionRows(text?: string | RegExp): Locator {
    return this.rowsOf(0, text);
  }

  /** Rows of the entities tree, which stands below; `text` narrows them. */
  entityRows(text?: string | RegExp): Locator {
    return this.rowsOf(1, text);
  }

  private rowsOf(tree: number, text?: string | RegExp): Locator {
    const rows = this.page.locator('.customview-tree').nth(tree).locator('.monaco-list-row');
    return text === undefined ? rows : rows.filter({ hasText: text });
  }

  /** Notifications that show; never any where the server runs for development. */
  notifications(text?: string | RegExp): Locator {
    const all = this.page.locator('.notifications-toasts .notification-list-item');
    return text === undefined ? all : all.filter({ hasText: text });
  }

  /** Loads the window anew, as a person's reload does, once the state of now has been stored. */
  async reload(): Promise<void> {
    await this.eventually('the open editors are stored', async () => {
      const [shown, stored] = await Promise.all([shownGroups(this.page), storedGroups(this.page)]);
      return isDeepStrictEqual(shown, stored);
    });
    await this.page.reload();
    await this.ready();
  }

  /** Keeps a picture of the window under `artefacts/screenshots/`. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshots, { recursive: true });
    const file = path.join(screenshots, `${name.replace(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** What axe-core finds wrong in the reading view, one line each. */
  async accessibilityProblems(index = 0): Promise<string[]> {
    return findViolations(await this.readingFrame(index));
  }

  /** Asks again until `probe` is true. */
  async eventually(what: string, probe: () => Promise<boolean>): Promise<void> {
    await until(what, ANSWER, async () => ((await probe()) ? true : undefined));
  }
}
