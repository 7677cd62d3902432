import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { readAddress } from '../../../src/host/import/address.ts';
import { FetchError, type FetchFailure } from '../../../src/host/import/fetchFailure.ts';
import { fetchPage, type FetchedPage, type FetchOptions } from '../../../src/host/import/fetchPage.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const PAGE = '<!doctype html><title>A page</title><p>Grüße vom Server.</p>';
const html = (response: ServerResponse, body: string | Buffer = PAGE, headers = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};
const redirect = (response: ServerResponse, location: string, status = 302): void => {
  response.writeHead(status, { location }).end('moved');
};

/** What the server does at each path; `closed` tells of connections that the client let go of. */
const routes: Record<string, Handler> = {
  '/page': (_, response) => html(response),
  '/to': ({ url = '' }, response) =>
    redirect(response, new URL(url, 'http://localhost').searchParams.get('target') ?? ''),
  '/chain/5': (_, response) => redirect(response, '/page', 308),
  '/loop/a': (_, response) => redirect(response, '/loop/b'),
  '/loop/b': (_, response) => redirect(response, '/loop/a'),
  '/to-file': (_, response) => redirect(response, 'file:///etc/passwd'),
  '/to-script': (_, response) => redirect(response, 'javascript:alert(1)'),
  '/to-credentials': (_, response) => redirect(response, 'http://me:secret@127.0.0.1/'),
  '/to-nowhere': (_, response) => redirect(response, 'http://'),
  '/no-location': (_, response) => void response.writeHead(302).end(),
  '/declared-huge': (_, response) => html(response, PAGE, { 'content-length': '999999999' }),
  '/gzip': (_, response) => html(response, gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/bomb': (_, response) =>
    html(response, gzipSync(Buffer.alloc(20_000_000, 'a')), { 'content-encoding': 'gzip' }),
  '/404': (_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end(PAGE),
  '/500': (_, response) => void response.writeHead(500, { 'content-type': 'text/html' }).end(PAGE),
  '/pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/untyped': (_, response) => void response.writeHead(200).end(PAGE),
  '/untyped-bytes': (_, response) => void response.writeHead(200).end(Buffer.from([1, 2, 3])),
  '/notes.md': (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('# Notes'),
  '/notes.txt': (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('Notes'),
  '/latin': (_, response) =>
    html(response, Buffer.from('<p>caf\xe9', 'latin1'), { 'content-type': 'text/html; charset=iso-8859-1' }),
  '/hang': () => undefined,
  '/hang-in-body': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>');
  },
  '/reset': (request) => void request.socket.destroy(),
  '/empty': (_, response) => html(response, ''),
};
for (const step of [1, 2, 3, 4]) {
  routes[`/chain/${step}`] = (_, response) => redirect(response, `${step + 1}`, 301);
}
for (const step of Array.from({ length: 15 }, (_, at) => at)) {
  routes[`/long/${step}`] = (_, response) => redirect(response, `/long/${step + 1}`);
}

describe('fetching a page', () => {
  let server: Server;
  let origin: string;
  let requests: IncomingMessage[] = [];
  let drips: NodeJS.Timeout[] = [];
  let sent = 0;

  /** One byte every few milliseconds, without end. */
  const drip: Handler = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('x'), 5);
    drips.push(timer);
    response.on('close', () => clearInterval(timer));
  };
  /** Without end, as fast as it is taken. */
  const flood: Handler = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const block = Buffer.alloc(65_536, 'x');
    const send = (): void => {
      while (!response.destroyed && sent < 1e9) {
        sent += block.length;
        if (!response.write(block)) return void response.once('drain', send);
      }
    };
    send();
  };

  before((done) => {
    server = createServer((request, response) => {
      requests.push(request);
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const handler = path === '/drip' ? drip : path === '/flood' ? flood : routes[path];
      if (handler) handler(request, response);
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  beforeEach(() => {
    requests = [];
    drips = [];
    sent = 0;
  });
  after((done) => {
    drips.forEach((timer) => clearInterval(timer));
    server.closeAllConnections();
    server.close(done);
  });

  const get = (path: string, options: Partial<FetchOptions> = {}): Promise<FetchedPage> =>
    fetchPage(new URL(path, origin), {
      fetch,
      timeout: 20_000,
      maximumSize: 1_000_000,
      signal: new AbortController().signal,
      inBrowser: false,
      userAgent: 'Lectern/1.2.3',
      ...options,
    });
  const fails = async (work: Promise<unknown>, failure: FetchFailure): Promise<void> => {
    await assert.rejects(work, (error: unknown) => {
      assert.ok(error instanceof FetchError, String(error));
      assert.deepEqual(error.failure, failure);
      return true;
    });
  };

  it('brings a page with its address, and says no more of the reader than it must', async () => {
    assert.deepEqual(await get('/page?x=1#part'), {
      address: `${origin}/page?x=1#part`,
      kind: 'html',
      text: PAGE,
    });
    const [{ headers } = assert.fail('nothing was asked')] = requests;
    assert.equal(headers['user-agent'], 'Lectern/1.2.3');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
  });

  it('sets no header in a browser that a site would have to allow', async () => {
    let asked: RequestInit | undefined;
    await get('/page', {
      inBrowser: true,
      fetch: (address, init) => {
        asked = init;
        return fetch(address, init);
      },
    });
    assert.deepEqual(Object.keys(asked?.headers ?? {}), ['Accept']);
    assert.equal(asked?.credentials, 'omit');
    assert.equal(asked.referrerPolicy, 'no-referrer');
  });

  it('follows redirects to their end', async () => {
    assert.equal((await get('/chain/1#kept')).address, `${origin}/page#kept`);
    assert.equal(requests.length, 6);
  });

  it('follows what a browser hides, and checks where it led', async () => {
    const answers =
      (url: string): typeof fetch =>
      (_, init) => {
        const response =
          init?.redirect === 'manual'
            ? Response.error()
            : new Response(PAGE, { headers: { 'content-type': 'text/html' } });
        const type = init?.redirect === 'manual' ? 'opaqueredirect' : 'cors';
        return Promise.resolve(
          Object.defineProperties(response, { type: { value: type }, url: { value: url } }),
        );
      };
    const page = await get('/start', { inBrowser: true, fetch: answers('https://e.example/end') });
    assert.equal(page.address, 'https://e.example/end');
    await fails(get('/start', { inBrowser: true, fetch: answers('ftp://e.example/end') }), {
      kind: 'scheme',
      scheme: 'ftp',
    });
    const outside = { inBrowser: true, fetch: answers('http://192.168.1.1/end') };
    await fails(get('https://e.example/start', outside), { kind: 'inward', host: '192.168.1.1' });
  });

  it('stops at redirects that lead in a circle, too far or somewhere else', async () => {
    await fails(get('/loop/a'), { kind: 'loop' });
    await fails(get('/long/0'), { kind: 'redirects', most: 10 });
    await fails(get('/to-file'), { kind: 'scheme', scheme: 'file' });
    await fails(get('/to-script'), { kind: 'scheme', scheme: 'javascript' });
    await fails(get('/to-credentials'), { kind: 'credentials' });
    await fails(get('/to-nowhere'), { kind: 'address' });
    await fails(get('/no-location'), { kind: 'status', status: 302 });
  });

  describe('sent from one machine to another', () => {
    /** The web as names would have it: what asks for one of them comes to the local server all the same. */
    const asNamed: typeof fetch = (input, init) => {
      const address = new URL(input as string);
      address.host = new URL(origin).host;
      address.protocol = 'http:';
      return fetch(address, init);
    };
    const from = (host: string, target: string): Promise<FetchedPage> => {
      const start = new URL(`http://${host}/to?target=${encodeURIComponent(target)}`);
      return get(start.href, { fetch: asNamed });
    };

    for (const target of [
      'http://127.0.0.1/page',
      'http://2130706433/page',
      'http://0x7f.1/page',
      'http://0.0.0.0/page',
      'http://localhost:8080/page',
      'http://evil.localhost./page',
      'http://[::1]/page',
      'http://[::ffff:127.0.0.1]/page',
      'http://[64:ff9b::10.0.0.1]/page',
      'http://[2002:c0a8:101::]/page',
      'http://[fe80::1]/page',
      'http://[fd12:3456::1]/page',
      'http://10.1.2.3/page',
      'http://172.31.255.255/page',
      'http://192.168.1.1/page',
      'http://169.254.169.254/page',
      'http://100.64.0.1/page',
      'http://printer.local/page',
      'http://vault.internal/page',
      'http://intranet/page',
    ])
      it(`does not go from the web to ${target}`, async () => {
        await fails(from('news.example', target), { kind: 'inward', host: new URL(target).host });
        assert.equal(requests.length, 1, 'the target is not asked');
      });

    for (const target of [
      'http://other.example/page',
      'http://9.255.255.255/page',
      'http://172.32.0.1/page',
      'http://192.169.0.1/page',
      'http://[2606:4700::1111]/page',
      'http://[2002:808:808::]/page',
    ])
      it(`goes from the web to ${target}`, async () => {
        assert.equal((await from('news.example', target)).address, target);
      });

    it('goes inward where the reader asked for it, and no further', async () => {
      assert.equal((await from('127.0.0.1', 'http://localhost/page')).address, 'http://localhost/page');
      assert.equal((await from('intranet', 'http://10.0.0.1/page')).address, 'http://10.0.0.1/page');
      await fails(from('intranet', 'http://127.0.0.1/page'), { kind: 'inward', host: '127.0.0.1' });
      const back = 'http://news.example/to?target=http://localhost/page';
      await fails(from('127.0.0.1', back), { kind: 'inward', host: 'localhost' });
    });
  });

  it('asks at most eleven times', async () => {
    await assert.rejects(get('/long/0'));
    assert.equal(requests.length, 11);
  });

  it('refuses other schemes before anything is asked', async () => {
    for (const address of ['file:///etc/passwd', 'ftp://e.example/', 'data:text/html,x', 'vscode://x/']) {
      await fails(get(address), { kind: 'scheme', scheme: address.split(':', 1)[0]! });
    }
    assert.equal(requests.length, 0);
  });

  it('unpacks gzip, and counts what it unpacks', async () => {
    assert.equal((await get('/gzip')).text, PAGE);
    await fails(get('/bomb'), { kind: 'size', most: 1_000_000 });
  });

  it('stops reading at the limit, declared or not', async () => {
    await fails(get('/declared-huge'), { kind: 'size', most: 1_000_000 });
    await fails(get('/flood'), { kind: 'size', most: 1_000_000 });
    assert.ok(sent < 50_000_000, `${sent} bytes were sent`);
  });

  it('gives up in time: no answer, half an answer, a drop at a time', async () => {
    for (const path of ['/hang', '/hang-in-body', '/drip']) {
      await fails(get(path, { timeout: 300 }), { kind: 'timeout', after: 300 });
    }
  });

  it('is cancelled before, while waiting and while reading', async () => {
    await fails(get('/page', { signal: AbortSignal.abort() }), { kind: 'cancelled' });
    for (const path of ['/hang', '/hang-in-body', '/drip']) {
      const stop = new AbortController();
      const work = get(path, { signal: stop.signal });
      const arrived = new Promise<void>((resolve) => {
        const look = (): void => {
          if (requests.some(({ url }) => url === path)) resolve();
          else setImmediate(look);
        };
        look();
      });
      await Promise.race([arrived, work]);
      stop.abort();
      await fails(work, { kind: 'cancelled' });
    }
  });

  it('tells statuses and types apart', async () => {
    await fails(get('/404'), { kind: 'status', status: 404 });
    await fails(get('/500'), { kind: 'status', status: 500 });
    await fails(get('/pdf'), { kind: 'type', type: 'application/pdf' });
    await fails(get('/untyped-bytes'), { kind: 'type', type: '' });
    assert.equal((await get('/untyped')).kind, 'html');
    assert.deepEqual(await get('/notes.md'), {
      address: `${origin}/notes.md`,
      kind: 'markdown',
      text: '# Notes',
    });
    assert.equal((await get('/notes.txt')).kind, 'text');
    assert.equal((await get('/empty')).text, '');
  });

  it('reads the encoding that the server names', async () => {
    assert.equal((await get('/latin')).text, '<p>café');
  });

  it('says what is wrong with a network', async () => {
    await fails(get('/reset'), { kind: 'broken', host: new URL(origin).host });
    const free = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
    });
    await fails(get(`http://127.0.0.1:${free}/`), { kind: 'refused', host: `127.0.0.1:${free}` });
    const broken = (code?: string): Partial<FetchOptions> => ({
      fetch: () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code } })),
    });
    await fails(get('https://e.example/', broken('ENOTFOUND')), { kind: 'unknownHost', host: 'e.example' });
    await fails(get('https://e.example/', broken('EAI_AGAIN')), { kind: 'offline' });
    await fails(get('https://e.example/', broken('CERT_HAS_EXPIRED')), {
      kind: 'certificate',
      host: 'e.example',
    });
    await fails(get('https://e.example/', { ...broken(), inBrowser: true }), {
      kind: 'unreadable',
      host: 'e.example',
    });
  });
});

describe('reading an address', () => {
  it('takes what people type', () => {
    assert.equal(readAddress(' https://e.example/a?b#c ').href, 'https://e.example/a?b#c');
    assert.equal(readAddress('e.example/a').href, 'https://e.example/a');
    assert.equal(readAddress('localhost:8080/a').href, 'https://localhost:8080/a');
    assert.equal(readAddress('http://intranet/a').href, 'http://intranet/a');
  });

  it('says what is wrong with the rest', () => {
    const failures: Record<string, FetchFailure> = {
      'some words': { kind: 'address' },
      word: { kind: 'address' },
      '': { kind: 'address' },
      'http://': { kind: 'address' },
      'javascript:alert(1)': { kind: 'scheme', scheme: 'javascript' },
      'file:///etc/passwd': { kind: 'scheme', scheme: 'file' },
      'https://me:secret@e.example/': { kind: 'credentials' },
    };
    for (const [written, failure] of Object.entries(failures)) {
      assert.throws(
        () => readAddress(written),
        (error: unknown) => {
          assert.deepEqual((error as FetchError).failure, failure, written);
          return true;
        },
      );
    }
  });
});
