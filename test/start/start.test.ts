import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { root } from '../harness/paths.ts';
import { killGroup, spawnGroup } from '../harness/processes.ts';
import { until, within } from '../harness/wait.ts';
import { Workbench } from '../harness/workbench.ts';

const sample = path.join(root, 'media/sample');

describe('npm start', () => {
  let browser: Browser;
  let output = '';
  const child = spawnGroup('npm', ['start', '--', '--server'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };

  before(async () => {
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    killGroup(child);
  });

  it('prints an address that opens the sample article for reading', async () => {
    const address = await until('the address', 120_000, () => {
      assert.equal(child.exitCode, null, output);
      return /^Lectern is ready: (http:\/\/127\.0\.0\.1:\S+)$/m.exec(output)?.[1];
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    const workbench = new Workbench(page, sample);
    const view = await workbench.readingView();
    const article = readdirSync(sample).find((name) => /\.(txt|md)$/.test(name)) ?? '';
    const title = readFileSync(path.join(sample, article), 'utf8').split('\n')[0] ?? '';
    await view.getByText(title.replace(/^#+ /, '')).first().waitFor();
    await workbench.screenshot('start');
  });

  it('ends on Ctrl+C, and its server with it', async () => {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    killGroup(child, 'SIGINT');
    await within('npm start to end', 15_000, gone);
    await until('the server to be gone', 5000, async () => {
      const answer = await fetch(`${address}/healthz`).catch(() => undefined);
      return answer ? undefined : true;
    });
  });
});
