import * as vscode from 'vscode';
import { readAddress } from './address.ts';
import { inWords } from './words.ts';

/** Where an article is imported from. */
export type Source = URL | vscode.Uri;

interface Choice extends vscode.QuickPickItem {
  readonly source?: URL;
  readonly file?: true;
}

/**
 * Asks for a web address or a saved page. On the desktop an address in the clipboard is filled in.
 * @param written What to begin with instead, after a failure.
 */
export async function askSource(written?: string): Promise<Source | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = vscode.l10n.t('Import Article');
  picker.placeholder = vscode.l10n.t('Web address of the article');
  picker.ignoreFocusOut = true;
  picker.value = written ?? '';
  picker.items = choices(picker.value);
  picker.onDidChangeValue((value) => {
    picker.items = choices(value);
  });
  try {
    const choice = await new Promise<Choice | undefined>((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        // The line that says what is wrong with an address can't be chosen.
        if (chosen?.source || chosen?.file) resolve(chosen);
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
      if (written === undefined && clipboardIsOpen()) fillFromClipboard(picker);
    });
    return choice?.file ? await askFile() : choice?.source;
  } finally {
    picker.dispose();
  }
}

function choices(written: string): Choice[] {
  const file: Choice = {
    label: vscode.l10n.t('$(file-code) Choose a Saved Page…'),
    description: '.html',
    alwaysShow: true,
    file: true,
  };
  if (written.trim() === '') return [file];
  try {
    const source = readAddress(written);
    return [
      {
        label: vscode.l10n.t('$(cloud-download) Import This Address'),
        description: source.href,
        alwaysShow: true,
        source,
      },
      file,
    ];
  } catch (error) {
    return [{ label: inWords(error), iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true }, file];
  }
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a Saved Page'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Web Pages')]: ['html', 'htm', 'xhtml'] },
  });
  return chosen?.[0];
}

/** A browser would ask the reader first, and the editor would complain where the answer is no. */
function clipboardIsOpen(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop;
}

function fillFromClipboard(picker: vscode.QuickPick<Choice>): void {
  void addressInClipboard().then((address) => {
    if (address === '' || picker.value !== '') return;
    picker.value = address;
    picker.items = choices(address);
  });
}

async function addressInClipboard(): Promise<string> {
  try {
    const text = (await vscode.env.clipboard.readText()).trim();
    return /^https?:\/\/\S+$/i.test(text) && text.length < 2_000 ? readAddress(text).href : '';
  } catch {
    return '';
  }
}
