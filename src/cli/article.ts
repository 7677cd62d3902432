import { readArticle, sentencesOf, type Article, type ArticleFormat } from '../core/article/index.ts';

/** What `lectern article --json` prints. Offsets are UTF-16 units into the file's text, a byte order mark counted. */
export interface ArticleReport {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly sections: readonly {
    readonly heading: string | null;
    readonly start: number;
    readonly end: number;
    readonly statements: readonly {
      readonly speaker: string;
      readonly start: number;
      readonly end: number;
    }[];
  }[];
  /** `statements` is how many statements the speaker makes. */
  readonly speakers: readonly { readonly name: string; readonly statements: number }[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** Reads an article and reports what was found in it. */
export function reportArticle(source: string, format: ArticleFormat): ArticleReport {
  const article = readArticle(source, format);
  const { title, byline, published, publisher, url } = article.meta;
  return {
    title: title ?? null,
    byline: byline ?? null,
    published: published ?? null,
    publisher: publisher ?? null,
    url: url ?? null,
    sections: article.sections.map(({ heading, start, end, statements }) => ({
      heading: heading ?? null,
      start,
      end,
      statements: statements.map((at) => statementOf(article, at)),
    })),
    speakers: article.speakers.map(({ name, statements }) => ({ name, statements: statements.length })),
    sentences: sentencesOf(article).map(({ start, end }) => ({ start, end })),
  };
}

function statementOf(article: Article, at: number): ArticleReport['sections'][number]['statements'][number] {
  const statement = article.statements[at];
  if (!statement) throw new RangeError(`No statement ${at}`);
  const { start, end, speaker } = statement;
  return { speaker: article.speakers[speaker]?.name ?? '', start, end };
}

/** The article's sections and speakers as indented lines, for a person to read. */
export function outlineArticle(source: string, format: ArticleFormat): string {
  const { meta, sections, statements, speakers } = readArticle(source, format);
  const lines: string[] = [meta.title ?? '(no title)'];
  const said = [meta.byline, meta.publisher, meta.published, meta.url].filter((value) => value !== undefined);
  if (said.length > 0) lines.push(said.join(' | '));
  for (const section of sections) {
    lines.push(
      '',
      `${'  '.repeat(section.depth - 1)}${section.heading ?? '(no heading)'} (${section.words} words)`,
    );
    for (const at of section.statements) {
      const statement = statements[at];
      if (!statement) continue;
      const name = speakers[statement.speaker]?.name ?? '';
      lines.push(`${'  '.repeat(section.depth)}${name}: ${statement.words} words`);
    }
  }
  if (speakers.length > 0) lines.push('', 'Speakers:');
  for (const speaker of speakers) lines.push(`  ${speaker.name}: ${speaker.statements.length}`);
  return `${lines.join('\n')}\n`;
}
