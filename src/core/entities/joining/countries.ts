import { BODIES } from './data/bodies.ts';
import { COUNTRIES } from './data/countries.ts';
import { PEOPLES } from './data/peoples.ts';
import { keyOf } from './fold.ts';

const names = new Map<string, string>();
const peoples = new Map<string, string>();
for (const { name, others, demonyms } of COUNTRIES) {
  for (const other of [name, ...others]) names.set(keyOf(other), name);
  for (const people of demonyms) {
    peoples.set(keyOf(people), name);
    peoples.set(`${keyOf(people)}s`, name);
  }
}

const bodies = new Map<string, string>();
for (const body of BODIES) {
  for (const name of body) bodies.set(keyOf(name), body[0] ?? name);
}

/** The English short name of the country that a key names. */
export function countryOf(key: string): string | undefined {
  return names.get(key);
}

/** The country whose people, or whose adjective, a key is. */
export function demonymOf(key: string): string | undefined {
  return peoples.get(key);
}

/** The first of the well-known names of the body that a key names. */
export function bodyOf(key: string): string | undefined {
  return bodies.get(key);
}

const groups = new Set(PEOPLES.flatMap((name) => [keyOf(name), `${keyOf(name)}s`]));
const QUARTER =
  /^(?:north|south|east|west|central|northern|southern|eastern|western|pan|anti|non)(?:east|west)? /u;

/** Whether a key is what a group of people is called: `muslims`, `central asian`, `afghan`. */
export function isPeople(key: string): boolean {
  const bare = key.replace(QUARTER, '');
  return groups.has(key) || peoples.has(key) || groups.has(bare) || peoples.has(bare);
}
