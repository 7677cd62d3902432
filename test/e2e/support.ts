import type { Frame } from 'playwright-core';
import { until } from '../harness/wait.ts';

/** What stands at the top of a reading view: a block's first words, and where its top is in pixels. */
export interface Top {
  readonly words: string;
  readonly top: number;
}

/** The first block whose bottom is in view, in a reading view or a printable file. */
export function topOf(frame: Frame): Promise<Top> {
  return frame.evaluate(() => {
    for (const block of document.querySelectorAll('.article > *')) {
      const box = block.getBoundingClientRect();
      if (box.bottom > 1 && box.height > 0) {
        return { words: (block.textContent || '').trim().slice(0, 40), top: Math.round(box.top) };
      }
    }
    return { words: '', top: 0 };
  });
}

/** Scrolls as a wheel does, to where a passage stands at the top, and waits until the page rests there. */
export async function scrollTo(frame: Frame, words: string): Promise<void> {
  await frame.evaluate((text) => {
    const block = [...document.querySelectorAll('#article > *')].find((each) =>
      each.textContent.includes(text),
    );
    if (!block) throw new Error(`no block says '${text}'`);
    window.scrollBy(0, block.getBoundingClientRect().top + 7);
  }, words);
  await rest(frame);
}

/** Waits until the page has stopped moving. */
export async function rest(frame: Frame): Promise<void> {
  let last = NaN;
  await until('the page to rest', 20_000, async () => {
    const now = await frame.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(scrollY))),
        ),
    );
    const still = now === last;
    last = now;
    return still ? true : undefined;
  });
}

/** Waits until the page shows `words` at its top. */
export async function untilTop(frame: Frame, words: string): Promise<Top> {
  let seen: Top | undefined;
  try {
    return await until(`'${words}' at the top`, 20_000, async () => {
      seen = await topOf(frame);
      return seen.words.includes(words) ? seen : undefined;
    });
  } catch (error) {
    throw new Error(`the top shows '${seen?.words ?? ''}' (${seen?.top ?? NaN})`, { cause: error });
  }
}

/** Whether a passage lies within the view, wholly or in part. */
export function isInView(frame: Frame, words: string): Promise<boolean> {
  return frame.evaluate((text) => {
    const block = [...document.querySelectorAll('#article > *')].find((each) =>
      each.textContent.includes(text),
    );
    const box = block?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  }, words);
}
