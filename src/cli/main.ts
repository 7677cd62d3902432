import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { formatOf, readArticle, type ArticleFormat } from '../core/article/index.ts';
import type { KnowledgeSource } from '../core/knowledge/model.ts';
import { outlineArticle, reportArticle } from './article.ts';
import { cardAt } from './card.ts';
import { cardText } from './cardText.ts';
import { correctionsFor } from './corrections.ts';
import { describeCharacters } from './describe.ts';
import { listEntities, reportEntities } from './entities.ts';
import { Failure, firstLine } from './failure.ts';
import { knowledgeFor } from './knowledge.ts';
import { readTagger } from './model.ts';
import { offsetsIn } from './offsets.ts';
import { anchorAll, annotationsBeside, placementLines } from './placements.ts';
import { readWithNames, type Reading } from './reading.ts';
import { tagTokens } from './tokens.ts';

const HELP = `Usage: lectern article FILE [--json] [--format markdown|text]
       lectern entities FILE [--json] [--format markdown|text] [--model FILE]
       lectern entities --tokens [--model FILE]
       lectern card FILE --at OFFSET [--json] [--format markdown|text] [--model FILE]
       lectern annotations FILE [--json] [--utf16] [--format markdown|text]
       lectern anchor FILE --annotations NOTES [--json] [--utf16] [--format markdown|text]
       lectern describe FILE --start N --end M [--utf16] [--author NAME] [--format markdown|text]

article    reads an article and prints its sections, speakers and statements
entities   prints the names in it, those that mean the same joined, and its figures; as JSON, with
           a summary of each name
card       prints what is known of the name or figure at an offset, and who says what about it
annotations
           prints where the annotations stand that lie in .annotations/<name of the file> beside it
anchor     looks in a text for annotations that were made of it, or of an earlier version: W3C
           JSON-LD (one, a list, a page, a collection, a graph), an export of Hypothesis, or
           Lectern's .jsonl
describe   prints the W3C annotation that marking these characters would make, as a line of JSON

Names are as corrected in .lectern/corrections of the nearest folder above the file that has it;
summaries come from .lectern/dossier of the nearest folder that has that, from the almanac that
ships, and from the article itself. No network is used.

  FILE       a .md, .markdown or .txt file; - reads standard input
  --json     print what was found as JSON; offsets are UTF-16 units into the file's text, but in
             annotations, anchor and describe they are Unicode code points, as in W3C's
             TextPositionSelector: a CRLF counts as one, a byte order mark as none
  --utf16    count UTF-16 units into the file's text in annotations, anchor and describe too
  --annotations
             a file of annotations; - reads standard input
  --start, --end
             the first character to mark, and the one behind the last
  --author   who marks; the default is "reader"
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
    case 'annotations':
      return annotations(oneFile(command, file, more), values);
    case 'anchor':
      return anchor(oneFile(command, file, more), values);
    case 'describe':
      return describe(oneFile(command, file, more), values);
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
  const at = offsetFrom(values.at, 'card', '--at OFFSET');
  const found = cardAt(read(file, values), at, sourcesFor(file));
  return values.json ? printed(found) : cardText(found);
}

function annotations(file: string, { json, format, utf16 = false }: Values): string {
  const source = readSource(file);
  const article = readArticle(source, formatFrom(format, file));
  const { reports, warnings } = annotationsBeside(file, article, offsetsIn(source, utf16));
  warn(warnings);
  return json ? printed(reports) : placementLines(reports);
}

function anchor(file: string, { json, format, utf16 = false, annotations: notes }: Values): string {
  if (notes === undefined) throw new Failure(2, 'anchor: no annotations given; use --annotations FILE');
  const source = readSource(file);
  const article = readArticle(source, formatFrom(format, file));
  const reports = anchorAll(readSource(notes), article, offsetsIn(source, utf16));
  return json ? printed(reports) : placementLines(reports);
}

function describe(file: string, { format, utf16 = false, start, end, author = 'reader' }: Values): string {
  const span = {
    start: offsetFrom(start, 'describe', '--start N'),
    end: offsetFrom(end, 'describe', '--end M'),
  };
  return describeCharacters(readSource(file), {
    file,
    format: formatFrom(format, file),
    ...span,
    utf16,
    author,
  });
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

function offsetFrom(value: string | undefined, command: string, option: string): number {
  if (value === undefined) throw new Failure(2, `${command}: no offset given; use ${option}`);
  if (!/^-?\d+$/u.test(value)) throw new Failure(2, `${command}: no offset: ${value}`);
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
        annotations: { type: 'string' },
        start: { type: 'string' },
        end: { type: 'string' },
        utf16: { type: 'boolean' },
        author: { type: 'string' },
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
