import { blockAt } from '../../article/blockAt.ts';
import type { Article, Block, Span } from '../../article/model.ts';
import { isPlain } from '../../article/sentences/plain.ts';
import type { Entity } from '../../entities/joining/model.ts';
import type { NameType } from '../../entities/model.ts';
import { cutText } from '../passage/cut.ts';
import { passageAt, type Passage } from '../passage/passage.ts';
import { sentenceAround } from '../passage/sentence.ts';
import { definedIn, type Defined } from './defining.ts';
import { roughly } from './markup.ts';
import type { OwnWords } from './model.ts';
import { speakerOf, wordsOfByline, wordsOfLabel } from './speaking.ts';

/** The most characters that are shown. */
const MOST = 200;
/** An article says what something is where it first names it, or nowhere. */
const LOOKED_AT = 24;
/** Blocks that are parsed for it: each may take a millisecond. */
const PARSED = 2;
/** Units of source of a block from which on parsing it takes too long. */
const LONG = 4_000;

interface Found extends Defined {
  readonly passage: Passage;
}

/**
 * What an article itself says that something is, next to its name or in a label; else the sentence that names it first.
 * Never anything that the article does not have. Looks at the first mentions only, and parses next to nothing.
 *
 * @param mentions - where the article names it: spans of the source, in order
 */
export function ownWords(article: Article, entity: Entity, mentions: readonly Span[]): OwnWords | undefined {
  const speaker = speakerOf(article, entity);
  const own = speaker < 0 ? {} : { speaker };
  const defined = bestDefinition(article, entity.type, mentions);
  if (defined) {
    const { passage, kind } = defined;
    return { kind, ...shown(passage, defined, { start: defined.start, end: defined.start + 1 }), ...own };
  }
  const told = speaker < 0 ? wordsOfByline(article, entity) : wordsOfLabel(article, speaker);
  if (told) return { ...told, ...own };
  const sentence = firstSentence(article, entity, mentions);
  return sentence && { ...sentence, ...own };
}

function bestDefinition(article: Article, type: NameType, mentions: readonly Span[]): Found | undefined {
  let best: Found | undefined;
  let parsed = 0;
  for (const mention of mentions.slice(0, LOOKED_AT)) {
    const block = article.blocks[blockAt(article, mention.start)];
    // Headlines leave articles out, and questions ask.
    if (!block || !isTold(block)) continue;
    if (!isPlain(article, block)) {
      if (parsed >= PARSED || block.end - block.start > LONG || !isWorthParsing(article, mention, type))
        continue;
      parsed += 1;
    }
    const passage = passageAt(article, mention.start);
    const found = passage && definedAt(passage, mention, type);
    if (found && found.rank < (best?.rank ?? Infinity)) best = { ...found, passage };
    if (best?.rank === 0) break;
  }
  return best;
}

function isTold({ role }: Block): boolean {
  return role === 'body' || role === 'question';
}

function isWorthParsing({ source }: Article, mention: Span, type: NameType): boolean {
  const { before, name, behind } = roughly(source, mention.start, mention.end);
  const text = before + name + behind;
  return inSentence(text, { start: before.length, end: before.length + name.length }, type) !== undefined;
}

function definedAt(passage: Passage, mention: Span, type: NameType): Defined | undefined {
  return inSentence(passage.text, passage.toText(mention), type);
}

function inSentence(text: string, name: Span, type: NameType): Defined | undefined {
  const { start, end } = sentenceAround(text, name);
  const found = definedIn({
    sentence: text.slice(start, end),
    name: { start: name.start - start, end: name.end - start },
    type,
  });
  return found && { ...found, start: found.start + start, end: found.end + start };
}

/** The first sentence with the full name, else with any; one of the text proper where there is one. */
function firstSentence(article: Article, { name }: Entity, mentions: readonly Span[]): OwnWords | undefined {
  const near = mentions.slice(0, LOOKED_AT);
  const inText = near.filter(({ start }) => article.blocks[blockAt(article, start)]?.role === 'body');
  const isFull = ({ start, end }: Span): boolean =>
    article.source
      .slice(start, end)
      .replace(/[\s*_]+/gu, ' ')
      .trim() === name;
  const mention = inText.find(isFull) ?? inText[0] ?? near.find(isFull) ?? near[0];
  const passage = mention && passageAt(article, mention.start);
  if (!passage) return undefined;
  const at = passage.toText(mention);
  return { kind: 'sentence', ...shown(passage, sentenceAround(passage.text, at), at) };
}

function shown(passage: Passage, stretch: Span, keep: Span): Omit<OwnWords, 'kind'> {
  const cut = cutText(passage.text, stretch, keep, MOST);
  return { text: cut.shown, ...passage.toSource(cut) };
}
