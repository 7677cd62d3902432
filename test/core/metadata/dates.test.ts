import assert from 'node:assert/strict';
import { readDate } from '../../../src/core/article/metadata/dates.ts';

const DATES: readonly [string, string | undefined][] = [
  ['Friday, August 21, 2015', '2015-08-21'],
  ['19 October 2013', '2013-10-19'],
  ['Oct. 19, 2013', '2013-10-19'],
  ['October 19th, 2013', '2013-10-19'],
  ['Sept. 3 2001', '2001-09-03'],
  ['the 3rd of May, 1979', '1979-05-03'],
  ['2013-10-19', '2013-10-19'],
  ['2013-10-19T08:30:00Z', '2013-10-19T08:30:00Z'],
  ['2013-10-19 08:30:00+0200', '2013-10-19T08:30:00+02:00'],
  ['2013-10-19T08:30', '2013-10-19'],
  ['2013/10/19', '2013-10-19'],
  ['19-Oct-2013', '2013-10-19'],
  ['21/8/2015', '2015-08-21'],
  ['8/21/2015', '2015-08-21'],
  ['3/4/2015', undefined],
  ['4/4/2015', '2015-04-04'],
  ['21.8.2015', '2015-08-21'],
  ['March 2014', '2014-03'],
  ['May 3, 2014 at 9:15 a.m. ET', '2014-05-03'],
  ['May 3, 2014 - 20:00 ET', '2014-05-03'],
  ['TUESDAY, MARCH 4, 2014', '2014-03-04'],
  ['Wed, 23 Oct 2013', '2013-10-23'],
  ['February 29, 2015', undefined],
  ['February 29, 2016', '2016-02-29'],
  ['June 31, 2014', undefined],
  ['October 19', undefined],
  ['2013', undefined],
  ['in May 2014 we left', undefined],
  ['13/13/2013', undefined],
  ['', undefined],
];

describe('dates', () => {
  for (const [text, iso] of DATES) {
    it(`reads ${JSON.stringify(text)} as ${String(iso)}`, () => assert.equal(readDate(text), iso));
  }
});
