import type { Page } from 'playwright-core';
import { openWindow } from '../test/harness/session.ts';
import { until } from '../test/harness/wait.ts';
import type { Workbench } from '../test/harness/workbench.ts';
import { writeDocuments } from './documents.ts';
import { median } from './statistics.ts';

const ROUNDS = 3;

export interface MarkingFigures {
  readonly document: string;
  readonly bytes: number;
  /** Milliseconds from the first paint of text to the frame with the first screen's marks: a window just loaded. */
  readonly coldMs: number;
  /** The same once an article has been looked through in that window. */
  readonly warmMs: number;
  /** Milliseconds from the first paint of text until the whole article has its marks, names joined; cold. */
  readonly allMs: number;
  readonly rounds: number;
}

interface Seen {
  /** Wall-clock milliseconds. */
  readonly painted: number;
  readonly marked: number;
  readonly last: number;
}

/** How long names and figures take to show after the text, in the longest document of the bench. */
export async function measureMarking(): Promise<MarkingFigures> {
  const window = await openWindow();
  const { workbench } = window;
  try {
    const [, , long] = writeDocuments(workbench.folder);
    if (!long) throw new Error('no long document');
    await workbench.page.addInitScript(watchMarks);
    const [cold, warm, all]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      await workbench.reload();
      const first = await open(workbench, long.name);
      cold.push(first.marked - first.painted);
      all.push(first.last - first.painted);
      const second = await open(workbench, long.name);
      warm.push(second.marked - second.painted);
    }
    const [coldMs, warmMs, allMs] = [median(cold), median(warm), median(all)];
    return { document: long.name, bytes: long.bytes, coldMs, warmMs, allMs, rounds: ROUNDS };
  } finally {
    await window.close();
  }
}

/** In every frame: notes when marks came into view first, and when the last of all came. */
function watchMarks(): void {
  const seen = window as { marked?: number; last?: number };
  let count = 0;
  // The editor writes its frames' documents anew, which ends observers but no timers.
  setInterval(() => {
    const marks = document.querySelectorAll('#article .mention, #article .figure');
    if (marks.length === count) return;
    count = marks.length;
    seen.last = performance.timeOrigin + performance.now();
    if ((marks[0]?.getBoundingClientRect().top ?? Infinity) < innerHeight) seen.marked ??= seen.last;
  }, 10);
}

/** Opens an article for reading, waits until nothing comes to it any more, and closes it. */
async function open(workbench: Workbench, name: string): Promise<Seen> {
  const { page } = workbench;
  await workbench.openAsText(name);
  await workbench.run('Lectern: Open for Reading');
  const seen = await until('all the marks', 60_000, async () => {
    const now = await look(page);
    return now && Date.now() - now.last > 3000 ? now : undefined;
  });
  await workbench.run('View: Close All Editors');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  return seen;
}

async function look(page: Page): Promise<Seen | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const seen = await frame
      .evaluate(() => {
        const { marked, last } = window as { marked?: number; last?: number };
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        if (!paint || marked === undefined || last === undefined) return undefined;
        return { painted: performance.timeOrigin + paint.startTime, marked, last };
      })
      .catch(() => undefined);
    if (seen) return seen;
  }
  return undefined;
}
