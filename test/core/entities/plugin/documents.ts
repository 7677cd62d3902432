import fc from 'fast-check';
import { atoms } from '../../markdown/documents.ts';

/** Words that make running text of random markup. */
const words = [
  'Qassem ', 'Soleimani', 'ISIS-K ', 'in ', '93 people ', 'January 2020', '. ', 'the ', 'U.S. ', 'é', 'e\u0301', '😀', '👩🏽‍🚀 ',
  '&amp; ', '\\* ', '\u00AD', '\u00A0', '’s ', '\n', '\n> ', '\r\n', '  \n', '\\\n', '*', '**', '_', '`x`', '[', '](y)', '~~', '<b>', '<br>',
  '$5 ', 'a third ', '&NotEqualTilde;', '&#x1D538;', 'Mir: ', '**Mir:** ',
]; // prettier-ignore

/** Markdown in which anything may stand next to anything. */
export const documents: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...atoms) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
