import type { AnnotatingWords } from '../../protocol/annotating.ts';
import { element, iconButton } from '../element.ts';
import type { Drawn } from './draw.ts';
import { filled } from './words.ts';

const NOTE = 'M3 2.5 13 2.5 13 10.5 8.5 10.5 5.5 13.5 5.5 10.5 3 10.5Z';
const ASKS = 'M5.5 6A2.5 2.5 0 1 1 8 8.5L8 10M8 12 8 13';
/** Pixels between two lines that are one to the eye. */
const SAME_LINE = 12;

/** Marks beside the text for what cannot be seen in it: that a passage has a note, or should be looked at. */
export interface Margin {
  /** Puts marks where passages are drawn now. */
  readonly place: (drawn: readonly Drawn[]) => void;
}

/** @param open shows the annotations that a mark stands for */
export function createMargin(words: () => AnnotatingWords, open: (keys: readonly number[]) => void): Margin {
  const layer = element('section', 'margin-marks');
  document.body.append(layer);

  const mark = (top: number, left: number, of: readonly Drawn[]): HTMLElement => {
    const moved = of.some(({ passage }) => passage.moved);
    const [first] = of;
    const quote = first?.ranges[0]?.toString().slice(0, 60) ?? '';
    const name =
      of.length > 1
        ? filled(words().several, of.length)
        : filled(moved ? words().needsAttention : words().hasNote, quote);
    const button = iconButton(name, moved ? ASKS : NOTE, () => open(of.map(({ passage }) => passage.key)));
    button.classList.add('margin-mark', `ink-${first?.passage.colour ?? 'grey'}`);
    // The way there by keyboard is the caret in the text.
    button.tabIndex = -1;
    button.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    if (of.length > 1) button.append(element('span', 'margin-count', String(of.length)));
    return button;
  };

  return {
    place: (drawn) => {
      const lines: { readonly top: number; readonly left: number; readonly of: Drawn[] }[] = [];
      const placed = drawn
        .filter(({ passage }) => passage.note || passage.moved)
        .flatMap((each) => {
          const box = each.ranges[0]?.getClientRects()[0];
          const block = each.ranges[0]?.startContainer.parentElement
            ?.closest('.block')
            ?.getBoundingClientRect();
          return box && block ? [{ each, top: box.top + scrollY, left: block.right + scrollX }] : [];
        })
        .sort((a, b) => a.top - b.top);
      for (const { each, top, left } of placed) {
        const last = lines[lines.length - 1];
        if (last && top - last.top < SAME_LINE) last.of.push(each);
        else lines.push({ top, left, of: [each] });
      }
      if (lines.length > 0) layer.ariaLabel = words().annotations;
      layer.replaceChildren(...lines.map(({ top, left, of }) => mark(top, left, of)));
    },
  };
}
