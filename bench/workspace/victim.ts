/** Builds an index until it is killed: `victim ARTICLES STORAGE`, both folders. Says what it did, line by line. */
import { readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArticleIndex } from '../../src/core/knowledge/workspace/articleIndex.ts';
import { indexKey } from '../../src/core/knowledge/workspace/keys.ts';
import { Builder } from '../../src/host/knowledge/workspace/builder.ts';
import { Journal } from '../../src/host/knowledge/workspace/journal.ts';
import { inSlices, pause } from '../../src/host/slices.ts';
import { nodeFolder, nodeLibrary } from './nodeFiles.ts';

const [articles = '', storage = ''] = process.argv.slice(2);
const say = (text: string): void => void writeSync(1, `${text}\n`);

const index = new ArticleIndex();
const journal = new Journal(nodeFolder(storage), index, { inSlices, pause });
const flush = journal.flush.bind(journal);
journal.flush = async () => {
  await flush();
  say(`kept ${[...index.uris()].length}`);
};
await journal.load();
say(`known ${index.size}`);
const builder = new Builder({
  index,
  journal,
  library: nodeLibrary,
  finding: {
    namesOf: async (source) => {
      say('looked');
      await pause();
      const names = [...source.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(([name]) => name);
      const entities = [...new Set(names)].map((name) => {
        return { name, type: 'PERSON' as const, count: 1, keys: [indexKey(name, 'PERSON') ?? ''] };
      });
      return { title: source.slice(2, source.indexOf('\n')), entities };
    },
    rest: () => undefined,
  },
  rested: () => Promise.resolve(),
  progressed: () => undefined,
  failed: (what, error) => say(`failed ${what} ${String(error)}`),
  ease: 0,
});
builder.check(readdirSync(articles).map((name) => pathToFileURL(path.join(articles, name)).href));
await builder.settled();
say(`done ${index.size}`);
