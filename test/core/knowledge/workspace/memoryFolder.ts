import type { Folder } from '../../../../src/host/knowledge/workspace/folder.ts';

/** A folder in memory, whose power can fail. */
export class MemoryFolder implements Folder {
  /** How many more times something may be written, renamed or removed. */
  left = Infinity;

  constructor(readonly files = new Map<string, Uint8Array>()) {}

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  read(name: string): Promise<Uint8Array> {
    return Promise.resolve(this.get(name));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    // What is written last before the power fails is written in part.
    if (this.left < 1) return this.fail();
    if (this.left < 2) this.files.set(name, content.slice(0, content.length >> 1));
    await this.use();
    this.files.set(name, content);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.use();
    this.files.set(to, this.get(from));
    this.files.delete(from);
  }

  async remove(name: string): Promise<void> {
    await this.use();
    this.get(name);
    this.files.delete(name);
  }

  private get(name: string): Uint8Array {
    const content = this.files.get(name);
    if (!content) throw new Error(`no ${name}`);
    return content;
  }

  private async use(): Promise<void> {
    if (--this.left < 1) return this.fail();
    await Promise.resolve();
  }

  /** Never comes back. */
  private fail(): Promise<never> {
    return new Promise(() => undefined);
  }
}
