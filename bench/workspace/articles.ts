import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const GIVEN =
  'Hamid Ashraf Qassem Amira Laila Omar Ruth Peter Maria John Susan Ahmed Fatima Igor Elena'.split(' ');
const BODIES = ['Taliban', 'United Nations', 'European Union', 'World Bank', 'NATO', 'Hamas', 'Red Cross'];
const PLACES = 'Kabul Kandahar Moscow Geneva Tehran Washington Brussels Doha Islamabad Herat'.split(' ');
const SYLLABLES = 'kar zai man sur lov sen berg ham rah oni sky ner tal bari wen'.split(' ');

/** Writes articles of a few kilobytes that share about 2,000 people, bodies and places, and gives their addresses. */
export function writeArticles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const file = path.join(folder, `article-${number}.md`);
    writeFileSync(file, articleText(number));
    return pathToFileURL(file).href;
  });
}

export function articleText(number: number): string {
  const pick = <T>(list: readonly T[], at: number): T => list[(number * 31 + at * 7) % list.length] as T;
  const paragraphs = Array.from({ length: 12 }, (_, at) => {
    const person = personName((number * 17 + at * 131) % 2_000);
    const [body, place] = [pick(BODIES, at), pick(PLACES, at)];
    return (
      `${person} of the ${body} told reporters in ${place} on ${1 + (at % 28)} March 2024 that talks would go on. ` +
      `“We have spoken with ${pick(GIVEN, at)} and with the ministry,” ${person} said, and ${7 + at} percent agreed.`
    );
  });
  return [`# Talks, part ${number}`, ...paragraphs].join('\n\n');
}

/** One of 2,000. */
function personName(number: number): string {
  const [first, second, third] = [number % 15, Math.floor(number / 15) % 15, Math.floor(number / 225) % 15];
  const family = `${SYLLABLES[second] ?? ''}${SYLLABLES[third] ?? ''}`;
  return `${GIVEN[first] ?? ''} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
}
