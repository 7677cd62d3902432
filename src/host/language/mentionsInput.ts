import * as vscode from 'vscode';
import { markOver } from '../cards/correct/target.ts';
import { mentionCount } from '../cards/words.ts';
import type { Span } from '../../core/article/model.ts';
import { EditLog } from '../session/editLog.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Slices } from '../slices.ts';
import { mentionItem } from '../views/entities/item.ts';
import { mentionRows, type MentionRow } from '../views/entities/mentions.ts';
import type { SymbolTreeInput, SymbolTreeModel } from './symbolTree.ts';
import { mentionsLike } from './references.ts';

export const GO_TO_MENTION = 'lectern.goToMention';

/** Milliseconds of quiet after an edit before the rows are asked for again. */
const EDIT_MS = 250;

export interface InputParts {
  readonly slices: Pick<Slices, 'inSlices'>;
  /** The document's session, with its names, until it is let go. */
  open(uri: vscode.Uri): Promise<{ readonly session: ReadingSession; dispose(): void } | undefined>;
}

/** The mentions of one entity or figure, for the References view. */
export class MentionsInput implements SymbolTreeInput<MentionRow> {
  readonly contextValue = 'lectern.mentions';

  constructor(
    readonly title: string,
    readonly location: vscode.Location,
    private readonly parts: InputParts,
  ) {}

  async resolve(): Promise<SymbolTreeModel<MentionRow> | undefined> {
    const { uri, range } = this.location;
    const lease = await this.parts.open(uri);
    if (!lease) return undefined;
    const { session } = lease;
    const log = new EditLog(session);
    const mark = markOver(session, session.document.offsetAt(range.start));
    if (mark) {
      const { inSlices } = this.parts.slices;
      const { article } = session;
      const mentions = await inSlices(mentionsLike(session, mark));
      const rows = await inSlices(mentionRows(article, { id: 'mentions', mentions }));
      return new MentionsModel([...rows.byId.values()], session, log, lease);
    }
    log.dispose();
    lease.dispose();
    return undefined;
  }

  with(location: vscode.Location): MentionsInput {
    return new MentionsInput(this.title, location, this.parts);
  }
}

/** The rows, where each leads however the article has been edited since. */
class MentionsModel implements SymbolTreeModel<MentionRow>, vscode.TreeDataProvider<MentionRow> {
  readonly provider = this;
  readonly message: string;
  readonly navigation = this;
  readonly highlights = this;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly parts: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly rows: readonly MentionRow[],
    private readonly session: ReadingSession,
    private readonly log: EditLog,
    lease: { dispose(): void },
  ) {
    this.message = mentionCount(rows.length);
    const edits = session.onDidChangeArticle(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.changed.fire(undefined), EDIT_MS);
    });
    this.parts = vscode.Disposable.from(edits, log, lease, this.changed);
  }

  getChildren(row?: MentionRow): MentionRow[] {
    return row ? [] : [...this.rows];
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(row: MentionRow): vscode.TreeItem {
    const item = mentionItem(row);
    const place = { uri: this.session.document.uri.toString(), ...this.today(row) };
    item.command = { command: GO_TO_MENTION, title: vscode.l10n.t('Go to Mention'), arguments: [place] };
    return item;
  }

  nearest(uri: vscode.Uri, position: vscode.Position): MentionRow | undefined {
    if (!this.isOurs(uri)) return undefined;
    const offset = this.session.document.offsetAt(position);
    return this.rows.find((row) => this.today(row).end >= offset) ?? this.rows.at(-1);
  }

  next(from: MentionRow): MentionRow {
    return this.rows[this.rows.indexOf(from) + 1] ?? this.rows[0] ?? from;
  }

  previous(from: MentionRow): MentionRow {
    return this.rows[this.rows.indexOf(from) - 1] ?? this.rows.at(-1) ?? from;
  }

  location(row: MentionRow): vscode.Location {
    return new vscode.Location(this.session.document.uri, this.range(row));
  }

  getEditorHighlights(_row: MentionRow, uri: vscode.Uri): vscode.Range[] | undefined {
    return this.isOurs(uri) ? this.rows.map((row) => this.range(row)) : undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.parts.dispose();
  }

  private isOurs(uri: vscode.Uri): boolean {
    return uri.toString() === this.session.document.uri.toString();
  }

  private today({ mark }: MentionRow): Span {
    return this.log.move(mark, 0);
  }

  private range(row: MentionRow): vscode.Range {
    const { document } = this.session;
    const { start, end } = this.today(row);
    return new vscode.Range(document.positionAt(start), document.positionAt(end));
  }
}
