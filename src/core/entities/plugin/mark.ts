import { splitSentences } from '../../article/sentences/split.ts';
import type { Figure } from '../figures/model.ts';
import { joinNames, type Entity, type JoinedName } from '../joining/index.ts';
import type { NameSpan, Token } from '../model.ts';
import { tokenize } from '../tokens/index.ts';
import type { FlatLeaf } from './flatten.ts';
import { addOverlooked } from './overlooked/overlooked.ts';
import { settle, type Marks } from './overlaps.ts';
import { figureFinder, type NameFinder, type Tools } from './tools.ts';

/** What was found in a text. */
export interface JoinedMarks {
  readonly names: readonly JoinedName[];
  readonly figures: readonly Figure[];
}

/** Finds the names and figures of some texts of one document. */
export function tagLeaves(leaves: readonly FlatLeaf[], tools: Tools): Marks[] {
  const names = tools.tagger
    ? namesOf(
        leaves.map(({ text }) => text),
        tools.tagger,
      )
    : [];
  const figures = figureFinder(tools);
  return leaves.map(({ text, closed }, at) => settle(text, names[at] ?? [], figures(text), closed));
}

/** The names of some texts of one document, sentence by sentence. */
function namesOf(texts: readonly string[], tagger: NameFinder): NameSpan[][] {
  const sentences = texts.flatMap((text, at) => sentencesOf(text).map((tokens) => ({ at, tokens })));
  const found = tagger.names(sentences.map(({ tokens }) => tokens));
  const tagged = sentences.map(({ tokens }, at) => ({ tokens, names: found[at] ?? [] }));
  const all = addOverlooked(tagged);
  const names = texts.map((): NameSpan[] => []);
  for (const [index, { at }] of sentences.entries()) names[at]?.push(...(all[index] ?? []));
  return names;
}

function sentencesOf(text: string): Token[][] {
  return splitSentences(text).map(({ start, end }) => tokenize(text, start, end));
}

/** The names of all texts of a document joined. */
export function joinMarks(
  leaves: readonly FlatLeaf[],
  marks: readonly Marks[],
): { entities: readonly Entity[]; marks: JoinedMarks[] } {
  const { entities, names } = joinNames(
    leaves.map(({ text }, at) => ({ text, names: marks[at]?.names ?? [] })),
  );
  return {
    entities,
    marks: names.map((joined, at) => ({ names: joined, figures: marks[at]?.figures ?? [] })),
  };
}
