import * as vscode from 'vscode';
import type { ReadingSession } from '../../session/readingSession.ts';
import type { EntitiesProvider } from './provider.ts';

/** Takes what the reader says of entities: it is kept as a correction. */
export interface Merging {
  /**
   * These are one and the same.
   *
   * @param from - `Entity.id`s, one at least
   * @param into - `Entity.id` of the one whose name the others take
   */
  merge(session: ReadingSession, from: readonly string[], into: string): Promise<void>;
}

/** What is dragged from this view, as the editor names it. */
const ROWS = 'application/vnd.code.tree.lectern.entities';

/** Entities dragged onto another become one with it. */
export class EntityDrag implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];

  constructor(
    private readonly provider: Pick<EntitiesProvider, 'row'>,
    private readonly session: () => ReadingSession | undefined,
    private readonly merging: Merging,
  ) {}

  handleDrag(rows: readonly string[], data: vscode.DataTransfer): void {
    const entities = rows.filter((id) => this.provider.row(id)?.kind === 'thing' && this.entityOf(id));
    if (entities.length > 0) data.set(ROWS, new vscode.DataTransferItem(entities));
  }

  async handleDrop(target: string | undefined, data: vscode.DataTransfer): Promise<void> {
    const into = target === undefined ? undefined : this.entityOf(target);
    const dragged: unknown = data.get(ROWS)?.value;
    if (into !== undefined && Array.isArray(dragged)) await this.merge(dragged, into);
  }

  /** Makes several selected rows one: what the others are is said by the one named most. */
  async mergeRows(rows: readonly string[]): Promise<void> {
    const things = rows.flatMap((id) => {
      const row = this.provider.row(id);
      return row?.kind === 'thing' && row.thing.entity ? [row.thing] : [];
    });
    const [into] = [...things].sort((a, b) => b.mentions.length - a.mentions.length);
    if (into?.entity) await this.merge(rows, into.entity.id);
  }

  private async merge(rows: readonly unknown[], into: string): Promise<void> {
    const from = rows.flatMap((id) => (typeof id === 'string' ? (this.entityOf(id) ?? []) : []));
    const others = [...new Set(from)].filter((id) => id !== into);
    const session = this.session();
    if (session && others.length > 0) await this.merging.merge(session, others, into);
  }

  /** The entity that a row stands for; on one of its mentions it may be dropped on too. */
  private entityOf(id: string): string | undefined {
    const row = this.provider.row(id);
    return row && row.kind !== 'group' ? row.thing.entity?.id : undefined;
  }
}
