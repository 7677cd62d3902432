import type { AnnotatingWords } from '../../protocol/annotating.ts';
import { element, iconButton } from '../element.ts';
import type { Drawn } from './draw.ts';
import { OTHERS } from './hits.ts';
import { filled } from './words.ts';

const NOTE = 'M3 2.5 13 2.5 13 10.5 8.5 10.5 5.5 13.5 5.5 10.5 3 10.5Z';
const ASKS = 'M5.5 6A2.5 2.5 0 1 1 8 8.5L8 10M8 12 8 13';
const LETTER = 'M3.5 13 12.5 13M5 10 8 3 11 10M6.2 7.5 9.8 7.5';
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
    const noted = of.some(({ passage }) => passage.note);
    const [first] = of;
    const quote = first?.ranges[0]?.toString().slice(0, 60) ?? '';
    const name =
      of.length > 1
        ? filled(words().several, of.length)
        : filled(moved ? words().needsAttention : noted ? words().hasNote : words().annotation, quote);
    const button = iconButton(name, moved ? ASKS : noted ? NOTE : LETTER, () =>
      open(of.map(({ passage }) => passage.key)),
    );
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
        .filter((each) => each.passage.note || each.passage.moved || isCovered(each))
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

/** Whether a passage is a name or a link and nothing else: a click on it is theirs. */
function isCovered({ ranges: [range, ...more] }: Drawn): boolean {
  const around = range?.startContainer.parentElement?.closest(OTHERS);
  // Where it ends with a name, its end may stand in the text behind.
  return more.length === 0 && !!around && String(range).length <= around.textContent.length;
}
