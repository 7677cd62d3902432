import * as vscode from 'vscode';
import { NAME_TYPES, type Span } from '../../../core/entities/model.ts';
import {
  FIELDS,
  readEntry,
  whereIn,
  yamlScalar,
  type Field,
  type ProseReader,
} from '../../../core/knowledge/dossier/index.ts';
import { fieldWords, typeWords } from './words.ts';

/** The forms in which the article being read writes an entity that has one of these names. */
export type FormsOf = (names: readonly string[]) => readonly string[];

const { Property, EnumMember, Text, Value, Snippet } = vscode.CompletionItemKind;
const SUGGEST = { command: 'editor.action.triggerSuggest', title: '' };
const NO_PROSE: ProseReader = () => ({});

/** Offers keys, types, and the names that the article being read uses, while a dossier file is written. */
export class DossierCompletions implements vscode.CompletionItemProvider {
  static readonly triggers = [':', ' ', '-', '[', ','];
  readonly #formsOf: FormsOf;

  constructor(formsOf: FormsOf) {
    this.#formsOf = formsOf;
  }

  provideCompletionItems(document: vscode.TextDocument, at: vscode.Position): vscode.CompletionItem[] {
    const source = document.getText();
    if (/^\s*-{0,3}\s*$/u.test(source)) return [whole(document)];
    const where = whereIn(source, document.offsetAt(at));
    if (!where) return [];
    const range = new vscode.Range(
      document.positionAt(where.span.start),
      document.positionAt(where.span.end),
    );
    const items = where.at === 'key' ? keys(source, where.span) : this.#values(where.field, document);
    return items.map((item, index) =>
      Object.assign(item, { range, sortText: String(index).padStart(3, '0') }),
    );
  }

  #values(field: Field, document: vscode.TextDocument): vscode.CompletionItem[] {
    switch (field) {
      case 'type':
        return NAME_TYPES.map((type) => {
          const { word, explanation } = typeWords(type);
          return item({ label: type, description: word }, EnumMember, type, explanation);
        });
      case 'aliases':
      case 'name':
        return this.#forms(document).map((form) => item(form, Text, yamlScalar(form)));
      case 'updated': {
        const today = new Date().toISOString().slice(0, 10);
        return [item(today, Value, today)];
      }
      case 'links':
        return [];
    }
  }

  #forms(document: vscode.TextDocument): string[] {
    const { name, aliases } = readEntry(document.uri.path, document.getText(), NO_PROSE);
    const heading = /^#{1,6}[ \t]+(.+?)[ \t]*$/mu.exec(document.getText())?.[1];
    const names = [name, ...aliases, ...(heading === undefined ? [] : [heading])];
    return this.#formsOf(names).filter((form) => !names.includes(form));
  }
}

/** The keys that are not there yet; `span` is what is being written. */
function keys(source: string, { start, end }: Span): vscode.CompletionItem[] {
  const others = source.slice(0, start) + source.slice(end);
  // A value stands there already.
  const bare = source.slice(start, end).endsWith(':');
  return FIELDS.filter((field) => !new RegExp(`^${field}[ \\t]*:`, 'imu').test(others)).map((field) => {
    const several = field === 'aliases' || field === 'links';
    const text = bare ? `${field}:` : several ? `${field}:\n  - ` : `${field}: `;
    const made = item(field, Property, text, fieldWords(field));
    if (!bare) made.command = SUGGEST;
    return made;
  });
}

/** A whole file, where there is nothing yet. */
function whole(document: vscode.TextDocument): vscode.CompletionItem {
  const types = NAME_TYPES.join();
  const text = `---\ntype: \${1|${types}|}\naliases:\n  - $2\n---\n\n# \${3:${vscode.l10n.t('Name')}}\n\n$0`;
  const made = item(vscode.l10n.t('Dossier file'), Snippet, new vscode.SnippetString(text));
  made.filterText = '---';
  made.range = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  return made;
}

function item(
  label: string | vscode.CompletionItemLabel,
  kind: vscode.CompletionItemKind,
  insertText: string | vscode.SnippetString,
  documentation?: string,
): vscode.CompletionItem {
  const made = new vscode.CompletionItem(label, kind);
  made.insertText = insertText;
  if (documentation !== undefined) made.documentation = documentation;
  return made;
}
