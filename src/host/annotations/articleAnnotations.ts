import * as vscode from 'vscode';
import { readAnnotation } from '../../core/annotations/format.ts';
import { Describer, followSpan } from '../../core/annotations/index.ts';
import type { Annotation, PlacedAnnotation, Placement } from '../../core/annotations/model.ts';
import type { Article, Span } from '../../core/article/model.ts';
import type { StoredRecord } from '../../core/records/index.ts';
import { paced } from '../../core/steps.ts';
import type { Replacement } from '../../core/text/shiftOffset.ts';
import type { History } from '../history/history.ts';
import { describeError, type Log } from '../log.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Slices } from '../slices.ts';
import type { AuthorFiles } from '../storage/authorFiles.ts';
import { describesPassage, makeVersion, type MadeVersion } from './changes.ts';
import { followedSince } from './followedSince.ts';
import { fileNameOf } from './home.ts';
import type { LastPlace, LastTexts } from './lastText.ts';
import type { AnnotationChange, AnnotationEdit, AnnotationsProblem, ArticleAnnotations } from './model.ts';
import { placeAnnotations } from './placing.ts';
import { plainArticle } from './plainArticle.ts';
import { annotationsProblem } from './problems.ts';
import { PlacementTable, targetKey } from './table.ts';
import { readChanges, takenBack, writeChanges, type VersionChange } from './versions.ts';

export interface AnnotationsParts {
  readonly files: AuthorFiles;
  readonly lastTexts: LastTexts;
  readonly history: History;
  readonly slices: Slices;
  readonly log: Pick<Log, 'error'>;
}

/** The kind of the history's steps. */
export const STEP_KIND = 'annotations';

/** Milliseconds of quiet after an edit before what it touched is looked for again. */
const SETTLE_MS = 400;
/** Milliseconds of quiet before the text is kept for the next time. */
const KEEP_MS = 1_500;
/** So few records are read at once; more are read in slices. */
const FEW = 50;
const AT_ONCE = 100;

/** One open article's annotations: read, placed, followed and changed. The only place where they change. */
export class OpenAnnotations implements ArticleAnnotations {
  readonly article: vscode.Uri;
  readonly ready: Promise<void>;
  private readonly files: AuthorFiles;
  private readonly table = new PlacementTable();
  private readonly read = new WeakMap<StoredRecord, { readonly annotation: Annotation | undefined }>();
  /** Where the newest versions stand that were made here and are not in the table yet. */
  private readonly expected = new Map<
    string,
    { readonly annotation: Annotation; readonly placement: Placement }
  >();
  /** Edits since the article was opened. */
  private readonly edits: (readonly Replacement[])[] = [];
  private currentVersion: number;
  private describing: { readonly article: Article; readonly describer: Promise<Describer> } | undefined;
  private placing: Promise<unknown> = Promise.resolve();
  private changing: Promise<unknown> = Promise.resolve();
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;
  readonly onDidChangeProblems: vscode.Event<void>;

  constructor(
    private readonly session: ReadingSession,
    private readonly parts: AnnotationsParts,
  ) {
    this.article = session.document.uri;
    this.currentVersion = session.version;
    this.files = parts.files;
    this.onDidChangeProblems = this.files.onDidChangeProblems;
    this.subscriptions = [
      session.onDidChangeArticle((changes) => this.follow(changes)),
      this.files.onDidChange((ids) => this.recordsChanged(ids)),
      this.changed,
    ];
    this.ready = this.open();
  }

  get version(): number {
    return this.currentVersion;
  }

  get all(): readonly PlacedAnnotation[] {
    return this.table.all;
  }

  find(id: string): PlacedAnnotation | undefined {
    return this.table.get(id);
  }

  get records(): ReadonlyMap<string, StoredRecord> {
    return this.files.records;
  }

  get undoable(): string | undefined {
    return this.parts.history.undoable(this.article);
  }

  get redoable(): string | undefined {
    return this.parts.history.redoable(this.article);
  }

  get problems(): readonly AnnotationsProblem[] {
    return this.files.problems.map(annotationsProblem);
  }

  async apply({ label, changes }: AnnotationEdit): Promise<readonly Annotation[]> {
    const since = this.edits.length;
    return this.inTurn(async () => {
      await this.ready;
      const describer = changes.some(describesPassage) ? await this.describer() : undefined;
      const { article } = this.session;
      const { name } = this.files.author;
      const now = Date.now();
      const made = changes.flatMap((change): MadeVersion[] => {
        const moved = this.moved(change, since);
        const version = makeVersion(moved, {
          ...{ article, describer, now },
          author: name,
          fileName: fileNameOf(this.article),
          find: (id) => this.find(id),
          versionOf: (id) => this.records.get(id),
        });
        return version ? [version] : [];
      });
      if (made.length === 0) return [];
      this.put(made);
      const steps = made.map(({ before, record }) => ({ id: record.id, before, after: record }));
      this.parts.history.record(this.article, { label, kind: STEP_KIND, data: writeChanges(steps) });
      return made.flatMap(({ annotation }) => annotation ?? []);
    });
  }

  undo(): Promise<string | undefined> {
    return this.parts.history.undo(this.article);
  }

  redo(): Promise<string | undefined> {
    return this.parts.history.redo(this.article);
  }

  /** Takes a step back: what the history asks for. @returns what takes that back again */
  async takeBack(data: string): Promise<string | undefined> {
    return this.inTurn(async () => {
      await this.ready;
      const now = Date.now();
      const done = readChanges(data).flatMap((change): VersionChange[] => {
        const current = this.files.records.get(change.id);
        const after = takenBack(change, current, now);
        return after ? [{ id: change.id, before: current, after }] : [];
      });
      if (done.length === 0) return undefined;
      void this.files.put(done.map(({ after }) => after));
      await this.placed();
      return writeChanges(done);
    });
  }

  async retry(): Promise<boolean> {
    await this.files.reload();
    return this.files.save();
  }

  restore(): Promise<boolean> {
    return this.files.restore();
  }

  letGo(): Promise<void> {
    return this.files.letGo();
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    clearTimeout(this.settleTimer);
    clearTimeout(this.keepTimer);
    if (this.keepTimer !== undefined) this.report('Keeping the text', this.keep());
    for (const each of this.subscriptions) each.dispose();
  }

  /** All that has changed so far has its place. */
  private placed(): Promise<unknown> {
    return this.placing;
  }

  private async open(): Promise<void> {
    await this.files.ready;
    const { records } = this.files;
    if (records.size === 0 || this.disposed) return;
    await this.place(new Set(records.keys()), true);
  }

  private put(made: readonly MadeVersion[]): void {
    for (const { record, annotation, placement } of made) {
      this.read.set(record, { annotation });
      if (annotation && placement) this.expected.set(record.id, { annotation, placement });
    }
    void this.files.put(made.map(({ record }) => record));
  }

  /** Offsets of a change that was wanted of an earlier version of the text, in today's. */
  private moved(change: AnnotationChange, since: number): AnnotationChange {
    if (change.kind === 'attach') return { ...change, span: this.movedSpan(change.span, since) };
    if (change.kind !== 'add' || change.marked.kind !== 'passage') return change;
    return { ...change, marked: { ...change.marked, span: this.movedSpan(change.marked.span, since) } };
  }

  private movedSpan(span: Span, since: number): Span {
    let now = span;
    for (const replacements of this.edits.slice(since)) {
      const followed = followSpan(now, replacements);
      if (!followed) throw new RangeError('what was to be annotated is gone');
      now = followed.span;
    }
    return now;
  }

  /** Made once for each version of the article, and for the one that the session reads when this settles. */
  private async describer(): Promise<Describer> {
    for (;;) {
      const { article } = this.session;
      if (this.describing?.article !== article)
        this.describing = { article, describer: this.parts.slices.inSlices(Describer.of(article)) };
      const describer = await this.describing.describer;
      if (this.session.article === article) return describer;
    }
  }

  private recordsChanged(ids: ReadonlySet<string>): void {
    const unplaced = new Set(ids);
    if (ids.size <= FEW) {
      for (const id of ids) if (this.take(id)) unplaced.delete(id);
      if (unplaced.size < ids.size) this.announce();
    }
    if (unplaced.size > 0) this.report('Placing', this.place(unplaced));
  }

  /** Takes what is said of an annotation now, where its place is known. @returns whether it is */
  private take(id: string): boolean {
    const annotation = this.annotationOf(id);
    if (!annotation) {
      this.table.remove(id);
      return true;
    }
    const expected = this.expected.get(id);
    this.expected.delete(id);
    const placement =
      expected?.annotation === annotation ? expected.placement : this.table.knownFor(annotation);
    if (placement) this.table.set(annotation, placement);
    return placement !== undefined;
  }

  private annotationOf(id: string): Annotation | undefined {
    const record = this.files.records.get(id);
    if (!record) return undefined;
    const known = this.read.get(record) ?? { annotation: readAnnotation(record) };
    this.read.set(record, known);
    return known.annotation;
  }

  /** Reads annotations and finds their places, one such work after the other. */
  private place(ids: ReadonlySet<string>, first = false): Promise<void> {
    const work = this.placing.then(() => this.placeNow(ids, first));
    this.placing = work.catch(() => undefined);
    return work;
  }

  private async placeNow(ids: ReadonlySet<string>, first: boolean): Promise<void> {
    const { slices, lastTexts } = this.parts;
    const last = first ? await lastTexts.get(this.article) : undefined;
    const wanted: Annotation[] = [];
    await slices.inSlices(
      paced(ids, AT_ONCE, (id) => {
        if (this.take(id)) return;
        const annotation = this.annotationOf(id);
        if (annotation) wanted.push(annotation);
      }),
    );
    await this.look(wanted, last);
    this.announce();
    if (this.table.size > 0) this.keepSoon();
  }

  /** Looks for annotations in the article as it is; edits that come meanwhile are followed. */
  private async look(
    wanted: readonly Annotation[],
    last?: Awaited<ReturnType<LastTexts['get']>>,
    accept: (id: string, found: Placement) => boolean = () => true,
  ): Promise<void> {
    if (wanted.length === 0 || this.disposed) return;
    const { article } = this.session;
    const since = this.edits.length;
    const placements = await this.parts.slices.inSlices(
      placeAnnotations(article, plainArticle(article), wanted, last),
      () => this.disposed,
    );
    if (!placements) return;
    const steps = followedSince(wanted, placements, {
      edits: this.edits,
      since,
      quoteAt: this.quoteAt,
      take: (annotation, placement) => {
        // Another version may have come meanwhile, and has been placed itself.
        if (this.annotationOf(annotation.id) === annotation && accept(annotation.id, placement))
          this.table.set(annotation, placement);
      },
    });
    await this.parts.slices.inSlices(steps, () => this.disposed);
  }

  private follow(changes: readonly (readonly Replacement[])[]): void {
    this.edits.push(...changes);
    this.currentVersion = this.session.version;
    if (this.table.isEmpty) return;
    this.table.follow(changes, this.quoteAt);
    this.changed.fire();
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => this.report('Placing after an edit', this.settle()), SETTLE_MS);
  }

  private settle(): Promise<void> {
    const work = this.placing.then(async () => {
      const unsettled = this.table.takeUnsettled();
      const stands = unsettled.filter(({ placement }) => spanOf(placement));
      const lost = unsettled.filter(({ placement }) => !spanOf(placement));
      await this.look(lost.map(({ annotation }) => annotation));
      await this.look(
        stands.map(({ annotation }) => annotation),
        undefined,
        (id, found) => isBetter(found, this.find(id)?.placement),
      );
      if (unsettled.length > 0) this.announce();
      this.keepSoon();
    });
    this.placing = work.catch(() => undefined);
    return work;
  }

  private readonly quoteAt = (span: Span): string => plainArticle(this.session.article).quoteAt(span);

  /** Keeps the text, and where annotations stand in it, for when it is opened again. */
  private keepSoon(): void {
    clearTimeout(this.keepTimer);
    if (this.disposed) return;
    this.keepTimer = setTimeout(() => {
      this.keepTimer = undefined;
      this.report('Keeping the text', this.keep());
    }, KEEP_MS);
  }

  private async keep(): Promise<void> {
    const plain = plainArticle(this.session.article);
    const places = new Map<string, LastPlace>();
    await this.parts.slices.inSlices(
      paced(this.table.all, AT_ONCE, ({ annotation: { id, target }, placement }) => {
        if (target.kind !== 'passage') return;
        if (placement.state === 'placed' || placement.state === 'moved')
          places.set(id, { ...plain.pointsOf(placement.span), target: targetKey(target) });
      }),
    );
    // An edit meanwhile has it kept once more.
    if (plain !== plainArticle(this.session.article)) return;
    await this.parts.lastTexts.set(this.article, { text: plain.text, places });
  }

  private announce(): void {
    if (!this.disposed) this.changed.fire();
  }

  private report(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.parts.log.error(describeError(`${what}: annotations of ${this.article.toString()}`, error));
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.changing.then(work, work);
    this.changing = result.catch(() => undefined);
    return result;
  }
}

function spanOf(placement: Placement | undefined): Span | undefined {
  return placement?.state === 'placed' || placement?.state === 'moved' ? placement.span : undefined;
}

/** Where the editor saw it go counts, unless the very words stand elsewhere, or what is like them reaches further around it. */
function isBetter(found: Placement, followed: Placement | undefined): boolean {
  const [now, before] = [spanOf(found), spanOf(followed)];
  if (!now || !before || found.state === 'placed') return found.state === 'placed';
  return now.start <= before.start && now.end >= before.end;
}
