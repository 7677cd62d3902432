import * as vscode from 'vscode';
import { markOver } from '../cards/correct/target.ts';
import { paced, type Steps } from '../../core/steps.ts';
import type { Mark } from '../entities/mark.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Slices } from '../slices.ts';
import { thingKey } from '../views/entities/things.ts';
import type { KnownNames } from './knownNames.ts';

/** Milliseconds that who looks for references waits for names that are not known yet. */
const WAIT_MS = 10_000;
/** Marks looked at in one step. */
const AT_ONCE = 300;

/** All mentions of what a mark is a mention of, the mark among them, in source order. */
export function* mentionsLike({ findings }: ReadingSession, mark: Mark): Steps<Mark[]> {
  const key = thingKey(mark);
  if (key === undefined) return [mark];
  const alike: Mark[] = [];
  const marks = findings.marksWhere(() => true);
  yield* paced(marks, AT_ONCE, (each) => {
    if (thingKey(each) === key) alike.push(each);
  });
  return alike;
}

/** *Find All References* of a name, and its mentions highlighted while the cursor is on one. */
export class Mentions implements vscode.ReferenceProvider, vscode.DocumentHighlightProvider {
  constructor(
    private readonly names: Pick<KnownNames, 'of' | 'now'>,
    private readonly slices: Pick<Slices, 'inSlices'>,
  ) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const { version } = document;
    const session = await this.names.of(document, WAIT_MS, token);
    if (!session || document.version !== version) return undefined;
    const ranges = await this.rangesLike(session, position, token);
    return ranges?.map((range) => new vscode.Location(document.uri, range));
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const session = this.names.now(document);
    const ranges = session && (await this.rangesLike(session, position, token));
    return ranges?.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Text));
  }

  private async rangesLike(
    session: ReadingSession,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Range[] | undefined> {
    const { document, version } = session;
    const mark = markOver(session, document.offsetAt(position));
    if (!mark) return undefined;
    const over = (): boolean => token.isCancellationRequested || document.version !== version;
    return this.slices.inSlices(rangesOf(session, mark), over);
  }
}

function* rangesOf(session: ReadingSession, mark: Mark): Steps<vscode.Range[]> {
  const { document } = session;
  const ranges: vscode.Range[] = [];
  yield* paced(yield* mentionsLike(session, mark), AT_ONCE, ({ start, end }) =>
    ranges.push(new vscode.Range(document.positionAt(start), document.positionAt(end))),
  );
  return ranges;
}
