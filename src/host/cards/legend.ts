import * as vscode from 'vscode';
import { MARK_LOOKS, lookOf, type Look } from '../../core/render/index.ts';
import type { LegendRow } from '../../protocol.ts';
import type { Findings } from '../entities/findings.ts';
import { lookWord } from './words.ts';

const KEY = 'legend.hidden';

/** Which looks the reader wants unmarked. It holds for the workspace, and is kept in it. */
export class Legend {
  private readonly hidden: Set<Look>;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    const kept = memory.get<unknown>(KEY);
    const looks = Array.isArray(kept) ? kept : [];
    this.hidden = new Set(MARK_LOOKS.filter((look) => looks.includes(look)));
  }

  isOn(look: Look): boolean {
    return !this.hidden.has(look);
  }

  /** Marks what looks so, or no longer. Looks that there are none of are left alone. */
  async set(look: string, on: boolean): Promise<void> {
    const known = MARK_LOOKS.find((each) => each === look);
    if (!known || this.isOn(known) === on) return;
    if (on) this.hidden.delete(known);
    else this.hidden.add(known);
    this.changed.fire();
    await this.memory.update(KEY, [...this.hidden]);
  }

  /** The legend of what has been found; looks that nothing has are left out. */
  rows(findings: Findings): LegendRow[] {
    const counts = new Map<Look, number>();
    for (const [type, count] of findings.counts()) {
      const look = lookOf(type);
      counts.set(look, (counts.get(look) ?? 0) + count);
    }
    return MARK_LOOKS.flatMap((look) => {
      const count = counts.get(look) ?? 0;
      return count === 0 ? [] : [{ look, label: lookWord(look), count, on: this.isOn(look) }];
    });
  }

  dispose(): void {
    this.changed.dispose();
  }
}
