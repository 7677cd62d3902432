import type { AnchoringFigures } from './anchoring.ts';
import { anchoringTables } from './anchoring/table.ts';
import type { BlockingFigures } from './blocking.ts';
import type { MarkingFigures } from './marking.ts';
import type { OpeningFigures } from './opening.ts';
import type { SizeFigures } from './sizes.ts';

export interface Results {
  readonly machine: string;
  readonly opening: readonly OpeningFigures[];
  readonly marking: MarkingFigures;
  readonly blocking: BlockingFigures;
  readonly anchoring: AnchoringFigures;
  readonly sizes: readonly SizeFigures[];
}

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** Puts the figures of a run between the marks of a document; the rest of it stays. */
export function summarise(document: string, results: Results): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`bench/README.md needs ${BEGIN} and ${END}`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${figures(results)}\n\n${document.slice(to)}`;
}

function figures({ machine, opening, marking, blocking, anchoring, sizes }: Results): string {
  return [
    `Measured on ${machine}.`,
    '',
    table(
      ['document', 'size', 'reading view', 'Markdown preview', 'ratio'],
      opening.map((each) => [
        each.document,
        kB(each.bytes),
        ms(each.readingViewMs),
        ms(each.previewMs),
        each.ratio.toFixed(2),
      ]),
    ),
    '',
    table(
      [`names and figures in ${marking.document}`, 'after the text'],
      [
        ['on the first screen, window just loaded', ms(marking.coldMs)],
        ['on the first screen, later', ms(marking.warmMs)],
        ['everywhere, names joined, window just loaded', ms(marking.allMs)],
      ],
    ),
    '',
    table(
      [`${kB(blocking.bytes)} of Markdown, ${blocking.blocks} blocks`, ''],
      [
        ['first screen, code cold', ms(blocking.firstScreenMs)],
        ['everything rendered in slices', ms(blocking.streamMs)],
        ['longest hold of the thread meanwhile', ms(blocking.streamLongestMs)],
        ['one typed character, until it is sent: median', ms(blocking.editMedianMs)],
        ['longest hold of the thread meanwhile', ms(blocking.editLongestMs)],
      ],
    ),
    '',
    anchoringTables(anchoring),
    '',
    table(
      ['bundle', 'size', 'gzip'],
      sizes.map(({ file, bytes, gzip }) => [file, kB(bytes), kB(gzip)]),
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
