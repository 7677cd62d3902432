import type { AnnotatingToHost, AnnotatingWords, AttentionItem } from '../../protocol/annotating.ts';
import type { BlockList } from '../blocks.ts';
import { button, element, iconButton } from '../element.ts';
import { rangesOf } from '../position.ts';
import type { Attached } from './attaching.ts';
import type { Span } from './selection.ts';
import { keepKeys } from './typing.ts';
import { filled, shortened } from './words.ts';

const CANDIDATE = 'lectern-candidate';
const CLOSE = 'M4 4 12 12M12 4 4 12';

export interface AttentionSurroundings {
  readonly words: AnnotatingWords;
  readonly list: BlockList;
  readonly post: (did: AnnotatingToHost) => void;
  readonly version: () => number;
  readonly reveal: (span: Span) => void;
  readonly attach: (attached: Attached) => void;
  readonly back: () => void;
}

/** A bar at the foot of the view for annotations whose place the reader has to see to. It stops nobody from reading. */
export interface AttentionBar {
  readonly show: (items: readonly AttentionItem[], count: number) => void;
  readonly holds: (node: Node) => boolean;
  readonly focus: () => void;
  /** While an annotation is being attached, its own bar stands here. */
  readonly hush: (quiet: boolean) => void;
  /** The page has changed: what is shown in it has other elements. */
  readonly renew: () => void;
}

export function createAttention(page: AttentionSurroundings): AttentionBar {
  const { words, list, post } = page;
  let items: readonly AttentionItem[] = [];
  let count = 0;
  let looking = false;
  let quiet = false;
  /** What the reader has put off; what comes later is shown all the same. */
  let later: ReadonlySet<number> = new Set();
  let at = 0;
  let place = 0;

  const bar = element('section', 'bar');
  bar.popover = 'manual';
  bar.role = 'region';
  document.body.append(bar);

  const spot = (): Span | undefined => (looking ? items[at]?.places[place] : undefined);
  const drawPlace = (): void => {
    const span = spot();
    if (span) CSS.highlights.set(CANDIDATE, new Highlight(...rangesOf(list, span.start, span.end)));
    else CSS.highlights.delete(CANDIDATE);
  };
  const step = (by: number): void => {
    const { length } = items[at]?.places ?? [];
    if (length > 0) place = (place + by + length) % length;
    render();
    goThere();
  };
  const goTo = (index: number): void => {
    at = items.length === 0 ? 0 : index % items.length;
    place = 0;
    render();
    goThere();
  };
  const goThere = (): void => {
    const span = spot();
    if (span) page.reveal(span);
    drawPlace();
  };
  const stop = (): void => {
    const inside = bar.contains(document.activeElement);
    looking = false;
    later = new Set(items.map(({ key }) => key));
    render();
    if (inside) page.back();
  };

  const act = (label: string, does: () => void, className = 'act'): HTMLElement =>
    button(className, does, label);

  const summary = (): readonly HTMLElement[] => [
    element('p', 'bar-title', filled(words.needAttention, count)),
    element(
      'div',
      'bar-acts',
      act(
        words.lookThrough,
        () => {
          looking = true;
          goTo(0);
        },
        'act primary',
      ),
      act(words.later, stop),
    ),
  ];

  const actsOn = (item: AttentionItem): HTMLElement => {
    const { key, places, state } = item;
    const acts = element('div', 'bar-acts');
    const here = places[place];
    if (state === 'moved')
      acts.append(act(words.staysHere, () => post({ kind: 'confirm', key }), 'act primary'));
    else if (here)
      acts.append(
        act(
          words.thisOne,
          () => post({ kind: 'attach', key, version: page.version(), ...here }),
          'act primary',
        ),
      );
    if (places.length > 1)
      acts.append(
        act(words.previousPlace, () => step(-1)),
        act(words.nextPlace, () => step(1)),
      );
    acts.append(
      act(words.attach, () => page.attach({ key, quote: item.quote, span: undefined })),
      act(words.delete, () => post({ kind: 'remove', key })),
    );
    if (items.length > 1) acts.append(act(words.nextAnnotation, () => goTo(at + 1)));
    return acts;
  };

  const oneItem = (item: AttentionItem): readonly HTMLElement[] => {
    const quote = element('span', `bar-words tint-${item.colour}`, shortened(item.quote, 200));
    const many = item.places.length > 1 ? filled(words.place, place + 1, item.places.length) : '';
    const close = iconButton(words.close, CLOSE, stop);
    return [
      element(
        'div',
        'bar-head',
        element('p', 'bar-title', item.why, ' ', element('span', 'bar-place', many)),
        close,
      ),
      element('p', 'bar-line', element('b', '', words.markedWere), ' ', quote),
      ...(item.note === '' ? [] : [element('p', 'bar-line bar-note', shortened(item.note, 200))]),
      actsOn(item),
    ];
  };

  const firstAct = (): HTMLElement | null => bar.querySelector<HTMLElement>('.act');
  const render = (): void => {
    const had = bar.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    const item = looking ? items[at] : undefined;
    if (!item) looking = false;
    const open = !quiet && (looking || items.some(({ key }) => !later.has(key)));
    bar.togglePopover(open);
    bar.replaceChildren(...(item ? oneItem(item) : summary()));
    bar.ariaLabel = filled(words.needAttention, count);
    drawPlace();
    if (had === undefined) return;
    const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
    if (!open) page.back();
    else (buttons.find(({ textContent }) => textContent === had && had !== '') ?? firstAct())?.focus();
  };

  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
    } else keepKeys(event);
  });

  return {
    show: (now, all) => {
      const current = items[at]?.key;
      items = now;
      count = all;
      const again = items.findIndex(({ key }) => key === current);
      if (again >= 0) at = again;
      else {
        at = at < items.length ? at : 0;
        place = 0;
      }
      place = Math.min(place, Math.max(0, (items[at]?.places.length ?? 1) - 1));
      render();
      if (looking && again < 0) goThere();
    },
    holds: (node) => bar.contains(node),
    focus: () => {
      later = new Set();
      render();
      firstAct()?.focus();
    },
    hush: (now) => {
      quiet = now;
      render();
    },
    renew: drawPlace,
  };
}
