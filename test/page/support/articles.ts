import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleFormat } from '../../../src/core/article/index.ts';
import { fixtures } from '../../harness/paths.ts';

export const ARTICLES = [
  'isis-k-moscow-attack.txt',
  'korea.md',
  'peace-process.md',
  'robotics-team.md',
  'virginia-governor.txt',
  'wheelchair-basketball.md',
] as const;

export interface Source {
  readonly source: string;
  readonly format: ArticleFormat;
}

/** A fixture's text, and what it is written in. */
export function article(name: (typeof ARTICLES)[number]): Source {
  return {
    source: readFileSync(path.join(fixtures, 'articles', name), 'utf8'),
    format: name.endsWith('.md') ? 'markdown' : 'text',
  };
}

/** Everything that Markdown can hold, in one article. */
export const EVERYTHING = `---
title: Everything at once
author: Jane Doe
publisher: The Paper
date: 2024-03
url: https://example.org/everything
---

A paragraph with *emphasis*, **strong**, \`code\`, ~~gone~~, a [link](https://example.org "Title"), an
[evil one](javascript:run()), www.example.com and a footnote[^1] &amp; more.

## A heading with \`code\`

> A quotation of two sentences. It has *emphasis* in it.
>
> — Someone

- one
- two
  - nested **two**

1. first

   loose
2. second

- [x] done
- [ ] to do

| Name | Amount | A very long heading that needs room | Another one that is long as well |
|:-----|-------:|:---:|---|
| Alpha | 1,000 | x | y |
| Beta | 20 | longer text in the cell that goes on and on and on | no |

\`\`\`js
const x = "a long line that goes on and on and on and on and on and on and on and on and on";
\`\`\`

![A picture of something](https://example.org/pic.png)

<div onclick="run()">raw <b>html</b></div>

***

### Third level

**[00:12:31] Dr. Ana-María Núñez (RAND Corporation):** A statement that runs on for a while, so that it wraps over two lines at least in the page.

A second paragraph of the same statement that runs on for a while, so that it wraps over two lines at least.

**Bob:** Why not?

**Dr. Ana-María Núñez (RAND Corporation):** Because.

**Bob:** Is that so?

**Dr. Ana-María Núñez (RAND Corporation):** It is.

**Bob:** هل هذا كل شيء؟

[^1]: The footnote's text, with a [link](https://example.org/note).
`;

/** Paragraphs that can be told apart, some long. */
export function paragraphs(count: number, words = 60): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `Paragraph ${at} begins. ${'It goes on with words that wrap. '.repeat((at * 7) % words === 0 ? 40 : 1 + (at % 5))}`,
  ).join('\n\n');
}
