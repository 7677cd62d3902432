import assert from 'node:assert/strict';
import { WikipediaAnswers, type AnswerFile } from '../../../../src/host/knowledge/wikipedia/answers.ts';

const page = {
  kind: 'page',
  title: 'X',
  description: '',
  extract: 'X.',
  link: 'https://en.wikipedia.org/wiki/X',
} as const;

const failed = (error: unknown): never => assert.fail(String(error));

describe('answers of Wikipedia that are kept', () => {
  const memory = (): AnswerFile & { text: string | undefined; writes: number } => ({
    text: undefined,
    writes: 0,
    read() {
      return Promise.resolve(this.text);
    },
    write(text) {
      this.text = text;
      this.writes += 1;
      return Promise.resolve();
    },
  });

  it('are gathered and written together', async () => {
    const file = memory();
    const answers = new WikipediaAnswers(file, failed);
    answers.set('a', page);
    answers.set('b', page);
    await answers.flush();
    await answers.flush();
    assert.equal(file.writes, 1);
    assert.deepEqual(await new WikipediaAnswers(file, failed).get('b'), page);
  });

  it('of two windows are both kept', async () => {
    const file = memory();
    const windows = [new WikipediaAnswers(file, failed), new WikipediaAnswers(file, failed)];
    await Promise.all(windows.map((window) => window.get('none')));
    for (const [at, window] of windows.entries()) {
      window.set(`of ${at}`, page);
      await window.flush();
    }
    const third = new WikipediaAnswers(file, failed);
    assert.deepEqual([await third.get('of 0'), await third.get('of 1')], [page, page]);
  });

  it('are known in this window even where the file can’t be read or written', async () => {
    const failures: unknown[] = [];
    const broken: AnswerFile = {
      read: () => Promise.reject(new Error('disk')),
      write: () => Promise.reject(new Error('full')),
    };
    const answers = new WikipediaAnswers(broken, (error) => void failures.push(error));
    answers.set('a', page);
    await answers.flush();
    assert.deepEqual(await answers.get('a'), page);
    assert.ok(failures.length > 0);
  });

  it('of a file that is damaged are none', async () => {
    const file = { ...memory(), text: '{"version":1,"entries":[' };
    const answers = new WikipediaAnswers(file, failed);
    assert.equal(await answers.get('a'), undefined);
  });
});
