import type { NameType } from '../model.ts';
import { BODIES } from './data/bodies.ts';
import { COUNTRIES } from './data/countries.ts';
import { LAWS } from './data/laws.ts';
import { DOUBTFUL, PEOPLES } from './data/peoples.ts';
import { REGIONS } from './data/regions.ts';

/** Countries that are as often something else, a person's name or an abbreviation. */
const DOUBTFUL_COUNTRIES: ReadonlySet<string> = new Set(
  'Chad, Jordan, Holland, Georgia, Dominica, Israel, CAR, PRC, ROC, ROK, KSA, PNG, Emirates, Vatican, Macedonia, Guinea, Niger'.split(
    ', ',
  ),
);

/** Several words, three capitals and more, or a word of five letters. */
const CERTAIN_BODY = /\s|^[\p{Lu}-]{3,}$|^\p{L}{5,}$|^[\p{L}']+-\p{Lu}/u;

/** Names of countries, peoples, regions, laws and bodies as they are written, that hardly ever mean anything else; with plurals. */
export function* certainNames(): Generator<readonly [name: string, type: NameType]> {
  for (const { name, others, demonyms } of COUNTRIES) {
    for (const country of [name, ...others]) if (!DOUBTFUL_COUNTRIES.has(country)) yield [country, 'GPE'];
    for (const people of demonyms) yield* peopleNames(people);
  }
  for (const people of PEOPLES) yield* peopleNames(people);
  for (const law of LAWS) yield [law, 'LAW'];
  for (const region of REGIONS) yield [region, 'LOC'];
  for (const body of BODIES.flat()) if (CERTAIN_BODY.test(body)) yield [body, 'ORG'];
}

function* peopleNames(name: string): Generator<readonly [string, NameType]> {
  if (DOUBTFUL.has(name)) return;
  yield [name, 'NORP'];
  if (!/(?:s|sh|ch|ese|men|ies)$/u.test(name)) yield [`${name}s`, 'NORP'];
}
