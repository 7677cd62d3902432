import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { formatOf, type ArticleFormat } from '../core/article/index.ts';
import { outlineArticle, reportArticle } from './article.ts';

const HELP = `Usage: lectern article FILE [--json] [--format markdown|text]

Reads an article and prints its sections, speakers and statements.

  FILE       a .md, .markdown or .txt file; - reads standard input
  --json     print title, byline, published, publisher, url, sections, speakers and
             sentences as JSON; offsets are UTF-16 units into the file's text
  --format   markdown or text; the default follows the file's name
  --help     print this
  --version  print the version
`;

/** What went wrong and the status to leave with: 2 for wrong usage, 1 for a file that can't be read. */
class Failure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Runs the command line and returns what goes to standard output. */
function run(args: string[]): string {
  const { values, positionals } = parsed(args);
  if (values.help) return HELP;
  if (values.version) return `${version}\n`;
  const [command, file, ...more] = positionals;
  if (command === undefined) throw new Failure(2, 'no command given; try --help');
  if (command !== 'article') throw new Failure(2, `unknown command: ${command}`);
  if (file === undefined) throw new Failure(2, 'article: no file given');
  if (more.length > 0) throw new Failure(2, 'article: one file at a time');
  const format = formatFrom(values.format, file);
  const source = readSource(file);
  return values.json ? `${JSON.stringify(reportArticle(source, format))}\n` : outlineArticle(source, format);
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        format: { type: 'string' },
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`lectern: ${error.message}\n`);
  process.exitCode = error.status;
}
