// Annotates without end, or writes what is left and ends. Says what is on disk: `saved <id> <modified>`.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { ANNOTATIONS, annotationRecord } from '../../../src/core/annotations/format.ts';
import { instant, nextVersion, urnUuidV7, type StoredRecord } from '../../../src/core/records/index.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import { AuthorFiles } from '../../../src/host/storage/authorFiles.ts';

const [folder = '', memoryFile = '', task = ''] = process.argv.slice(2);

/** The extension's storage: another process of the editor keeps it, which is not killed. */
class FileMemory implements vscode.Memento {
  private values: Record<string, unknown>;

  constructor(private readonly file: string) {
    try {
      this.values = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    } catch {
      this.values = {};
    }
  }

  keys(): readonly string[] {
    return Object.keys(this.values);
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.values[key] as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values = { ...this.values, [key]: value };
    writeFileSync(`${this.file}.new`, JSON.stringify(this.values));
    renameSync(`${this.file}.new`, this.file);
    return Promise.resolve();
  }
}

function annotation(): StoredRecord {
  const now = Date.now();
  const id = urnUuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
  const fields = {
    id,
    created: instant(now),
    modified: instant(now),
    creator: 'anna',
    source: 'urn:article',
  };
  const quote = { exact: `Words ${id}`, prefix: 'before ', suffix: ' behind' };
  const target = { kind: 'passage', position: { start: 7, end: 12 }, quote, rival: 0 } as const;
  return annotationRecord({ target, note: '', tags: [], colour: 'green' }, fields);
}

const memory = new FileMemory(memoryFile);
const files = new AuthorFiles({
  folder: vscode.Uri.file(folder),
  format: ANNOTATIONS,
  author: () => ({ name: 'anna', file: 'anna.jsonl' }),
  header: () => Promise.resolve({ title: 'An article' }),
  keepsGone: true,
  memory,
  slices: { inSlices, pause },
  log: { error: (message) => console.log(`failed ${String(message)}`) },
});
await files.ready;
const say = ({ id, modified }: StoredRecord): void => console.log(`saved ${id} ${modified}`);
if (task === 'annotate') {
  console.log('began');
  for (let last: StoredRecord | undefined; ;) {
    const made: StoredRecord = annotation();
    // Every other time the annotation before gets a newer version in the same step.
    const changed = last && nextVersion(last, { motivation: 'commenting' }, Date.now(), ANNOTATIONS);
    const put = changed ? [made, changed] : [made];
    if (await files.put(put)) for (const each of put) say(each);
    last = changed ? undefined : made;
  }
} else {
  await files.save();
  const timer = setInterval(() => {
    if (memory.keys().some((key) => memory.get(key) !== undefined)) return;
    clearInterval(timer);
    files.dispose();
  }, 20);
}
