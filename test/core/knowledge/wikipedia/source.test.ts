import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Subject } from '../../../../src/core/knowledge/model.ts';
import { WikipediaSource, type WikipediaParts } from '../../../../src/host/knowledge/wikipedia/source.ts';
import { WikipediaAnswers, type AnswerFile } from '../../../../src/host/knowledge/wikipedia/answers.ts';
import { brokenAnswers } from './broken.ts';
import { summaryOf, WikipediaServer } from './server.ts';

const AGENT = 'Lectern/1.2.3 (someone@example.org)';
const subject = (name: string, type: Subject['type'] = 'ORG'): Subject => ({ names: [name], type });
const never = new AbortController().signal;

describe('asking Wikipedia', () => {
  const server = new WikipediaServer();
  let elsewhere: WikipediaServer;
  let now: number;
  let logged: string[];
  let file: string | undefined;
  let answers: WikipediaAnswers;

  before(async () => {
    elsewhere = new WikipediaServer();
    await Promise.all([server.start(), elsewhere.start()]);
  });
  after(() => Promise.all([server.stop(), elsewhere.stop()]));
  beforeEach(() => {
    server.reset();
    elsewhere.reset();
    now = Date.parse('2024-06-01T00:00:00Z');
    logged = [];
    file = undefined;
    answers = answersOn();
  });
  afterEach(() => answers.dispose());

  const disk: AnswerFile = {
    read: () => Promise.resolve(file),
    write: (text) => {
      file = text;
      return Promise.resolve();
    },
  };
  const answersOn = (): WikipediaAnswers =>
    new WikipediaAnswers(
      disk,
      (error) => assert.fail(String(error)),
      () => now,
    );
  const source = (more: Partial<WikipediaParts> = {}): WikipediaSource =>
    new WikipediaSource({
      fetch,
      inBrowser: false,
      agent: AGENT,
      timeout: 400,
      consent: { allowed: () => true, ask: () => Promise.resolve(true) },
      language: () => 'en',
      answers,
      log: { debug: (message) => void logged.push(message) },
      base: () => server.base,
      now: () => now,
      ...more,
    });
  const find = (name: string, type?: Subject['type'], more?: Partial<WikipediaParts>) =>
    source(more).find(subject(name, type), never);

  describe('what it sends', () => {
    it('is nothing at all while it is off', async () => {
      let asked = false;
      const off = { allowed: () => false, ask: () => Promise.resolve((asked = true)) };
      const fetched: unknown[] = [];
      const recorder: typeof fetch = (address) => {
        fetched.push(address);
        return Promise.reject(new Error('nothing may be fetched'));
      };
      server.json('Hamas', summaryOf('Hamas'));
      // Not even what is known from before is shown.
      answers.set('en:Hamas', { kind: 'unknown' });
      const silent = source({ consent: off, fetch: recorder });
      for (const name of ['Hamas', 'Kabul', 'Other'])
        assert.equal(await silent.find(subject(name), never), undefined);
      assert.deepEqual(fetched, []);
      assert.deepEqual(server.requests, []);
      assert.equal(asked, false);
    });

    it('is nothing before the reader says yes, and nothing after no', async () => {
      server.json('Hamas', summaryOf('Hamas'));
      let say: (yes: boolean) => void = () => undefined;
      const consent = { allowed: () => true, ask: () => new Promise<boolean>((resolve) => (say = resolve)) };
      const asking = source({ consent });
      const first = asking.find(subject('Hamas'), never);
      await wait(20);
      assert.deepEqual(server.requests, []);
      say(false);
      assert.equal(await first, undefined);
      assert.deepEqual(server.requests, []);
      const second = asking.find(subject('Hamas'), never);
      say(true);
      assert.equal((await second)?.title, 'Hamas');
    });

    it('stops when it is turned off while others have their turn', async () => {
      let on = true;
      for (const name of ['Aa', 'Bb', 'Cc'])
        server.pages.set(name, (_, response) => {
          on = false;
          setTimeout(() => response.writeHead(404).end(), 30);
        });
      const one = source({ consent: { allowed: () => on, ask: () => Promise.resolve(true) } });
      await Promise.all(['Aa', 'Bb', 'Cc'].map((name) => one.find(subject(name), never)));
      assert.deepEqual(server.asked.sort(), ['Aa', 'Bb']);
    });

    it('is the name, who asks, and nothing of the reader', async () => {
      server.json('Islamic_Revolutionary_Guard_Corps', summaryOf('Islamic Revolutionary Guard Corps'));
      await find('Islamic Revolutionary Guard Corps');
      const [{ url, headers, method } = assert.fail('nothing was asked')] = server.requests;
      assert.equal(url, '/api/rest_v1/page/summary/Islamic_Revolutionary_Guard_Corps?redirect=true');
      assert.equal(method, 'GET');
      assert.equal(headers['api-user-agent'], AGENT);
      assert.equal(headers['user-agent'], AGENT);
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, undefined);
    });

    it('sets no header in a browser that is the browser’s own', async () => {
      let asked: RequestInit | undefined;
      await find('Hamas', 'ORG', {
        inBrowser: true,
        fetch: (address, init) => {
          asked = init;
          return fetch(address, init);
        },
      });
      assert.deepEqual(Object.keys(asked?.headers ?? {}), ['Accept', 'Api-User-Agent']);
      assert.equal(asked?.credentials, 'omit');
      assert.equal(asked.referrerPolicy, 'no-referrer');
    });

    it('never leads out of the path', async () => {
      for (const name of [
        '..',
        '../../x',
        'A/../../x',
        'Special:Random',
        'User:Me',
        'a|b',
        'a#b',
        '<b>',
        'x'.repeat(300),
        '\ud800x',
      ])
        assert.equal(await find(name), undefined);
      assert.deepEqual(server.asked, []);
      await find('AC/DC & more?');
      assert.deepEqual(
        server.requests[0]?.url,
        '/api/rest_v1/page/summary/AC%2FDC_%26_more%3F?redirect=true',
      );
    });
  });

  describe('what comes of it', () => {
    it('a summary with its link, date and licence', async () => {
      server.json('Hamas', summaryOf('Hamas'));
      assert.deepEqual(await find('Hamas'), {
        source: 'wikipedia',
        title: 'Hamas',
        summary: 'Hamas is a group. It has members.',
        origin: 'Wikipedia, CC BY-SA 4.0',
        link: 'https://en.wikipedia.org/wiki/Hamas',
        date: '2024-03-25T10:11:12Z',
      });
    });

    it('a redirect on the same host is followed', async () => {
      server.pages.set(
        'Putin',
        (_, response) => void response.writeHead(302, { location: 'Vladimir_Putin' }).end(),
      );
      server.json('Vladimir_Putin', summaryOf('Vladimir Putin', { description: 'President of Russia' }));
      assert.equal((await find('Putin', 'PERSON'))?.title, 'Vladimir Putin');
    });

    it('a redirect elsewhere is not, and nothing reaches it', async () => {
      elsewhere.json('Hamas', summaryOf('Hamas'));
      const target = `${elsewhere.base}api/rest_v1/page/summary/Hamas`;
      for (const location of [
        target,
        'https://evil.example/',
        'file:///etc/passwd',
        'http://',
        target.replace('//', '//me:pw@'),
      ]) {
        server.pages.set('Hamas', (_, response) => void response.writeHead(302, { location }).end());
        assert.equal(await find('Hamas'), undefined, location);
      }
      assert.deepEqual(elsewhere.requests, []);
      assert.ok(logged.every((line) => line.includes('redirected elsewhere')));
    });

    it('redirects without end are given up', async () => {
      server.pages.set('Loop', (_, response) => void response.writeHead(302, { location: 'Loop' }).end());
      assert.equal(await find('Loop'), undefined);
      assert.ok(server.requests.length < 6);
    });

    it('in a browser, what was redirected elsewhere is refused', async () => {
      const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
      const json = { headers: { 'content-type': 'application/json' } };
      const answerFrom = (url: string): Response =>
        Object.defineProperty(new Response(JSON.stringify(summaryOf('Hamas')), json), 'url', { value: url });
      const browser = (url: string): Partial<WikipediaParts> => ({
        inBrowser: true,
        fetch: (_, init) => Promise.resolve(init?.redirect === 'manual' ? opaque : answerFrom(url)),
      });
      assert.equal(await find('Hamas', 'ORG', browser('https://evil.example/x')), undefined);
      assert.equal((await find('Hamas', 'ORG', browser(`${server.base}x`)))?.title, 'Hamas');
    });

    it('a page on several things: the title with what it is', async () => {
      server.json('Mercury', summaryOf('Mercury', { type: 'disambiguation' }));
      server.json(
        'Mercury_(politician)',
        summaryOf('Mercury (politician)', { description: 'American politician (born 1950)' }),
      );
      server.json('Mercury_(country)', summaryOf('Mercury (country)', { description: 'A planet' }));
      assert.equal((await find('Mercury', 'PERSON'))?.title, 'Mercury (politician)');
      assert.equal(await find('Mercury', 'GPE'), undefined, 'not plainly a place');
      assert.equal(await find('Mercury', 'FAC'), undefined, 'nothing set behind it');
    });

    it('a page plainly on another sort of thing is refused', async () => {
      server.json('Mir', summaryOf('Mir', { description: 'Soviet space station' }));
      server.json('Lincoln', summaryOf('Lincoln', { description: 'City in Lincolnshire, England' }));
      server.json(
        'Abraham_Lincoln',
        summaryOf('Abraham Lincoln', { description: 'President of the United States (1861–1865)' }),
      );
      assert.equal(await find('Mir', 'PERSON'), undefined);
      assert.equal(await find('Lincoln', 'PERSON'), undefined);
      assert.equal(await find('Abraham Lincoln', 'GPE'), undefined);
      assert.equal((await find('Abraham Lincoln', 'PERSON'))?.title, 'Abraham Lincoln');
    });

    it('asks the Wikipedia of the language that is set, and of none that is no language', async () => {
      const bases: string[] = [];
      const base = (language: string): string => {
        bases.push(language);
        return server.base;
      };
      for (const language of ['de', 'zh-yue', 'evil.example/', '@x', 7, undefined])
        await find('Hamas', 'ORG', { base, language: () => language });
      assert.deepEqual(bases, ['de', 'zh-yue', 'en']);
    });
  });

  describe('what goes wrong', () => {
    for (const [what, set] of brokenAnswers(server, 'X1'))
      it(`${what}: nothing is known, nothing kept, and a pause begins`, async () => {
        set();
        const one = source();
        assert.equal(await one.find(subject('X1'), never), undefined);
        assert.equal(logged.length, 1);
        assert.match(logged[0] ?? '', /not asked for 5 s$/u);
        server.json('X1', summaryOf('X1'));
        assert.equal(await one.find(subject('X1'), never), undefined, 'in the pause');
        assert.equal(server.requests.length, 1);
        now += 5_001;
        assert.equal((await one.find(subject('X1'), never))?.title, 'X1');
      });

    it('offline is silent: one line for who looks for it', async () => {
      const gone = source({ base: () => 'http://127.0.0.1:9/' });
      assert.equal(await gone.find(subject('Hamas'), never), undefined);
      assert.equal(logged.length, 1);
    });

    it('a server that asks for a pause gets it, a longer one each time', async () => {
      server.json('X1', '', 429, { 'retry-after': '120' });
      const one = source();
      await one.find(subject('X1'), never);
      now += 119_000;
      await one.find(subject('X2'), never);
      assert.deepEqual(server.asked, ['X1']);
      now += 1_001;
      server.json('X1', '', 503);
      await one.find(subject('X1'), never);
      assert.match(logged.at(-1) ?? '', /not asked for 10 s/u);
      now += 10_001;
      await one.find(subject('X1'), never);
      assert.match(logged.at(-1) ?? '', /not asked for 20 s/u);
      assert.equal(server.requests.length, 3);
    });
  });

  describe('what is kept', () => {
    it('an answer for thirty days, that there is none for a week', async () => {
      server.json('Hamas', summaryOf('Hamas'));
      const one = source();
      const ask = async (): Promise<number> => {
        await one.find(subject('Hamas'), never);
        await one.find(subject('Nobody Here'), never);
        return server.requests.length;
      };
      assert.equal(await ask(), 2);
      assert.equal(await ask(), 2);
      now += 8 * 86_400_000;
      assert.equal(await ask(), 3);
      now += 23 * 86_400_000;
      assert.equal(await ask(), 5);
    });

    it('is there in the next window too', async () => {
      server.json('Hamas', summaryOf('Hamas'));
      await find('Hamas');
      await answers.flush();
      assert.match(file ?? '', /Hamas/u);
      answers = answersOn();
      assert.equal((await find('Hamas'))?.title, 'Hamas');
      assert.equal(server.requests.length, 1);
    });
  });

  describe('at the same time', () => {
    it('two are asked at most', async () => {
      const names = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'];
      for (const name of names)
        server.pages.set(name, (_, response) => {
          setTimeout(() => response.writeHead(404).end(), 20);
        });
      const one = source();
      await Promise.all(names.map((name) => one.find(subject(name), never)));
      assert.equal(server.requests.length, 6);
      assert.equal(server.mostAtOnce, 2);
    });

    it('the same subject is asked for once, and goes on while anyone wants it', async () => {
      server.pages.set('Hamas', (_, response) => {
        setTimeout(
          () =>
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify(summaryOf('Hamas'))),
          50,
        );
      });
      const one = source();
      const leaver = new AbortController();
      const left = one.find(subject('Hamas'), leaver.signal);
      const stays = one.find(subject('Hamas'), never);
      while (server.requests.length === 0) await wait(2);
      leaver.abort();
      assert.equal(await left, undefined);
      assert.equal((await stays)?.title, 'Hamas');
      assert.equal(server.requests.length, 1);
    });

    it('nobody wants it any more: the connection is let go of, and no pause begins', async () => {
      server.pages.set('Hamas', () => undefined);
      const one = source({ timeout: 60_000 });
      const leaver = new AbortController();
      const left = one.find(subject('Hamas'), leaver.signal);
      while (server.requests.length === 0) await wait(2);
      leaver.abort();
      assert.equal(await left, undefined);
      while (server.closedEarly === 0) await wait(2);
      server.json('Hamas', summaryOf('Hamas'));
      assert.equal((await one.find(subject('Hamas'), never))?.title, 'Hamas');
    });

    it('who leaves while waiting is not asked for', async () => {
      for (const name of ['Aa', 'Bb', 'Cc']) server.pages.set(name, () => undefined);
      const one = source();
      const leaver = new AbortController();
      const first = ['Aa', 'Bb'].map((name) => one.find(subject(name), never));
      while (server.requests.length < 2) await wait(2);
      const third = one.find(subject('Cc'), leaver.signal);
      await wait(5);
      leaver.abort();
      assert.equal(await third, undefined);
      await Promise.all(first);
      assert.deepEqual(server.asked.sort(), ['Aa', 'Bb']);
    });
  });
});
