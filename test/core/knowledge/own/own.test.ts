import assert from 'node:assert/strict';
import {
  readArticle,
  type Article,
  type ArticleFormat,
  type Span,
} from '../../../../src/core/article/index.ts';
import type { Entity } from '../../../../src/core/entities/index.ts';
import type { NameType } from '../../../../src/core/entities/model.ts';
import { ownKnowledge, ownWords } from '../../../../src/core/knowledge/own/index.ts';
import { RIGHT, WRONG } from './cases.ts';

const entityOf = (type: NameType, name: string, more: Partial<Entity> = {}): Entity => ({
  id: 'it',
  type,
  name,
  aliases: [],
  ...more,
});

/** A text with names in braces, as an article and the places of the names. */
function braced(
  text: string,
  format: ArticleFormat = 'text',
): { article: Article; mentions: Span[]; name: string } {
  const mentions: Span[] = [];
  let source = '';
  for (const [part, name] of [...text.matchAll(/([^{}]+)|\{([^{}]+)\}/gu)].map(([, plain, braces]) => [
    plain,
    braces,
  ])) {
    if (name !== undefined) mentions.push({ start: source.length, end: source.length + name.length });
    source += name ?? part ?? '';
  }
  const [{ start, end } = { start: 0, end: 0 }] = mentions;
  return {
    article: readArticle(source, format),
    mentions,
    name: source.slice(start, end).replace(/[*_]/gu, ''),
  };
}

describe('what an article itself says that something is', () => {
  for (const [type, text, says] of [...RIGHT, ...WRONG]) {
    it(`${says === undefined ? 'nothing' : 'says'}: ${text}`, () => {
      const { article, mentions, name } = braced(text);
      const own = ownWords(article, entityOf(type, name), mentions);
      assert.ok(own);
      assert.equal(own.kind === 'sentence' ? undefined : own.text, says);
    });
  }

  it('has cases enough, right and wrong', () => {
    assert.ok(RIGHT.length + WRONG.length >= 80);
    assert.ok(WRONG.length >= 40);
  });

  it('tells roles, definitions and plain sentences apart', () => {
    const kindOf = (type: NameType, text: string): string | undefined => {
      const { article, mentions, name } = braced(text);
      return ownWords(article, entityOf(type, name), mentions)?.kind;
    };
    assert.equal(kindOf('PERSON', 'Russian President {Putin} spoke.'), 'role');
    assert.equal(kindOf('ORG', '{ISIS-K}, the Afghan branch of ISIS, grew.'), 'definition');
    assert.equal(kindOf('ORG', '{ISIS-K} grew.'), 'sentence');
  });

  it('takes the plainest of several mentions, wherever it stands among the first', () => {
    const { article, mentions, name } = braced(
      '{ISIS-K} grew.\n\n{ISIS-K}, which controls a valley, fled.\n\n{ISIS-K}, the Afghan branch of ISIS, fled.\n',
    );
    assert.equal(ownWords(article, entityOf('ORG', name), mentions)?.text, 'the Afghan branch of ISIS');
  });

  it('reads through markup, and says where it stands in the source', () => {
    const { article, mentions, name } = braced(
      'One.\n\nThen {*ISIS*-K}, the *Afghan* [branch](https://a.b/c_d) of&nbsp;ISIS\n  and others, grew.\n',
      'markdown',
    );
    const own = ownWords(article, entityOf('ORG', name), mentions);
    assert.equal(own?.text, 'the Afghan branch of ISIS and others');
    assert.equal(
      article.source.slice(own.start, own.end),
      'the *Afghan* [branch](https://a.b/c_d) of&nbsp;ISIS\n  and others',
    );
  });

  it('takes the first sentence with the full name, of the text before one of a heading', () => {
    const text =
      '# {Peres} on history\n\n**Wikinews:** What does {Peres} think?\n\n**Jones:** {Shimon Peres} thinks much.\n\n**Wikinews:** No?\n\n**Jones:** No.\n';
    const { article, mentions } = braced(text, 'markdown');
    const own = ownWords(article, entityOf('PERSON', 'Shimon Peres'), mentions);
    assert.deepEqual([own?.kind, own?.text], ['sentence', 'Shimon Peres thinks much.']);
  });

  it('cuts a long sentence at words, the name kept', () => {
    const long = 'word '.repeat(100);
    const { article, mentions, name } = braced(`${long}and {Hamas} with ${long}end.`);
    const own = ownWords(article, entityOf('ORG', name), mentions);
    assert.ok(own && own.text.length <= 200, own?.text);
    assert.match(own.text, /^…word.*Hamas.*word…$/u);
  });

  it('says nothing of what no running text names', () => {
    const { article, mentions, name } = braced('---\ntitle: {Hamas}\n---\n', 'markdown');
    assert.equal(ownWords(article, entityOf('ORG', name), mentions), undefined);
    assert.equal(ownWords(article, entityOf('ORG', name), []), undefined);
  });
});

describe('who speaks in an article and who wrote it', () => {
  const interview = readArticle(
    'A talk\nBy Jane Doe\n\nWhy?\n\nAsfandyar Mir (USIP): It had to. Mary Watkins is right.\n\nHow?\n\nWatkins: No. Mir is wrong.\n\nAnd then?\n\nMir: Yes. Jane Doe knows.\n\nWho else?\n\nWatkins: Nobody.\n\nAnd now?\n\nMir: We wait.\n',
    'text',
  );
  const find = (name: string): Span[] =>
    [...interview.source.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    }));
  const phrases = { speaker: 'Speaker in this article', author: 'Author of this article' };

  it('a speaker: the label’s affiliation, where it stands', () => {
    const entity = entityOf('PERSON', 'Mir');
    const own = ownWords(interview, entity, find('Mir is'));
    assert.deepEqual([own?.kind, own?.text, own?.speaker], ['speaker', 'USIP', 0]);
    assert.ok(own);
    assert.equal(interview.source.slice(own.start, own.end), 'USIP');
    assert.equal(ownKnowledge(interview, entity, own, phrases).summary, 'Speaker in this article; USIP');
  });

  it('a speaker without one: the name in the label', () => {
    const entity = entityOf('PERSON', 'Mary Watkins');
    const own = ownWords(interview, entity, find('Mary Watkins'));
    assert.deepEqual([own?.kind, own?.text, own?.speaker], ['speaker', 'Watkins', 1]);
    assert.ok(own);
    assert.equal(interview.source.slice(own.start, own.end), 'Watkins');
    assert.equal(ownKnowledge(interview, entity, own, phrases).summary, 'Speaker in this article');
  });

  it('a speaker of whom the text says more', () => {
    const source =
      'Why?\n\nMir: Yes.\n\nWe thank Asfandyar Mir, a senior expert at USIP.\n\nHow?\n\nMir: No.\n';
    const article = readArticle(source, 'text');
    const start = source.indexOf('Asfandyar');
    const entity = entityOf('PERSON', 'Asfandyar Mir', { aliases: ['Mir'] });
    const own = ownWords(article, entity, [{ start, end: start + 13 }]);
    assert.deepEqual([own?.kind, own?.text, own?.speaker], ['role', 'a senior expert at USIP', 0]);
    assert.ok(own);
    assert.equal(
      ownKnowledge(article, entity, own, phrases).summary,
      'a senior expert at USIP (Speaker in this article)',
    );
  });

  it('an author', () => {
    const entity = entityOf('PERSON', 'Jane Doe');
    const own = ownWords(interview, entity, find('Jane Doe').slice(1));
    assert.deepEqual([own?.kind, own?.text], ['author', 'Jane Doe']);
    assert.ok(own);
    assert.equal(own.start, interview.source.indexOf('Jane Doe'));
    assert.equal(ownKnowledge(interview, entity, own, phrases).summary, 'Author of this article');
  });

  it('no place, and no half of a name', () => {
    assert.equal(ownWords(interview, entityOf('GPE', 'Mir'), find('Mir is'))?.kind, 'sentence');
    assert.equal(ownWords(interview, entityOf('PERSON', 'Jane'), find('Jane').slice(1))?.kind, 'sentence');
  });
});
