import * as vscode from 'vscode';
import type { Span } from '../../../core/article/model.ts';
import type { Mark } from '../../entities/mark.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import type { Corrected, Counted } from './ask.ts';

/** Where a command about a mention was given: on a card, in a tree, in a text editor. */
export interface MentionPlace extends Span {
  readonly uri: string;
  /** `Entity.id`, where it is known. */
  readonly entity?: string;
}

/**
 * Reads a command's argument.
 *
 * @param here the address of the article that the command speaks of where it names none: the page's own menu does not
 */
export function mentionPlace(argument: unknown, here?: string): MentionPlace | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { uri = here, start, end, entity } = argument as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || !isOffset(start) || !isOffset(end)) return undefined;
  return { uri, start, end, ...(typeof entity === 'string' ? { entity } : {}) };
}

/** The mention at the cursor of the active text editor. */
export function mentionAtCursor(session: ReadingSession): MentionPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== session.document) return undefined;
  const at = session.document.offsetAt(editor.selection.active);
  const mark = markOver(session, at);
  return mark && { uri: session.document.uri.toString(), start: mark.start, end: mark.end };
}

/** The mark that covers an offset. */
export function markOver({ findings }: ReadingSession, offset: number): Mark | undefined {
  // Names are short: one that begins further back does not reach here.
  const near = findings.marksIn({ start: Math.max(0, offset - LONGEST), end: offset + 1 });
  return near.findLast(({ start, end }) => start <= offset && offset <= end);
}

const LONGEST = 500;

/** The mention there with all that is asked about it. */
export function correctedAt(session: ReadingSession, place: Span): Corrected | undefined {
  const mark = markOver(session, place.start);
  const entity = session.entities.get(mark?.entity ?? '');
  if (!mark || !entity) return undefined;
  const counts = new Map<string, number>();
  for (const { entity: id = '' } of session.findings.marksWhere((each) => each.entity !== undefined))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  const counted = [...session.entities.values()].map((each): Counted => ({
    entity: each,
    mentions: counts.get(each.id) ?? 0,
  }));
  return {
    entity,
    mentions: counts.get(entity.id) ?? 0,
    text: mark.detail?.text ?? entity.name,
    others: counted
      .filter((each) => each.entity !== entity)
      .sort(
        (a, b) =>
          Number(b.entity.type === entity.type) - Number(a.entity.type === entity.type) ||
          b.mentions - a.mentions,
      ),
  };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
