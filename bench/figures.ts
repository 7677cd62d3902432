import fs from 'node:fs';
import path from 'node:path';
import { FIGURE_TYPES } from '../src/core/entities/model.ts';
import { gumDates, table, wholeArticles } from './figures/examples.ts';
import { finders } from './figures/finders.ts';
import { f1, score, type Example, type Finder } from './figures/spans.ts';

/**
 * `node --import tsx bench/figures.ts [FOLDER OF CORPORA]`: F1 of exact spans by type, and speed, for us and for
 * others, on the same texts in the same run.
 */
const corpora = process.argv[2] ?? '../shared/corpora';

const merged = (finder: Finder): Finder => ({
  name: finder.name,
  find: (text, published) =>
    finder
      .find(text, published)
      .filter(({ type }) => type === 'DATE' || type === 'TIME')
      .map((span) => ({ ...span, type: 'DATE' as const })),
});

function print(title: string, examples: readonly Example[], compared: readonly Finder[]): void {
  const scores = compared.map((finder) => score(examples, finder));
  console.log(`\n| ${title} | gold | ${compared.map(({ name }) => name).join(' | ')} |`);
  console.log(`| --- | --- |${' --- |'.repeat(compared.length)}`);
  for (const type of [...FIGURE_TYPES, 'all']) {
    const gold = scores[0]?.get(type)?.gold ?? 0;
    if (gold === 0) continue;
    const cells = scores.map((each) => (100 * f1(each.get(type) ?? { gold, found: 0, right: 0 })).toFixed(1));
    console.log(`| ${type} | ${gold} | ${cells.join(' | ')} |`);
  }
}

/** Characters a second, hot: the best of some runs over `text`. */
function speed(finder: Finder, text: string): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const before = performance.now();
    finder.find(text, '2024-03-28');
    best = Math.min(best, performance.now() - before);
  }
  return (text.length / best) * 1000;
}

print('table', table, finders);
print('articles', wholeArticles, finders);
for (const part of ['dev', 'test']) {
  const file = path.join(corpora, `gum-names.${part}.jsonl`);
  if (fs.existsSync(file)) print(`gum-names ${part}, date and time`, gumDates(file), finders.map(merged));
}

const text = wholeArticles.map((example) => example.text).join('\n\n');
console.log(`\n| ${Math.round(text.length / 1000)} kB of articles | kB/s |\n| --- | --- |`);
for (const finder of finders) console.log(`| ${finder.name} | ${Math.round(speed(finder, text) / 1000)} |`);
const long = text.repeat(Math.ceil(1e6 / text.length));
console.log(
  `| Lectern, ${(long.length / 1e6).toFixed(1)} MB at once | ${Math.round(speed(finders[0] as Finder, long) / 1000)} |`,
);
