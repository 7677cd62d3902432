import * as vscode from 'vscode';
import type { Span } from '../../../core/entities/model.ts';

/** Where offsets stand in a text, by the line endings that the editor knows; for files that no document holds. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/gu))
      this.#starts.push(index + ending.length);
  }

  /** @param span - UTF-16 offsets into the text */
  range({ start, end }: Span): vscode.Range {
    return new vscode.Range(this.#position(start), this.#position(end));
  }

  #position(offset: number): vscode.Position {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return new vscode.Position(low, offset - (this.#starts[low] ?? 0));
  }
}
