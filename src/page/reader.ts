import type { InitialState, Place, ToHost, ToPage } from '../protocol.ts';
import { BlockList } from './blocks.ts';
import { awaitAnnotating, type Annotating } from './annotating.ts';
import type { Channel } from './channel.ts';
import { findAnchor, interceptLinks } from './links.ts';
import { mark } from './mark.ts';
import { createMarks, type Marks } from './marks.ts';
import { showNotice } from './notice.ts';
import { patch, type Change } from './patch.ts';
import { PlaceReporter } from './reporter.ts';
import { focus, reveal, type Passage } from './reveal.ts';
import { Scroller } from './scroller.ts';

/** The page at work: takes the host's messages, shows the article, tells the host what the reader does. */
export class Reader {
  private readonly list: BlockList;
  private readonly scroller: Scroller;
  private readonly reporter: PlaceReporter;
  private readonly marks: Marks;
  private readonly annotating: Annotating;
  private version: number;
  private resyncing = false;
  private passage: Passage | undefined;

  constructor(
    private readonly article: HTMLElement,
    private readonly notice: HTMLElement,
    private readonly channel: Channel,
    state: InitialState,
  ) {
    this.version = state.version;
    this.list = new BlockList(article);
    this.scroller = new Scroller(this.list);
    this.reporter = new PlaceReporter(
      this.list,
      () => this.version,
      (message: ToHost) => channel.post(message),
      (place) => channel.remember(place),
    );
    this.marks = createMarks({
      list: this.list,
      scroller: this.scroller,
      words: state.words,
      version: () => this.version,
      post: (message) => channel.post(message),
    });
    this.annotating = awaitAnnotating({
      list: this.list,
      version: () => this.version,
      post: (did) => channel.post({ type: 'annotating', did }),
      reveal: (passage) => reveal(this.list, this.scroller, passage),
    });
    interceptLinks(
      (fragment) => this.goToAnchor(fragment),
      (href) => channel.post({ type: 'link', href }),
    );
    addEventListener('focus', () => channel.post({ type: 'focus', focused: true }));
    addEventListener('blur', () => channel.post({ type: 'focus', focused: false }));
    addEventListener('resize', () => this.hold());
    this.start(state);
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case 'reset':
        return this.reset(message);
      case 'insert':
        if (message.version !== this.version) return;
        this.change({ ...message, remove: 0, shift: 0 });
        this.annotating.changed();
        if (message.done) this.scroller.loaded();
        return this.revealPending(message.done);
      case 'splice':
        if (message.base !== this.version) return this.resync();
        this.change(message);
        this.version = message.version;
        return this.annotating.changed();
      case 'mark':
        if (message.version !== this.version) return;
        this.marks.through(0, 0, () => mark(this.list, this.scroller, message.blocks));
        return this.annotating.changed();
      case 'card':
      case 'cards':
      case 'cursor':
      case 'legend':
        return this.marks.receive(message);
      case 'reveal':
        if (message.version !== this.version) return;
        this.passage = message;
        return this.revealPending(false);
      case 'follow':
        if (message.version !== this.version) return;
        this.reporter.hush();
        return this.scroller.goTo(message.place);
      case 'typography':
        this.setTypography(message.values);
        return this.annotating.changed();
      case 'annotating':
        return this.annotating.receive(message.said);
      case 'notice':
        showNotice(this.notice, message.notice, (id) => this.channel.post({ type: 'action', id }));
        return painted();
    }
  }

  private start(state: InitialState): void {
    const place = state.place ?? this.channel.recall();
    const adopted = this.list.adopt(state.blocks);
    if (adopted && place) this.scroller.goTo(place);
    if (this.list.length > 0) painted();
    this.channel.post({ type: 'ready', version: this.version, ...(place && { place }) });
    if (!adopted) this.resync();
    this.reporter.moved();
  }

  private reset(message: Extract<ToPage, { type: 'reset' }>): void {
    const place = message.place ?? this.reporter.place;
    this.resyncing = false;
    this.version = message.version;
    this.scroller.release();
    const { length } = this.list;
    this.marks.through(0, length, () => this.list.replace(0, length, message.blocks, 0));
    this.annotating.changed();
    if (place) this.scroller.goTo(place);
    painted();
    this.reporter.moved();
  }

  private change(change: Change): void {
    if (change.at + change.remove > this.list.length) return this.resync();
    try {
      this.marks.through(change.at, change.remove, () => patch(this.list, this.scroller, change));
    } catch (error) {
      this.resync();
      throw error;
    }
    painted();
    this.reporter.moved();
  }

  /** Reveals what was asked for once it is loaded, or once nothing more will come. */
  private revealPending(complete: boolean): void {
    const passage = this.passage;
    const last = this.list.at(this.list.length - 1);
    const first = this.list.at(0);
    if (!passage || !first || !last) return;
    if (!complete && (passage.start < first.start || passage.start > last.end)) return;
    this.passage = undefined;
    reveal(this.list, this.scroller, passage);
  }

  private goToAnchor(fragment: string): boolean {
    const target = findAnchor(this.article, fragment);
    if (!target) return false;
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    focus(target);
    return true;
  }

  private setTypography(values: Extract<ToPage, { type: 'typography' }>['values']): void {
    this.scroller.keep((anchor) => {
      for (const { name, value } of values) {
        if (name.startsWith('--lectern-')) document.documentElement.style.setProperty(name, value);
      }
      return anchor;
    });
  }

  /** Lines break anew: what was at the top goes back there. */
  private hold(): void {
    const place: Place | undefined = this.reporter.place;
    if (place) this.scroller.goTo(place);
  }

  private resync(): void {
    if (this.resyncing) return;
    this.resyncing = true;
    this.channel.post({ type: 'resync' });
  }
}

/** Says to whoever tests the page that its first content has been painted. */
function painted(): void {
  if (document.body.dataset['painted'] !== undefined) return;
  requestAnimationFrame(() => requestAnimationFrame(() => (document.body.dataset['painted'] = '1')));
}
