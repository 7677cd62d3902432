import * as v from 'valibot';
import { annotatingToPage, type AnnotatingToPage, type Wish } from '../../protocol/annotating.ts';
import type { Annotating, AnnotatingSurroundings } from '../annotating.ts';
import { createAttaching, type Attaching } from './attaching.ts';
import { createAttention, type AttentionBar } from './attention.ts';
import { createCaret } from './caret.ts';
import { createDrawing } from './draw.ts';
import { passagesAtCaret, passagesUnder } from './hits.ts';
import { createHelp } from './help.ts';
import { createMargin } from './margin.ts';
import { createPassages, type LaidPassage } from './passages.ts';
import type { Colour } from './palette.ts';
import { createPopover, type Popover } from './popover.ts';
import { createSayer } from './say.ts';
import { offsetOf, select, selectedSpan, type Span } from './selection.ts';
import { addStyles } from './style.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';
import { watchTyping } from './typing.ts';

type Setup = Extract<AnnotatingToPage, { kind: 'setup' }>;

/** What is made of the host's words. */
const BOXES = 'body > :is(.toolbar, .annotation, .bar, .help, .handle)';

/** Marking passages in the page. It tells the host that it listens each time that it has got its words. */
export function createAnnotating(page: AnnotatingSurroundings): Annotating {
  const { list, version, post } = page;
  addStyles();
  let setup: Setup | undefined;
  let toolbar: Toolbar | undefined;
  let popover: Popover | undefined;
  let attaching: Attaching | undefined;
  let attention: AttentionBar | undefined;
  let toggleHelp: (() => void) | undefined;
  let pressing = false;
  let waiting = false;

  const passages = createPassages();
  const showAgain = createSayer();
  const say = (text: string | undefined): void => {
    if (text !== undefined) showAgain(text, setup?.announce ?? true);
  };
  const drawing = createDrawing(list, passages, () => {
    margin.place(drawing.drawn());
    caret.place();
    attention?.renew();
  });
  const open = (keys: readonly number[], focus: 'popover' | 'note' | 'tag' = 'popover'): void => {
    if (keys.length > 0) post({ kind: 'open', keys: [...keys], focus });
  };
  const margin = createMargin(() => words(), open);
  const words = (): Setup['words'] => {
    if (!setup) throw new Error('The host has not said its words.');
    return setup.words;
  };

  const ends = (): { readonly anchor: number; readonly focus: number } | undefined => {
    const selection = getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode || !list.root.contains(focusNode)) return undefined;
    const anchor = offsetOf(list, anchorNode, selection.anchorOffset);
    const focus = offsetOf(list, focusNode, selection.focusOffset);
    return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
  };

  const caret = createCaret(list, {
    sentence: (by, extend) => {
      const at = ends();
      if (at) post({ kind: 'sentence', version: version(), ...at, by, extend });
    },
    changed: (on) => say(on ? setup?.words.caretOn : setup?.words.caretOff),
  });

  let left: { readonly anchor: number; readonly focus: number } | undefined;
  const back = (): void => {
    list.root.focus({ preventScroll: true });
    if (left) select(list, left.anchor, left.focus);
    left = undefined;
    caret.place();
  };

  const mark = (then: 'none' | 'note' | 'tag', colour?: Colour): boolean => {
    const span = selectedSpan(list);
    if (!span) return false;
    post({ kind: 'mark', version: version(), ...span, ...(colour && { colour }), then });
    // Changing the selection takes the focus from the toolbar.
    const inside = document.activeElement && toolbar?.holds(document.activeElement);
    const selection = getSelection();
    if (selection?.focusNode) selection.collapse(selection.focusNode, selection.focusOffset);
    toolbar?.hide();
    if (inside === true) list.root.focus({ preventScroll: true });
    return true;
  };

  /** The innermost annotation that the reader is at. */
  const current = (): number | undefined => {
    const at = popover?.current();
    if (at !== undefined) return at;
    const shortest = passagesAtCaret(list, passages).sort((a, b) => lengthOf(a) - lengthOf(b))[0];
    return shortest?.key;
  };

  const wishes = (wish: Wish): void => {
    const key = current();
    switch (wish.what) {
      case 'highlight':
        return mark('none') ? undefined : say(words().selectFirst);
      case 'note':
      case 'tag':
        if (mark(wish.what)) return;
        return key === undefined ? say(words().selectFirst) : open([key], wish.what);
      case 'colour':
        if (mark('none', wish.colour)) return;
        if (key === undefined) return say(words().selectFirst);
        return post({ kind: 'edit', key, colour: wish.colour });
      case 'caret':
        return caret.isOn() ? caret.leave() : caret.enter();
      case 'sentence': {
        if (!ends()) caret.enter();
        const at = ends();
        if (at) post({ kind: 'sentence', version: version(), ...at, by: 0, extend: false });
        return;
      }
      case 'help':
        return toggleHelp?.();
      case 'attention':
        left = ends();
        return attention?.focus();
    }
  };

  let told = ' 0 0';
  /** Tells the host what is selected, for its commands that need a passage. */
  const tellSelected = (): void => {
    if (pressing) return;
    const { start, end } = selectedSpan(list) ?? { start: 0, end: 0 };
    const now = `${version()} ${start} ${end}`;
    if (now === told || (start === end && told.endsWith(' 0 0'))) return;
    told = now;
    post({ kind: 'selected', version: version(), start, end });
  };

  const considerToolbar = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      caret.place();
      attaching?.selectionChanged();
      tellSelected();
      if (attaching?.isOn() === true) return toolbar?.hide();
      if (pressing || !toolbar || popover?.isOpen() === true) return;
      if (toolbar.holds(document.activeElement ?? document.body)) return;
      if (selectedSpan(list)) toolbar.show();
      else toolbar.hide();
    });
  };

  const build = (said: Setup): void => {
    setup = said;
    // The names of colours may be others now.
    for (const each of document.querySelectorAll(BOXES)) each.remove();
    toolbar = createToolbar(said.words, said.colours, {
      mark: (then, colour) => void mark(then, colour),
      leave: () => list.root.focus({ preventScroll: true }),
    });
    popover = createPopover({
      words: said.words,
      colours: said.colours,
      post,
      rangesOf: (key) => drawing.drawn().find(({ passage }) => passage.key === key)?.ranges ?? [],
      moveEnds: (key) => {
        const span = passages.get(key);
        const quote =
          drawing
            .drawn()
            .find(({ passage }) => passage.key === key)
            ?.ranges.join(' ') ?? '';
        if (span) attaching?.begin({ key, quote, span });
      },
      back,
      leaving: () => (left = ends()),
    });
    const reveal = (span: Span): void => page.reveal({ ...span, flash: false, focus: false });
    attaching = createAttaching({
      words: said.words,
      list,
      caret,
      reveal,
      attach: (key, span) => post({ kind: 'attach', key, version: version(), ...span }),
      over: () => attention?.hush(false),
    });
    attention = createAttention({
      words: said.words,
      list,
      post,
      version,
      reveal,
      attach: (attached) => {
        attention?.hush(true);
        attaching?.begin(attached);
      },
      back,
    });
    toggleHelp = createHelp(said.words, said.help, {
      leaving: () => (left = ends()),
      back,
      changeKeys: () => post({ kind: 'keys' }),
    });
    considerToolbar();
    post({ kind: 'ready' });
  };

  let drawn = true;
  /** Thousands of passages come in many messages: they are drawn once a frame. */
  const drawSoon = (): void => {
    if (!drawn) return;
    drawn = false;
    requestAnimationFrame(() => {
      drawn = true;
      if (passages.version() === version()) drawing.draw();
      popover?.place();
    });
  };

  const receive = (message: AnnotatingToPage): void => {
    switch (message.kind) {
      case 'setup':
        return build(message);
      case 'passages':
        if (!passages.take(message)) return post({ kind: 'lost' });
        return drawSoon();
      case 'opened': {
        toolbar?.hide();
        const key = message.items[0]?.key;
        const passage = key === undefined ? undefined : passages.get(key);
        if (passage && !message.renew) page.reveal({ ...passage, flash: false, focus: false });
        drawing.draw();
        return popover?.show(message);
      }
      case 'wish':
        return wishes(message.wish);
      case 'select':
        if (message.version !== version()) return;
        page.reveal({ start: message.focus, end: message.focus, flash: false, focus: false });
        select(list, message.anchor, message.focus);
        return considerToolbar();
      case 'attention':
        if (message.version === version()) attention?.show(message.items, message.count);
        return;
      case 'say':
        return say(message.text);
    }
  };

  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node) || toolbar?.holds(target)) return;
      pressing = true;
      if (popover?.holds(target) === false) popover.close();
    },
    { capture: true },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(
      type,
      () => {
        pressing = false;
        considerToolbar();
      },
      { capture: true },
    );
  document.addEventListener('selectionchange', considerToolbar);
  watchTyping((on) => post({ kind: 'typing', on }));
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || getSelection()?.isCollapsed === false || attaching?.isOn() === true) return;
    open(passagesUnder(event, drawing).map(({ key }) => key));
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Node)) return;
      // Boxes of ours have keys of their own.
      if (target !== document.body && !list.root.contains(target)) return;
      if (!takes(event, key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );

  /** Whether a key pressed in the text is for marking. */
  const takes = (event: KeyboardEvent, key: string): boolean => {
    if (attaching?.press(event) === true || caret.press(event)) return true;
    if (key === 'Tab' && !event.shiftKey && toolbar?.isOpen() === true) {
      toolbar.focus();
      return true;
    }
    if (key === 'Escape' && toolbar?.isOpen() === true) {
      toolbar.hide();
      return true;
    }
    if (key === 'Enter' && caret.isOn()) {
      open(passagesAtCaret(list, passages).map((each) => each.key));
      return true;
    }
    return false;
  };

  document.addEventListener('scroll', () => requestAnimationFrame(() => drawing.draw(true)), {
    passive: true,
  });
  new ResizeObserver(() =>
    requestAnimationFrame(() => {
      drawing.draw();
      popover?.place();
    }),
  ).observe(list.root);

  return {
    receive: (said) => receive(v.parse(annotatingToPage, said)),
    changed: () => {
      if (passages.version() === version()) drawing.draw();
    },
  };
}

function lengthOf({ start, end }: LaidPassage): number {
  return end - start;
}
