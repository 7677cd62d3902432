import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/index.ts';
import type { Article, Span } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';
import type { Place } from '../../protocol.ts';
import { Findings } from '../entities/findings.ts';
import type { Articles } from './articles.ts';
import { Attention } from './attention.ts';
import type { ProgressStore } from './progress.ts';
import { inSlices } from '../slices.ts';
import { renamedKeys, statementKeys, statementKeysInSteps } from './readState.ts';
import { shiftOffset, type Replacement } from '../../core/text/shiftOffset.ts';

export interface RevealRequest {
  readonly span: Span;
  /** Mark the passage for a moment. */
  readonly flash: boolean;
  /** Move the keyboard there. */
  readonly focus: boolean;
}

/** What is in view: source offsets, `bottom` exclusive. */
export interface View {
  readonly place: Place;
  readonly bottom: number;
  /** Whether the view has rested long enough to count as looked at. */
  readonly settled: boolean;
}

/** One open article's state. This is the only place where it changes; everyone else listens. */
export class ReadingSession {
  private current: Article;
  private currentVersion: number;
  private currentPlace: Place | undefined;
  private currentBottom: number | undefined;
  private readonly read: Set<string>;
  private readonly attention = new Attention();
  private attentionTimer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  private currentFindings = Findings.NONE;
  private currentEntities: ReadonlyMap<string, Entity> = new Map();
  private joinedVersion: number | undefined;

  private readonly articleChanged = new vscode.EventEmitter<readonly (readonly Replacement[])[]>();
  private readonly placeChanged = new vscode.EventEmitter<Place>();
  private readonly readChanged = new vscode.EventEmitter<void>();
  private readonly findingsChanged = new vscode.EventEmitter<Span>();
  private readonly entitiesChanged = new vscode.EventEmitter<void>();
  private readonly revealRequested = new vscode.EventEmitter<RevealRequest>();

  /** The article was read anew after edits: their replacements, edits in order. */
  readonly onDidChangeArticle = this.articleChanged.event;
  readonly onDidChangePlace = this.placeChanged.event;
  readonly onDidChangeRead = this.readChanged.event;
  /** What was found in a passage of the source is not as it was. */
  readonly onDidChangeFindings = this.findingsChanged.event;
  /** Names have been joined anew: `entities` and all findings are those of the article as it was then. */
  readonly onDidChangeEntities = this.entitiesChanged.event;
  readonly onDidRequestReveal = this.revealRequested.event;

  constructor(
    readonly document: vscode.TextDocument,
    articles: Articles,
    private readonly progress: ProgressStore,
    private readonly failed: (error: unknown) => void,
  ) {
    this.current = articles.get(document);
    this.currentVersion = document.version;
    const remembered = progress.get(document.uri);
    this.currentPlace = remembered.place;
    this.read = new Set(remembered.read);
  }

  /** Made when first asked for: an edit alone does not need them. */
  private get keys(): readonly string[] {
    return statementKeys(this.current);
  }

  /** What tells the article's statements apart; asking for it step by step first makes all that needs it quick. */
  statementKeys(): Steps<readonly string[]> {
    return statementKeysInSteps(this.current);
  }

  get article(): Article {
    return this.current;
  }

  /** The document version that `article` was read from. */
  get version(): number {
    return this.currentVersion;
  }

  /** The names and figures found so far. */
  get findings(): Findings {
    return this.currentFindings;
  }

  /** Whom and what the article names, by `Entity.id`, in order of appearance; empty until names have been joined. */
  get entities(): ReadonlyMap<string, Entity> {
    return this.currentEntities;
  }

  /** The document version whose names have been joined last; undefined until some have. */
  get entitiesVersion(): number | undefined {
    return this.joinedVersion;
  }

  get place(): Place | undefined {
    return this.currentPlace;
  }

  /** Offset behind the last character in view, once a view has told. */
  get bottom(): number | undefined {
    return this.currentBottom;
  }

  /**
   * Takes what the document reads after edits; the place and what was seen move along with the text.
   *
   * @param version - the version of the document that `article` was read from
   * @param changes - the replacements of each edit since the version before, edits in order
   */
  async update(
    article: Article,
    version: number,
    changes: readonly (readonly Replacement[])[],
  ): Promise<void> {
    if (version === this.currentVersion) return;
    if (this.read.size > 0) {
      const renamed = await inSlices(renamedKeys(this.current, article, changes));
      for (const [from, to] of renamed) if (this.read.has(from)) this.read.add(to);
    }
    this.current = article;
    this.currentVersion = version;
    const move = (offset: number): number => changes.reduce(shiftOffset, offset);
    if (this.currentPlace)
      this.currentPlace = { ...this.currentPlace, offset: move(this.currentPlace.offset) };
    if (this.currentBottom !== undefined) this.currentBottom = move(this.currentBottom);
    this.currentFindings = this.currentFindings.shifted(changes);
    this.attention.shift(move);
    this.articleChanged.fire(changes);
  }

  /** The reader's view moved, in whichever editor. */
  setView(view: View): void {
    const moved = view.place.offset !== this.currentPlace?.offset || view.place.dy !== this.currentPlace.dy;
    this.currentPlace = view.place;
    this.currentBottom = view.bottom;
    const shown = { start: view.place.offset, end: view.bottom };
    this.attention.look(this.current, shown, view.settled, performance.now());
    // Naming statements takes time that scrolling and typing do not have.
    if (view.settled) this.markSeen();
    if (moved) this.placeChanged.fire(view.place);
    this.save();
  }

  /** No reading view shows the article any more. */
  lookAway(): void {
    clearTimeout(this.attentionTimer);
    this.attention.lookAway(this.current, performance.now());
  }

  /** @param changed the passage whose findings may differ from those before */
  setFindings(findings: Findings, changed: Span): void {
    this.currentFindings = findings;
    this.findingsChanged.fire(changed);
  }

  /** All names of the article have been joined. */
  setEntities(entities: readonly Entity[]): void {
    this.currentEntities = new Map(entities.map((entity) => [entity.id, entity]));
    this.joinedVersion = this.currentVersion;
    this.entitiesChanged.fire();
  }

  requestReveal(request: RevealRequest): void {
    this.revealRequested.fire(request);
  }

  isRead(statement: number): boolean {
    const key = this.keys[statement];
    return key !== undefined && this.read.has(key);
  }

  /** What the reader marks unread in plain view becomes read again only when it has left the view and come back. */
  setRead(statements: readonly number[], read: boolean): void {
    let changed = false;
    for (const index of statements) {
      const statement = this.current.statements[index];
      if (!read && statement) this.attention.forget(statement);
      const key = this.keys[index];
      if (key === undefined || this.read.has(key) === read) continue;
      changed = true;
      if (read) this.read.add(key);
      else this.read.delete(key);
    }
    if (!changed) return;
    this.readChanged.fire();
    this.save();
  }

  firstUnread(): number | undefined {
    const index = this.keys.findIndex((key) => !this.read.has(key));
    return index === -1 ? undefined : index;
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.attentionTimer);
    this.articleChanged.dispose();
    this.placeChanged.dispose();
    this.readChanged.dispose();
    this.findingsChanged.dispose();
    this.entitiesChanged.dispose();
    this.revealRequested.dispose();
  }

  /** Marks what has been looked at for long enough, now and when more of it will have been. */
  private markSeen(): void {
    clearTimeout(this.attentionTimer);
    const { current } = this;
    const overtaken = (): boolean => current !== this.current || this.disposed;
    // What follows asks for the keys.
    inSlices(statementKeysInSteps(current), overtaken).then(() => {
      if (overtaken()) return;
      clearTimeout(this.attentionTimer);
      this.setRead(this.attention.read(current, performance.now()), true);
      const wait = this.attention.wait(current, (index) => !this.isRead(index));
      if (wait !== undefined) this.attentionTimer = setTimeout(() => this.markSeen(), wait);
    }, this.failed);
  }

  private save(): void {
    this.progress.set(this.document.uri, this.currentPlace, [...this.read]);
  }
}
