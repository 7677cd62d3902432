import { blockAt } from '../article/blockAt.ts';
import type { Article, BlockRole } from '../article/model.ts';
import type { SectionPlace } from './model.ts';

const PARAGRAPHS: ReadonlySet<BlockRole> = new Set(['meta', 'body']);

/** Tells of any offset in which section, in whose statement and in how manieth paragraph of it that stands. */
export class SectionPlaces {
  /** For each block: how many paragraphs of its statement, or its section, have begun with it. */
  readonly #paragraphs: readonly number[];

  constructor(private readonly article: Article) {
    const counts = new Map<string, number>();
    this.#paragraphs = article.blocks.map(({ role, section, statement }) => {
      const key = statement >= 0 ? `statement ${statement}` : `section ${section}`;
      const count = (counts.get(key) ?? 0) + (PARAGRAPHS.has(role) ? 1 : 0);
      counts.set(key, count);
      return Math.max(1, count);
    });
  }

  /** @param offset into the source */
  at(offset: number): SectionPlace | undefined {
    const { blocks, sections } = this.article;
    const index = blockAt(this.article, offset);
    const block = blocks[index];
    if (!block) return undefined;
    const section = sections[block.section]?.heading;
    const speaker = this.speakerAt(offset)?.name;
    return {
      ...(section !== undefined && { section }),
      ...(speaker !== undefined && { speaker }),
      paragraph: this.#paragraphs[index] ?? 1,
    };
  }

  /** Who speaks there: the name and all other ways in which the labels write it. */
  speakerAt(offset: number): { readonly name: string; readonly aliases: readonly string[] } | undefined {
    const { blocks, statements, speakers } = this.article;
    const statement = statements[blocks[blockAt(this.article, offset)]?.statement ?? -1];
    return statement && speakers[statement.speaker];
  }
}
