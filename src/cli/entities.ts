import type { FoundEntities } from '../core/entities/index.ts';
import type { KnowledgeSource } from '../core/knowledge/model.ts';
import { describe, type Reading } from './reading.ts';
import { summaryOf, type Summary } from './summary.ts';

/** What `lectern entities --json` prints. Offsets are UTF-16 units into the file's text. */
export interface EntitiesReport {
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly role: string | null;
    /** What its card says that it is. */
    readonly summary: Summary | null;
  }[];
  readonly mentions: FoundEntities['mentions'];
  readonly figures: FoundEntities['figures'];
}

/**
 * Reports the names and figures of an article, and what is known of the names.
 *
 * @param sources what knows more than the article, in the order in which they are asked
 */
export function reportEntities(reading: Reading, sources: readonly KnowledgeSource[]): EntitiesReport {
  const { entities, mentions, figures } = reading.found;
  return {
    entities: entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      role: entity.role?.text ?? null,
      summary: summaryOf(describe(reading, entity, sources).told),
    })),
    mentions,
    figures,
  };
}

/** The article's entities by type and its figures, as lines for a person to read. */
export function listEntities({ found: { entities, figures }, mentions }: Reading): string {
  const lines = entities.map(({ id, type, name, aliases, role }) => {
    const count = mentions.get(id)?.length ?? 0;
    const known = [...aliases, ...(role ? [role.text] : [])].join(', ');
    return `${type.padEnd(12)} ${String(count).padStart(3)}  ${name}${known === '' ? '' : ` (${known})`}`;
  });
  lines.push('', ...figures.map(({ type, text }) => `${type.padEnd(12)}      ${text.replace(/\s+/g, ' ')}`));
  return `${lines.join('\n')}\n`;
}
