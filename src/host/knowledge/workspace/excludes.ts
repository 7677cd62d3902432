/** Folders whose files are never articles of the workspace. */
const NEVER: ReadonlySet<string> = new Set(['.git', 'node_modules', '.lectern', '.annotations']);
const ARTICLE = /\.(?:md|markdown|txt)$/iu;

/** Finds what Lectern reads, however the ending is written. */
export const ARTICLES_GLOB = '**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN],[tT][xX][tT]}';

/** Whether a path ends as an article's does. */
export function endsAsArticle(path: string): boolean {
  return ARTICLE.test(path);
}

/** Whether a path, from a workspace folder on, leads through a folder that holds no articles. */
export function isNeverArticle(path: string): boolean {
  return path.split('/').some((part) => NEVER.has(part));
}

/** One glob that stands for all these, and for what lies in folders that they match: the editor's globs can't nest braces. */
export function excludeGlob(patterns: readonly string[]): string {
  const never = [...NEVER].map((folder) => `**/${folder}`);
  const all = [...never, ...patterns].flatMap(alternatives).map((each) => each.replace(/\/$/u, ''));
  const deep = all.flatMap((each) => (each.endsWith('/**') ? [each] : [each, `${each}/**`]));
  return `{${[...new Set(deep)].join(',')}}`;
}

/** A glob without braces for each choice that its braces leave; one with an unpaired brace is left out. */
export function alternatives(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return pattern.includes('}') ? [] : [pattern.replaceAll(',', '[,]')];
  const choices: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '{') depth++;
    if (letter === ',' && depth === 1) {
      choices.push(pattern.slice(start, at));
      start = at + 1;
    }
    if (letter !== '}' || --depth > 0) continue;
    choices.push(pattern.slice(start, at));
    return choices.flatMap((choice) =>
      alternatives(`${pattern.slice(0, open)}${choice}${pattern.slice(at + 1)}`),
    );
  }
  return [];
}
