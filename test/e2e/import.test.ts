import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fixtures } from '../harness/paths.ts';
import { openWindow, type Window } from '../harness/session.ts';

const page = (name: string): Buffer => readFileSync(path.join(fixtures, 'pages', name));

/** A site on this machine whose answers a test can hold back. */
class Site {
  private readonly server: Server;
  /** Answers left that fail. */
  failures = 0;
  readonly asked: string[] = [];
  private release: (() => void) | undefined;

  constructor() {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const answer = (): void => {
        if (this.failures-- > 0) response.writeHead(503).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end(page('news-jsonld.html'));
      };
      if (request.url === '/held') this.release = answer;
      else answer();
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers what has been held back. */
  answer(): void {
    this.release?.();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

describe('importing an article', () => {
  const site = new Site();
  let window: Window;

  before(async () => {
    await site.open();
    window = await openWindow({ files: { 'saved.html': page('thinktank-interview.html') } });
  });
  after(async () => {
    await window.close();
    await site.close();
  });

  const ask = async (address: string): Promise<void> => {
    const { workbench } = window;
    await workbench.run('Lectern: Import Article…');
    await workbench.page.getByPlaceholder('Web address of the article').fill(address);
    await workbench.quickRows('Import This Address').click();
  };

  /** Takes the place that the editor proposes. */
  const save = async (name: string): Promise<string> => {
    const { workbench } = window;
    await workbench.eventually('a name for the article', async () =>
      (await workbench.quickInput.inputValue()).endsWith(`/${name}`),
    );
    await workbench.page.keyboard.press('Enter');
    await workbench.tab(name).waitFor();
    return readFileSync(path.join(workbench.folder, name), 'utf8');
  };

  it('from an address, in sight of its progress', async () => {
    const { workbench } = window;
    await ask(`http://${site.host}/held`);
    await workbench.notifications(`Importing from ${site.host}`).waitFor();
    await workbench.screenshot('import-progress');
    site.answer();
    const saved = await save('river-towns-agree-on-shared-flood-defences.md');
    assert.match(
      saved,
      /^---\ntitle: River towns agree on shared flood defences\nauthors:\n {2}- Lena Ortiz\n/,
    );
    assert.match(
      saved,
      /\npublisher: The Daily Meridian\ndate: 2023-11-04\nurl: https:\/\/www\.meridian\.example\//,
    );
    const view = await workbench.readingView();
    await view.getByRole('heading', { name: 'River towns agree on shared flood defences' }).waitFor();
    await view.getByText('Lena Ortiz').first().waitFor();
    await view.getByText('a single chain of barriers').waitFor();
    assert.equal(await view.getByText('cookies').count(), 0);
    await workbench.screenshot('import-read');
    assert.deepEqual(site.asked, ['/held']);
    // The clipboard of a browser is left alone: reading it would ask the reader, and complain.
    assert.equal(await workbench.notifications('clipboard').count(), 0);
  });

  it('says what is wrong with an address while it is typed', async () => {
    const { workbench } = window;
    await workbench.run('Lectern: Import Article…');
    await workbench.page.getByPlaceholder('Web address of the article').fill('file:///etc/passwd');
    await workbench.quickRows('Only http and https addresses can be imported, not file.').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  it('and again, where the site was down', async () => {
    const { workbench } = window;
    site.failures = 1;
    await ask(`http://${site.host}/late`);
    const message = workbench.notifications(
      'The site has a problem of its own (status 503). Try again later.',
    );
    await message.waitFor();
    await workbench.screenshot('import-failed');
    await message.getByRole('button', { name: 'Try Again' }).click();
    const saved = await save('river-towns-agree-on-shared-flood-defences-2.md');
    assert.match(saved, /^---\ntitle: River towns agree/);
    assert.deepEqual(site.asked, ['/held', '/late', '/late']);
  });

  it('from a page saved in the folder', async () => {
    const { workbench } = window;
    await workbench.run('Lectern: Import Article…');
    await workbench.quickRows('Choose a Saved Page…').click();
    await workbench.quickRows('saved.html').click();
    await save('what-the-new-grain-corridor-means-for-the-region.md');
    const view = await workbench.readingView();
    await view.getByRole('heading', { name: 'Why did the parties agree now?' }).waitFor();
    await workbench.showSections();
    await workbench.sectionRows('Can the corridor be kept open').waitFor();
    await workbench.sectionRows(/Senko/).first().waitFor();
    await workbench.screenshot('import-interview');
  });

  it('asks nobody else for anything', async () => {
    assert.deepEqual(await window.outside.addresses(), []);
  });
});
