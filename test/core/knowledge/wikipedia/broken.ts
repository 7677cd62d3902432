import { summaryOf, type WikipediaServer } from './server.ts';

/** Answers that are none, each with what is wrong with it. */
export function brokenAnswers(
  server: WikipediaServer,
  title: string,
): readonly (readonly [string, () => void])[] {
  return [
    ['HTML', () => server.json(title, '<!doctype html>', 200, { 'content-type': 'text/html' })],
    ['no JSON', () => server.json(title, '{"type":')],
    ['another JSON', () => server.json(title, [1, 2])],
    ['wrong types', () => server.json(title, { type: 'standard', title: 7, extract: {} })],
    ['huge', () => server.json(title, summaryOf(title, { extract: 'x'.repeat(300_000) }))],
    ['a huge length', () => server.json(title, summaryOf(title), 200, { 'content-length': '99999999' })],
    [
      'no end',
      () =>
        server.pages.set(
          title,
          (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
        ),
    ],
    ['no answer', () => server.pages.set(title, () => undefined)],
    ['a reset', () => server.pages.set(title, (request) => void request.socket.destroy())],
    ['status 500', () => server.json(title, summaryOf(title), 500)],
    ['status 403', () => server.json(title, summaryOf(title), 403)],
  ];
}
