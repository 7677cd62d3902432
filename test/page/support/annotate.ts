import type { Locator } from 'playwright-core';
import type {
  AnnotatingToHost,
  AnnotatingToPage,
  AnnotatingWords,
  PageAnnotation,
  PagePassage,
} from '../../../src/protocol/annotating.ts';
import type { Showing, Shown, Stage } from './stage.ts';

export const ANNOTATING_WORDS: AnnotatingWords = {
  toolbar: 'Selection',
  highlight: 'Highlight',
  note: 'Note',
  tag: 'Tag',
  tags: 'Tags',
  addTag: 'Add tag',
  removeTag: 'Remove tag {0}',
  colour: 'Colour',
  delete: 'Delete',
  moveEnds: 'Move ends',
  close: 'Close',
  annotation: 'Annotation',
  annotations: 'Annotations here',
  notePlaceholder: 'Write a note',
  hasNote: 'Note on “{0}”',
  several: '{0} annotations',
  selectFirst: 'Select a passage first.',
  attachHere: 'Attach here',
  otherEnd: 'Other end',
  cancel: 'Cancel',
  movingEnds: 'Drag an end, or use Shift and arrow keys.',
  needAttention: '{0} annotations need attention.',
  needsAttention: 'Look again at “{0}”',
  lookThrough: 'Look through',
  later: 'Later',
  staysHere: 'Stays here',
  thisOne: 'This one',
  previousPlace: 'Previous place',
  nextPlace: 'Next place',
  nextAnnotation: 'Next annotation',
  place: 'Place {0} of {1}',
  markedWere: 'Marked:',
  selectedNow: 'Selected:',
  selectWords: 'Select the words that it belongs to.',
  attach: 'Attach elsewhere',
  caretOn: 'Caret shown.',
  caretOff: 'Caret hidden.',
  keys: 'Keys',
  changeKeys: 'Change keys',
};

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple', 'red', 'grey'] as const;

export const SETUP: Extract<AnnotatingToPage, { kind: 'setup' }> = {
  kind: 'setup',
  words: ANNOTATING_WORDS,
  colours: COLOURS.map((colour) => ({ colour, name: `${colour.charAt(0).toUpperCase()}${colour.slice(1)}` })),
  help: [
    { keys: ['h'], label: 'Highlight' },
    { keys: ['a'], label: 'Note' },
  ],
  announce: true,
};

type Did<Kind extends AnnotatingToHost['kind']> = Extract<AnnotatingToHost, { kind: Kind }>;

/** A page with a pretended host behind it, which keeps what is annotated. */
export class AnnotatePage {
  private constructor(readonly shown: Shown) {}

  static async open(
    stage: Stage,
    showing: Showing,
    passages: readonly PagePassage[] = [],
  ): Promise<AnnotatePage> {
    const shown = await stage.show(showing);
    await shown.painted();
    const annotating = new AnnotatePage(shown);
    await shown.page.evaluate(pretendHost, [...passages]);
    await annotating.say(SETUP);
    await shown.page.waitForFunction(() =>
      [...document.styleSheets].some(({ href }) => href?.endsWith('annotate.css')),
    );
    await annotating.did('ready');
    await shown.page.evaluate(() => window.sendAll());
    await shown.frames(3);
    return annotating;
  }

  get page(): Shown['page'] {
    return this.shown.page;
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar');
  }

  get popover(): Locator {
    return this.page.locator('.annotation');
  }

  async close(): Promise<void> {
    await this.shown.close();
  }

  async say(said: AnnotatingToPage): Promise<void> {
    await this.shown.send({ type: 'annotating', said });
  }

  /** Waits for what the page says, and gives the last of it. */
  async did<Kind extends AnnotatingToHost['kind']>(kind: Kind, count = 1): Promise<Did<Kind>> {
    await this.page.waitForFunction(
      ({ wanted, least }) =>
        window.posted.filter((each) => (each as { did?: { kind?: string } }).did?.kind === wanted).length >=
        least,
      { wanted: kind, least: count },
    );
    const all = await this.all(kind);
    return all[all.length - 1]!;
  }

  async all<Kind extends AnnotatingToHost['kind']>(kind: Kind): Promise<Did<Kind>[]> {
    const posted = await this.shown.posted('annotating');
    return posted.map(({ did }) => did).filter((did): did is Did<Kind> => did.kind === kind);
  }

  /** Selects as a mouse does, from a point of the document to another. */
  async select(words: string, nth = 0): Promise<void> {
    await this.page.evaluate(
      ({ text, at }) => {
        const [from, to] = window.find2(text, at);
        getSelection()!.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      },
      { text: words, at: nth },
    );
    await this.shown.frames(3);
  }

  /** Where some words stand in the view. */
  async boxOf(words: string, nth = 0): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.page.evaluate(
      ({ text, at }) => {
        const [from, to] = window.find2(text, at);
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        const { x, y, width, height } = range.getClientRects()[0]!;
        return { x, y, width, height };
      },
      { text: words, at: nth },
    );
  }

  /** What is drawn: the words under each highlight, by its name. */
  async drawn(): Promise<Record<string, string[]>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].map(([name, highlight]) => [
          name,
          [...highlight].map((range) => (range as Range).toString()),
        ]),
      ),
    );
  }

  /** What the pretended host keeps. */
  async kept(): Promise<(PagePassage & Omit<PageAnnotation, 'note'> & { text: string })[]> {
    return this.page.evaluate(() => window.kept as never);
  }
}

declare global {
  interface Window {
    kept: unknown[];
    sendAll: () => void;
    find2: (text: string, nth: number) => [{ node: Text; offset: number }, { node: Text; offset: number }];
  }
}

/** Runs in the page: keeps annotations, and answers as the host does. */
function pretendHost(passages: PagePassage[]): void {
  interface Kept extends PagePassage {
    text: string;
    tags: string[];
  }
  const kept: Kept[] = passages.map((each) => ({ ...each, text: each.note ? 'A note.' : '', tags: [] }));
  window.kept = kept;
  let next = 1 + Math.max(0, ...kept.map(({ key }) => key));
  let state = 0;
  let version = 1;
  let open: number[] = [];
  const say = (said: unknown): void => window.postMessage({ type: 'annotating', said }, '*');
  const strip = ({ key, start, end, colour, text, moved }: Kept): PagePassage => ({
    key,
    start,
    end,
    colour,
    note: text !== '',
    moved,
  });
  const send = (put: Kept[], gone: number[] = [], base = state): void => {
    state++;
    say({ kind: 'passages', version, base, state, moved: null, put: put.map(strip), gone });
  };
  const opened = (focus: string, renew: boolean): void => {
    const items = open
      .flatMap((key) => kept.filter((each) => each.key === key))
      .map(({ key, colour, text, tags }) => ({
        key,
        colour,
        note: text,
        tags,
        by: 'You, today',
        passage: true,
      }));
    say({ kind: 'opened', items, known: ['Kabul', 'Kandahar', 'Moscow'], focus, renew });
  };
  window.sendAll = () => send(kept, [], 0);
  const answer = (did: AnnotatingToHost): void => {
    if (did.kind === 'mark') {
      const { start, end, colour = 'yellow', then } = did;
      const made = { key: next++, start, end, colour, note: false, moved: false, text: '', tags: [] };
      kept.push(made);
      send([made]);
      if (then !== 'none') {
        open = [made.key];
        opened(then, false);
      }
    } else if (did.kind === 'open') {
      open = did.keys;
      opened(did.focus, false);
    } else if (did.kind === 'edit' || did.kind === 'attach' || did.kind === 'confirm') {
      const one = kept.find(({ key }) => key === did.key);
      if (!one) return;
      if (did.kind === 'edit') {
        if (did.note !== undefined) one.text = did.note;
        if (did.tags) one.tags = did.tags;
        if (did.colour) one.colour = did.colour;
      } else if (did.kind === 'attach') Object.assign(one, { start: did.start, end: did.end, moved: false });
      else one.moved = false;
      send([one]);
      opened('none', true);
    } else if (did.kind === 'remove') {
      kept.splice(
        kept.findIndex(({ key }) => key === did.key),
        1,
      );
      send([], [did.key]);
    } else if (did.kind === 'closed') open = [];
  };
  const push = window.posted.push.bind(window.posted);
  window.posted.push = (...messages: unknown[]) => {
    for (const message of messages as { type: string; did: AnnotatingToHost }[])
      if (message.type === 'annotating') queueMicrotask(() => answer(message.did));
    return push(...messages);
  };
  addEventListener('message', ({ data }: MessageEvent<{ type?: string; version?: number }>) => {
    if (data.type === 'splice' || data.type === 'reset') version = data.version ?? version;
  });
  window.find2 = (text, nth) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(document.getElementById('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const all = nodes.map(({ data }) => data).join('');
    let at = -1;
    for (let i = 0; i <= nth; i++) at = all.indexOf(text, at + 1);
    if (at < 0) throw new Error(`no “${text}” in the page`);
    const point = (offset: number, end: boolean): { node: Text; offset: number } => {
      let left = offset;
      for (const node of nodes) {
        if (left < node.length || (end && left === node.length)) return { node, offset: left };
        left -= node.length;
      }
      throw new Error('beyond the text');
    };
    return [point(at, false), point(at + text.length, true)];
  };
}
