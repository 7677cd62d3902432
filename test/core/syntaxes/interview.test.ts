import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { grammarOf, tokenise, withScope } from './tokenise.ts';
import { leastTime } from '../cost.ts';

const SPEAKER = 'entity.name.type.speaker.lectern';
const QUESTION = 'markup.heading.question.lectern';
const TIME = 'constant.numeric.timestamp.lectern';
const AFFILIATION = 'variable.other.affiliation.lectern';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), 'utf8');

describe('the interview grammar', () => {
  let text: IGrammar;
  let markdown: IGrammar;

  before(async () => {
    text = await grammarOf('text');
    markdown = await grammarOf('markdown');
  });

  it('colours the questions and speakers of the example article, and nothing else', () => {
    const tokens = tokenise(text, fixture('isis-k-moscow-attack.txt'));
    assert.deepEqual(withScope(tokens, SPEAKER), ['Mir', 'Helf', 'Glantz', 'Watkins', 'Mir']);
    assert.deepEqual(
      withScope(tokens, QUESTION).map((question) => question.slice(0, 20)),
      [
        'Why did ISIS, and IS',
        'Russian authorities ',
        'Putin has blamed the',
        'How does the Moscow ',
        'What does the Moscow',
      ],
    );
  });

  it('colours bold labels in Markdown and leaves the statement to Markdown', () => {
    const tokens = tokenise(markdown, fixture('peace-process.md'));
    const speakers = withScope(tokens, SPEAKER);
    assert.ok(speakers.length >= 12, `${speakers.length} speakers`);
    assert.deepEqual([...new Set(speakers)].sort(), ['Shimon Peres', 'Wikinews']);
    const [, , ...rest] = tokenise(markdown, '**Mir:** It is *not* so.');
    assert.deepEqual(withScope(rest, 'markup.italic.markdown').join(''), '*not*');
  });

  it('colours nothing in articles in which nobody speaks or asks', () => {
    for (const name of ['korea.md', 'robotics-team.md']) {
      const scopes = tokenise(markdown, fixture(name)).flatMap((token) => token.scopes);
      assert.deepEqual(
        scopes.filter((scope) => scope.endsWith('.lectern')),
        [],
      );
    }
  });

  const labels: [line: string, name: string, also?: Record<string, string>][] = [
    ['Mir: Yes.', 'Mir'],
    ['**Mir:** Yes.', 'Mir'],
    ['**Mir**: Yes.', 'Mir'],
    ['__Mir:__ Yes.', 'Mir'],
    ['MR. SMITH: I object.', 'MR. SMITH'],
    ['J. R. R. Tolkien: “Quite so.”', 'J. R. R. Tolkien'],
    ['Jean-Luc O’Neill: No.', 'Jean-Luc O’Neill'],
    ['Ludwig van Beethoven: Nein.', 'Ludwig van Beethoven'],
    ['Łukasz Żółć: Tak.', 'Łukasz Żółć'],
    ['Speaker 2: Well.', 'Speaker 2'],
    ['Q: Who is there?', 'Q'],
    ['A. Nobody.', 'A'],
    ['[00:12:31] Smith: We begin.', 'Smith', { [TIME]: '[00:12:31]' }],
    ['(1:02) Smith: We begin.', 'Smith', { [TIME]: '(1:02)' }],
    ['Mir (RAND): Yes.', 'Mir', { [AFFILIATION]: ' (RAND)' }],
    ['Jane Doe, RAND Corporation: Yes.', 'Jane Doe', { [AFFILIATION]: ', RAND Corporation' }],
    ['田中：はい。', '田中'],
  ];
  for (const [line, name, also = {}] of labels)
    for (const format of ['text', 'markdown'] as const)
      it(`sees the speaker in ${line} (${format})`, () => {
        const tokens = tokenise(format === 'text' ? text : markdown, line);
        assert.deepEqual(withScope(tokens, SPEAKER), [name]);
        for (const [scope, part] of Object.entries(also)) assert.deepEqual(withScope(tokens, scope), [part]);
        assert.deepEqual(withScope(tokens, QUESTION), []);
      });

  const others = [
    'Note: This is not a person.',
    'NOTE: This is not a person.',
    'Update: The figures are new.',
    'Editor’s note: This was changed.',
    'Photo Credit: Someone.',
    'Published: 21 August 2015',
    'Author: Jane Doe',
    'Step 3: Stir.',
    'https://example.org/a?b=c',
    'Https: The protocol.',
    '10:30: The doors open.',
    'At 10:30 The doors open.',
    'Ratio 3:1 It is.',
    'The answer: Nobody knows.',
    'He said: Nobody knows.',
    'Ingredients:',
    'Mir:',
    'Mir: and so on',
    'key: Value',
    'C:\\Windows is where it is.',
    'In Moscow: The mood changes.',
    'User-agent: *',
    'numpy==1.26.0',
    'add_executable(Lectern main.cpp)',
    'Is it so? Nobody knows.',
    'is it so?',
    '- Is it so?',
    '1. Is it so?',
    'Note: is it so?',
  ];
  for (const line of others)
    it(`leaves alone: ${line}`, () => {
      for (const grammar of [text, markdown]) {
        const scopes = tokenise(grammar, line).flatMap((token) => token.scopes);
        assert.deepEqual(
          scopes.filter((scope) => scope.endsWith('.lectern')),
          [],
        );
      }
    });

  it('leaves code, front matter, quotes, lists, comments and headings of Markdown alone', () => {
    const source = [
      ...['---', 'Mir: Yes.', 'Title: Who is it?', '---', ''],
      ...['```', 'Mir: Yes.', 'Who is this man?', '```', ''],
      ...['```ts', 'Mir: Yes.', '```', ''],
      ...['    Mir: Yes.', ''],
      ...['> Mir: Yes.', '> Who is this man?', ''],
      ...['- Mir: Yes.', '- Who is this man?', ''],
      ...['<!--', 'Mir: Yes.', '-->', ''],
      ...['# Who is this man?'],
    ].join('\n');
    const ours = tokenise(markdown, source).filter(({ scopes }) =>
      scopes.some((each) => each.endsWith('.lectern')),
    );
    assert.deepEqual(
      ours.map(({ text: each }) => each),
      [],
    );
  });

  it('colours a bold question', () => {
    assert.deepEqual(withScope(tokenise(markdown, '**Who is this man?**'), QUESTION), [
      '**Who is this man?**',
    ]);
  });

  it('takes no longer than a blink over a line that almost matches', () => {
    const lines = [
      `${'Aa '.repeat(5000)}b`,
      'A.'.repeat(5000),
      `Mir (${'a'.repeat(9000)}`,
      `Aa, ${'Bb '.repeat(4000)}`,
    ];
    const time = leastTime(() => lines.forEach((line) => tokenise(text, line)), { enough: 500 });
    assert.ok(time <= 500, `${time} ms`);
  });
});
