import { readArticle, type ArticleFormat } from '../core/article/index.ts';
import { createEntityFinder, type ArticleCorrections, type FoundEntities } from '../core/entities/index.ts';
import type { Tagger } from '../core/entities/tagger/index.ts';

/** What `lectern entities --json` prints. Offsets are UTF-16 units into the file's text. */
export interface EntitiesReport {
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly role: string | null;
  }[];
  readonly mentions: FoundEntities['mentions'];
  readonly figures: FoundEntities['figures'];
}

/**
 * Finds the names and figures of an article, and joins the names that mean the same.
 *
 * @param corrections what readers said that is found wrong
 */
export function reportEntities(
  source: string,
  format: ArticleFormat,
  tagger: Tagger,
  corrections?: ArticleCorrections,
): EntitiesReport {
  const { entities, mentions, figures } = find(source, format, tagger, corrections);
  return {
    entities: entities.map(({ id, type, name, aliases, role }) => ({
      id,
      type,
      name,
      aliases,
      role: role?.text ?? null,
    })),
    mentions,
    figures,
  };
}

/** The article's entities by type and its figures, as lines for a person to read. */
export function listEntities(
  source: string,
  format: ArticleFormat,
  tagger: Tagger,
  corrections?: ArticleCorrections,
): string {
  const { entities, mentions, figures } = find(source, format, tagger, corrections);
  const lines = entities.map(({ id, type, name, aliases, role }) => {
    const count = mentions.filter(({ entity }) => entity === id).length;
    const known = [...aliases, ...(role ? [role.text] : [])].join(', ');
    return `${type.padEnd(12)} ${String(count).padStart(3)}  ${name}${known === '' ? '' : ` (${known})`}`;
  });
  lines.push('', ...figures.map(({ type, text }) => `${type.padEnd(12)}      ${text.replace(/\s+/g, ' ')}`));
  return `${lines.join('\n')}\n`;
}

function find(
  source: string,
  format: ArticleFormat,
  tagger: Tagger,
  corrections?: ArticleCorrections,
): FoundEntities {
  return createEntityFinder({ tagger }).find(readArticle(source, format), corrections);
}
