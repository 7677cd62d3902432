import { paced, type Steps } from '../../../steps.ts';
import type { ArticleFormat, Block, Section, Speaker, SpeakerLabel, Statement } from '../../model.ts';
import type { Draft } from '../draft.ts';
import { joinSpeakers } from '../speakers/speakers.ts';
import { countWords } from './words.ts';

/** What the drafts come to. */
export interface Structure {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly speakers: readonly Speaker[];
}

interface OpenSection {
  readonly kind: Section['kind'];
  readonly depth: number;
  readonly from: number;
  to: number;
  readonly heading?: Draft;
  readonly statements: number[];
  words: number;
}

interface OpenStatement {
  readonly label: SpeakerLabel;
  readonly section: number;
  readonly from: number;
  to: number;
  words: number;
}

/** Blocks or statements looked at in one step. */
const AT_ONCE = 200;

const RULE = /^\s*(?:[-*_=~#•.–—]\s*){3,}$/u;
const COLOPHON =
  /^[*_([]*(?:(?:this|the|our|their) (?:interview|conversation|transcript|discussion|exchange|q\s?&\s?a|article|story)\b.{0,60}\b(?:edited|condensed|transcribed|conducted|recorded|updated|published|appeared)|(?:editor['’]s note|about the authors?|about the interview)|end of (?:transcript|interview)|\[?end\]?$|###?$|-30-$)/iu;

/** Builds sections, statements and speakers from blocks that know what they are. */
export function* buildStructure(
  source: string,
  format: ArticleFormat,
  drafts: readonly Draft[],
): Steps<Structure> {
  const sections: OpenSection[] = [];
  const statements: OpenStatement[] = [];
  const places: { section: number; statement: number }[] = [];
  // What stands above the title is in no section.
  const title = drafts.findIndex((draft) => draft.role === 'title');
  let depth = 1;
  let section: OpenSection | undefined;
  let statement: OpenStatement | undefined;
  const open = (kind: Section['kind'], at: number, level: number, heading?: Draft): void => {
    section = {
      kind,
      depth: level,
      from: at,
      to: at + 1,
      statements: [],
      words: 0,
      ...(heading ? { heading } : {}),
    };
    sections.push(section);
    statement = undefined;
  };
  for (const [at, draft] of drafts.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (draft.role === 'title' && sections.length === 0) open('lead', at, 1, draft);
    else if (draft.role === 'heading' || draft.role === 'title') {
      depth = draft.depth || (draft.block.depth ?? 2);
      open('heading', at, depth, draft);
    } else if (draft.role === 'question') open('question', at, Math.min(6, depth + 1), draft);
    else if (draft.role === 'body' && !section && at > title) open('lead', at, 1);
    if (endsStatement(draft)) statement = undefined;
    if (draft.label) {
      statement = { label: draft.label, section: sections.length - 1, from: at, to: at + 1, words: 0 };
      section?.statements.push(statements.length);
      statements.push(statement);
    }
    const inside = statement !== undefined && draft.role === 'body';
    const words =
      draft.role === 'frontmatter' || draft.role === 'meta'
        ? 0
        : countWords(
            source,
            draft.label ? draft.label.textStart : draft.block.start,
            draft.block.end,
            format === 'markdown',
          );
    if (section && draft.role !== 'frontmatter') {
      section.to = at + 1;
      if (draft !== section.heading) section.words += words;
    }
    if (inside && statement) {
      statement.to = at + 1;
      statement.words += words;
    }
    places.push({
      section: section && draft.role !== 'frontmatter' ? sections.length - 1 : -1,
      statement: inside ? statements.length - 1 : -1,
    });
  }
  yield;
  return yield* settle(drafts, sections, statements, places);
}

function endsStatement(draft: Draft): boolean {
  if (draft.role === 'meta') return true;
  if (draft.label || draft.length > 400) return false;
  if (draft.block.kind === 'other') return RULE.test(draft.raw);
  return draft.block.kind === 'paragraph' && COLOPHON.test(draft.raw);
}

function* settle(
  drafts: readonly Draft[],
  open: readonly OpenSection[],
  spoken: readonly OpenStatement[],
  places: readonly { section: number; statement: number }[],
): Steps<Structure> {
  const dropped = open[0] && isEmptyLead(drafts, open[0]) ? 1 : 0;
  const { speakers, of } = joinSpeakers(spoken.map(({ label }) => label));
  yield;
  const statements: Statement[] = [];
  yield* paced(spoken, AT_ONCE, (each, at) => {
    const last = drafts[each.to - 1];
    statements.push({
      start: each.label.start,
      end: Math.max(each.label.end, last?.block.end ?? each.label.end),
      speaker: of[at] ?? 0,
      section: each.section - dropped,
      label: each.label,
      blocks: { start: each.from, end: each.to },
      words: each.words,
    });
  });
  const sections = open.slice(dropped).map((each) => sectionOf(drafts, each));
  const blocks: Block[] = [];
  yield* paced(drafts, AT_ONCE, (draft, at) => {
    const place = places[at] ?? { section: -1, statement: -1 };
    blocks.push(blockOf(draft, Math.max(-1, place.section - dropped), place.statement));
  });
  return { blocks, sections, statements, speakers: withStatements(speakers, of) };
}

/** Written out member by member: spreading ten thousand blocks takes longer than all the rest. */
function blockOf({ block, role, label }: Draft, section: number, statement: number): Block {
  const { start, end, kind, depth, text } = block;
  const placed = { start, end, kind, role, section, statement };
  if (label) return { ...placed, label };
  return depth === undefined || !text ? placed : { ...placed, depth, text };
}

function withStatements(speakers: readonly Omit<Speaker, 'statements'>[], of: readonly number[]): Speaker[] {
  const indexes: number[][] = speakers.map(() => []);
  for (const [statement, speaker] of of.entries()) indexes[speaker]?.push(statement);
  return speakers.map((speaker, at) => ({ ...speaker, statements: indexes[at] ?? [] }));
}

/** Nothing stands under the title but meta lines and rules. */
function isEmptyLead(drafts: readonly Draft[], lead: OpenSection): boolean {
  if (lead.kind !== 'lead') return false;
  return drafts
    .slice(lead.from, lead.to)
    .every((draft) => draft.role !== 'body' || (draft.block.kind === 'other' && RULE.test(draft.raw)));
}

function sectionOf(drafts: readonly Draft[], each: OpenSection): Section {
  const first = drafts[each.from];
  const last = drafts[each.to - 1];
  const heading = each.heading;
  return {
    start: first?.block.start ?? 0,
    end: last?.block.end ?? 0,
    ...(heading
      ? {
          heading: heading.text,
          headingSpan: heading.block.text ?? { start: heading.block.start, end: heading.block.end },
        }
      : {}),
    kind: each.kind,
    depth: each.depth,
    blocks: { start: each.from, end: each.to },
    statements: each.statements,
    words: each.words,
  };
}
