import type { Article, Section, Span } from '../../../core/article/model.ts';
import type { ArticleIds } from './ids.ts';
import { EMPTY_TREE, type Grouping, type Tree, type TreeNode } from './model.ts';
import { parentSections } from './nesting.ts';

/** The rows for an article. One without statements is listed by section, whatever was asked. */
export function buildTree(article: Article, grouping: Grouping, ids: ArticleIds): Tree {
  const builder = new Builder(article, ids);
  return grouping === 'speaker' && article.statements.length > 0 ? builder.bySpeaker() : builder.bySection();
}

class Builder {
  private readonly nodes = new Map<string, TreeNode>();
  private readonly statementIds: readonly string[];

  constructor(
    private readonly article: Article,
    private readonly ids: ArticleIds,
  ) {
    this.statementIds = ids.statements.ids;
  }

  bySpeaker(): Tree {
    const roots = this.article.speakers.flatMap(({ statements }, speaker) =>
      statements.length > 0 ? [this.addSpeaker(this.speakerId(speaker), speaker, statements, undefined)] : [],
    );
    return { grouping: 'speaker', roots, nodes: this.nodes, sectionIds: [], statementIds: this.statementIds };
  }

  bySection(): Tree {
    const { sections } = this.article;
    if (!sections.some((section) => section.kind !== 'lead' || section.statements.length > 0))
      return EMPTY_TREE;
    const parents = parentSections(sections);
    const below = sections.map((): number[] => []);
    const tops: number[] = [];
    parents.forEach((parent, index) => (below[parent] ?? tops).push(index));
    const sectionIds: (string | undefined)[] = sections.map(() => undefined);
    const add = (index: number, parent: string | undefined): string[] => {
      const section = sections[index];
      if (!section || isBareLead(section)) return [];
      const id = this.ids.sections.ids[index] ?? `section:${index}`;
      sectionIds[index] = id;
      const own = this.addUnderSection(id, section);
      const subsections = (below[index] ?? []).flatMap((child) => add(child, id));
      const beneath = subsections.flatMap((child) => this.nodes.get(child) ?? []);
      this.nodes.set(id, {
        kind: 'section',
        id,
        parent,
        children: [...own, ...subsections],
        statements: [...section.statements, ...beneath.flatMap(({ statements }) => statements)],
        words: section.words + sum(beneath.map(({ words }) => words)),
        target: headingOf(section),
        section: index,
      });
      return [id];
    };
    const roots = tops.flatMap((index) => add(index, undefined));
    return { grouping: 'section', roots, nodes: this.nodes, sectionIds, statementIds: this.statementIds };
  }

  /** Speakers of a section; one who speaks only once there needs no level of their own. */
  private addUnderSection(id: string, section: Section): string[] {
    const bySpeaker = new Map<number, number[]>();
    for (const index of section.statements) {
      const speaker = this.article.statements[index]?.speaker ?? -1;
      const statements = bySpeaker.get(speaker);
      if (statements) statements.push(index);
      else bySpeaker.set(speaker, [index]);
    }
    return [...bySpeaker].map(([speaker, statements]) => {
      const [only] = statements;
      if (statements.length === 1 && only !== undefined) return this.addStatement(only, id, true);
      return this.addSpeaker(`${id}/${this.speakerId(speaker)}`, speaker, statements, id);
    });
  }

  private addSpeaker(
    id: string,
    speaker: number,
    statements: readonly number[],
    parent: string | undefined,
  ): string {
    const children = statements.map((index) => this.addStatement(index, id, false));
    const nodes = children.flatMap((child) => this.nodes.get(child) ?? []);
    this.nodes.set(id, {
      kind: 'speaker',
      id,
      parent,
      children,
      statements,
      words: sum(nodes.map(({ words }) => words)),
      target: nodes[0]?.target ?? { start: 0, end: 0 },
      speaker,
    });
    return id;
  }

  private addStatement(index: number, parent: string, named: boolean): string {
    const id = this.statementIds[index] ?? `statement:${index}`;
    const statement = this.article.statements[index];
    if (!statement) return id;
    this.nodes.set(id, {
      kind: 'statement',
      id,
      parent,
      children: [],
      statements: [index],
      words: statement.words,
      target: { start: statement.start, end: statement.end },
      statement: index,
      named,
    });
    return id;
  }

  private speakerId(speaker: number): string {
    return this.ids.speakers.ids[speaker] ?? `speaker:${speaker}`;
  }
}

/** A lead with nothing but the title has nothing to go to. */
function isBareLead({ kind, words, statements }: Section): boolean {
  return kind === 'lead' && words === 0 && statements.length === 0;
}

function headingOf({ headingSpan, start, end }: Section): Span {
  return headingSpan ?? { start, end: Math.min(end, start + 1) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
