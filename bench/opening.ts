import type { Page } from 'playwright-core';
import { openWindow } from '../test/harness/session.ts';
import type { Workbench } from '../test/harness/workbench.ts';
import { until } from '../test/harness/wait.ts';
import { writeDocuments } from './documents.ts';
import { median } from './statistics.ts';

const ROUNDS = 5;
const READING_VIEW = 'Lectern: Open for Reading';
const PREVIEW = 'Markdown: Open Preview';

export interface OpeningFigures {
  readonly document: string;
  readonly bytes: number;
  readonly readingViewMs: number;
  readonly previewMs: number;
  readonly ratio: number;
  readonly rounds: number;
}

/**
 * From the key or click that runs the command to the first contentful paint inside the webview, for Lectern's reading view and
 * for VS Code's own Markdown preview of the same file: by turns, in one window, after one round that does not count.
 */
export async function measureOpening(): Promise<OpeningFigures[]> {
  const window = await openWindow();
  const { workbench } = window;
  try {
    const documents = writeDocuments(workbench.folder);
    await workbench.reload();
    await noteGestures(workbench.page);
    const figures: OpeningFigures[] = [];
    for (const { name, bytes } of documents) {
      const reading: number[] = [];
      const preview: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const order = round % 2 === 0 ? [READING_VIEW, PREVIEW] : [PREVIEW, READING_VIEW];
        for (const command of order) {
          const ms = await timeToText(workbench, name, command);
          if (round > 0) (command === READING_VIEW ? reading : preview).push(ms);
        }
      }
      const readingViewMs = median(reading);
      const previewMs = median(preview);
      const ratio = readingViewMs / previewMs;
      console.log(
        `${name}: reading view ${readingViewMs.toFixed(0)} ms, preview ${previewMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
      );
      figures.push({ document: name, bytes, readingViewMs, previewMs, ratio, rounds: ROUNDS });
    }
    return figures;
  } finally {
    await window.close();
  }
}

async function noteGestures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const type of ['keydown', 'mousedown'] as const) {
      window.addEventListener(
        type,
        () =>
          (document.documentElement.dataset['gesture'] = String(performance.timeOrigin + performance.now())),
        { capture: true },
      );
    }
  });
}

async function timeToText(workbench: Workbench, name: string, command: string): Promise<number> {
  const { page } = workbench;
  await workbench.openAsText(name);
  await workbench.run(command);
  const start = Number(await page.evaluate(() => document.documentElement.dataset['gesture']));
  if (Number.isNaN(start)) throw new Error('no gesture was noted');
  const painted = await until(`text painted by '${command}'`, 60_000, () => firstPaint(page));
  await workbench.run('View: Close All Editors');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  return painted - start;
}

/** When text was first painted in a webview, as wall-clock milliseconds. */
async function firstPaint(page: Page): Promise<number | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const at = await frame
      .evaluate(() => {
        if ((document.body.textContent || '').trim().length < 100) return undefined;
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return paint && performance.timeOrigin + paint.startTime;
      })
      .catch(() => undefined);
    if (at !== undefined) return at;
  }
  return undefined;
}
