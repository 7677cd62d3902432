import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { formatOf, type ArticleFormat } from '../core/article/index.ts';
import type { KnowledgeSource } from '../core/knowledge/model.ts';
import { outlineArticle, reportArticle } from './article.ts';
import { cardAt } from './card.ts';
import { cardText } from './cardText.ts';
import { correctionsFor } from './corrections.ts';
import { listEntities, reportEntities } from './entities.ts';
import { Failure, firstLine } from './failure.ts';
import { knowledgeFor } from './knowledge.ts';
import { readTagger } from './model.ts';
import { readWithNames, type Reading } from './reading.ts';
import { tagTokens } from './tokens.ts';

const HELP = `Usage: lectern article FILE [--json] [--format markdown|text]
       lectern entities FILE [--json] [--format markdown|text] [--model FILE]
       lectern entities --tokens [--model FILE]
       lectern card FILE --at OFFSET [--json] [--format markdown|text] [--model FILE]

article    reads an article and prints its sections, speakers and statements
entities   prints the names in it, those that mean the same joined, and its figures; as JSON, with
           a summary of each name
card       prints what is known of the name or figure at an offset, and who says what about it

Names are as corrected in .lectern/corrections of the nearest folder above the file that has it;
summaries come from .lectern/dossier of the nearest folder that has that, from the almanac that
ships, and from the article itself. No network is used.

  FILE       a .md, .markdown or .txt file; - reads standard input
  --json     print what was found as JSON; offsets are UTF-16 units into the file's text
  --at       an offset: UTF-16 units into the file's text
  --format   markdown or text; the default follows the file's name
  --tokens   read sentences from standard input, one JSON object a line with "tokens" and,
             where it is known, "doc"; print {"tags": [...]} for each
  --model    the tagger's model; the default is the one that ships
  --help     print this
  --version  print the version
`;

type Values = ReturnType<typeof parsed>['values'];

/** Runs the command line and returns what goes to standard output. */
function run(args: string[]): string {
  const { values, positionals } = parsed(args);
  if (values.help) return HELP;
  if (values.version) return `${version}\n`;
  const [command, file, ...more] = positionals;
  switch (command) {
    case undefined:
      throw new Failure(2, 'no command given; try --help');
    case 'article':
      return article(oneFile(command, file, more), values);
    case 'entities':
      if (values.tokens) return tagTokens(readSource('-'), readTagger(values.model));
      return entities(oneFile(command, file, more), values);
    case 'card':
      return card(oneFile(command, file, more), values);
    default:
      throw new Failure(2, `unknown command: ${command}`);
  }
}

function article(file: string, { json, format }: Values): string {
  const as = formatFrom(format, file);
  const source = readSource(file);
  return json ? printed(reportArticle(source, as)) : outlineArticle(source, as);
}

function entities(file: string, values: Values): string {
  const reading = read(file, values);
  return values.json ? printed(reportEntities(reading, sourcesFor(file))) : listEntities(reading);
}

function card(file: string, values: Values): string {
  const at = offsetFrom(values.at);
  const found = cardAt(read(file, values), at, sourcesFor(file));
  return values.json ? printed(found) : cardText(found);
}

function read(file: string, { format, model }: Values): Reading {
  const as = formatFrom(format, file);
  const source = readSource(file);
  const tagger = readTagger(model);
  const corrections = file === '-' ? undefined : correctionsFor(file);
  warn(corrections?.warnings ?? []);
  return readWithNames(source, as, tagger, corrections);
}

function sourcesFor(file: string): readonly KnowledgeSource[] {
  const { sources, warnings } = knowledgeFor(file === '-' ? undefined : file);
  warn(warnings);
  return sources;
}

function warn(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`lectern: ${line}\n`);
}

function printed(report: object): string {
  return `${JSON.stringify(report)}\n`;
}

function offsetFrom(value: string | undefined): number {
  if (value === undefined) throw new Failure(2, 'card: no offset given; use --at OFFSET');
  if (!/^-?\d+$/u.test(value)) throw new Failure(2, `card: no offset: ${value}`);
  return Number(value);
}

function oneFile(command: string, file: string | undefined, more: readonly string[]): string {
  if (file === undefined) throw new Failure(2, `${command}: no file given`);
  if (more.length > 0) throw new Failure(2, `${command}: one file at a time`);
  return file;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        format: { type: 'string' },
        at: { type: 'string' },
        tokens: { type: 'boolean' },
        model: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new Failure(2, firstLine(error));
  }
}

function formatFrom(value: string | undefined, file: string): ArticleFormat {
  if (value === undefined) return formatOf(file);
  if (value === 'markdown' || value === 'text') return value;
  throw new Failure(2, `unknown format: ${value}; it is markdown or text`);
}

function readSource(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new Failure(1, `can't read ${file}: ${firstLine(error)}`);
  }
  if (bytes.subarray(0, 8192).includes(0)) throw new Failure(1, `${file} is no text file`);
  return bytes.toString('utf8');
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`lectern: ${error.message}\n`);
  process.exitCode = error.status;
}
