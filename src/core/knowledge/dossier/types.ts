import { NAME_TYPES, type NameType } from '../../entities/model.ts';

/** Words that people write for a type, and what they mean by it. */
const MEANT: Readonly<Record<NameType, string>> = {
  PERSON: 'people human individual man woman politician leader per',
  NORP: 'group groups people nationality religion party ethnicity demonym',
  FAC: 'facility building airport bridge road station base prison camp',
  ORG: 'organisation organization organisations organizations company agency body group ministry party militia army',
  GPE: 'place country city state town village nation capital province places',
  LOC: 'location place region river mountain sea continent places',
  PRODUCT: 'thing vehicle weapon ship aircraft',
  EVENT: 'war battle attack election summit conference disaster',
  WORK_OF_ART: 'work book film song report article painting',
  LAW: 'act bill treaty agreement constitution resolution sanctions',
  LANGUAGE: 'tongue dialect',
};
const PLAIN = /[\s_-]/gu;

/** A type as people write it: `ORG`, `org`, `Work of art`. */
export function typeOf(text: string): NameType | undefined {
  const plain = plainOf(text);
  return NAME_TYPES.find((type) => plainOf(type) === plain);
}

/** All types, those first that somebody who wrote `text` most likely means. */
export function likelyTypes(text: string): readonly NameType[] {
  const plain = plainOf(text).slice(0, 40);
  const cost = (type: NameType): number => {
    const words = MEANT[type].split(' ');
    const nearest = Math.min(...[plainOf(type), ...words].map((word) => distance(plain, word)));
    return nearest * 2 + (words.includes(plain) ? words.indexOf(plain) / words.length : 1);
  };
  return NAME_TYPES.map((type) => ({ type, cost: cost(type) }))
    .sort((one, other) => one.cost - other.cost)
    .map(({ type }) => type);
}

function plainOf(text: string): string {
  return text.toLowerCase().replaceAll(PLAIN, '');
}

/** How many letters to add, take away or change. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row++) {
    const line = [row + 1];
    for (let column = 0; column < other.length; column++) {
      const change = (above[column] ?? 0) + (one[row] === other[column] ? 0 : 1);
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
