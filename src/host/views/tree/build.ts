import type { Article, Section, Span } from '../../../core/article/model.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import type { ArticleIds } from './ids.ts';
import { EMPTY_TREE, type Grouping, type Tree, type TreeNode } from './model.ts';
import { parentSections } from './nesting.ts';

/** The rows for an article. One without statements is listed by section, whatever was asked. */
export function buildTree(article: Article, grouping: Grouping, ids: ArticleIds): Steps<Tree> {
  const builder = new Builder(article, ids);
  return grouping === 'speaker' && article.statements.length > 0 ? builder.bySpeaker() : builder.bySection();
}

/** Statements looked at in one step. */
const AT_ONCE = 200;

class Builder {
  private readonly nodes = new Map<string, TreeNode>();
  private readonly statementIds: readonly string[];

  constructor(
    private readonly article: Article,
    private readonly ids: ArticleIds,
  ) {
    this.statementIds = ids.statements.ids;
  }

  *bySpeaker(): Steps<Tree> {
    const roots: string[] = [];
    for (const [speaker, { statements }] of this.article.speakers.entries())
      if (statements.length > 0)
        roots.push(yield* this.addSpeaker(this.speakerId(speaker), speaker, statements, undefined));
    return { grouping: 'speaker', roots, nodes: this.nodes, sectionIds: [], statementIds: this.statementIds };
  }

  *bySection(): Steps<Tree> {
    const { sections } = this.article;
    if (!sections.some((section) => section.kind !== 'lead' || section.statements.length > 0))
      return EMPTY_TREE;
    const parents = parentSections(sections);
    const below = sections.map((): number[] => []);
    const tops: number[] = [];
    parents.forEach((parent, index) => (below[parent] ?? tops).push(index));
    const sectionIds: (string | undefined)[] = sections.map(() => undefined);
    const addAll = function* (this: Builder, indices: readonly number[], parent?: string): Steps<string[]> {
      const added: string[] = [];
      for (const index of indices) added.push(...(yield* add.call(this, index, parent)));
      return added;
    };
    const add = function* (this: Builder, index: number, parent: string | undefined): Steps<string[]> {
      const section = sections[index];
      if (!section || isBareLead(section)) return [];
      const id = this.ids.sections.ids[index] ?? `section:${index}`;
      sectionIds[index] = id;
      const own = yield* this.addUnderSection(id, section);
      const subsections = yield* addAll.call(this, below[index] ?? [], id);
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
    const roots = yield* addAll.call(this, tops);
    return { grouping: 'section', roots, nodes: this.nodes, sectionIds, statementIds: this.statementIds };
  }

  /** Speakers of a section; one who speaks only once there needs no level of their own. */
  private *addUnderSection(id: string, section: Section): Steps<string[]> {
    const bySpeaker = new Map<number, number[]>();
    yield* paced(section.statements, AT_ONCE, (index) => {
      const speaker = this.article.statements[index]?.speaker ?? -1;
      const statements = bySpeaker.get(speaker);
      if (statements) statements.push(index);
      else bySpeaker.set(speaker, [index]);
    });
    const added: string[] = [];
    for (const [speaker, statements] of bySpeaker) {
      const [only] = statements;
      if (statements.length === 1 && only !== undefined) added.push(this.addStatement(only, id, true));
      else added.push(yield* this.addSpeaker(`${id}/${this.speakerId(speaker)}`, speaker, statements, id));
    }
    return added;
  }

  private *addSpeaker(
    id: string,
    speaker: number,
    statements: readonly number[],
    parent: string | undefined,
  ): Steps<string> {
    const children: string[] = [];
    yield* paced(statements, AT_ONCE, (index) => children.push(this.addStatement(index, id, false)));
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
