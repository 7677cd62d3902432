import { createRequire } from 'node:module';
import path from 'node:path';
import * as v from 'valibot';
import { COUNTRIES } from '../../src/core/entities/joining/data/countries.ts';
import { almanacKey } from '../../src/core/knowledge/almanac/keys.ts';
import { MORE_NAMES, NOTES } from './country-notes.ts';
import type { Draft } from './draft.ts';

const require = createRequire(import.meta.url);

/** Reads a JSON file or module of a package, and checks what is used of it. */
function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  return v.parse(schema, require(file));
}

const strings = v.record(v.string(), v.string());
const names = (list: 'territories' | 'languages'): Record<string, string> => {
  const shape = v.object({
    main: v.object({ en: v.object({ localeDisplayNames: v.record(v.string(), v.unknown()) }) }),
  });
  const { main } = read(`cldr-localenames-full/main/en/${list}.json`, shape);
  return v.parse(strings, main.en.localeDisplayNames[list]);
};
/** Where the facts come from, as a card says it. */
export function countriesLabel(): string {
  const version = v.object({ version: v.string() });
  // The package does not export its own description.
  const list = path.resolve(require.resolve('countries-list'), '../../package.json');
  return `CLDR ${read('cldr-core/package.json', version).version}, countries-list ${read(list, version).version}`;
}

/** Countries and territories, from CLDR (names, regions, languages), countries-list (capitals) and our own table (peoples). */
export function readCountries(): Draft[] {
  const territories = names('territories');
  const languages = names('languages');
  const { countries } = read(
    'countries-list',
    v.object({ countries: v.record(v.string(), v.object({ name: v.string(), capital: v.string() })) }),
  );
  const iso = read(
    'i18n-iso-countries/langs/en.json',
    v.object({ countries: v.record(v.string(), v.union([v.string(), v.array(v.string())])) }),
  ).countries;
  const { nationalities } = read('i18n-nationality/langs/en.json', v.object({ nationalities: strings }));
  const { members, regionOf } = readRegions();
  const official = readLanguages();
  return Object.entries(countries).flatMap(([code, { name, capital: listed }]) => {
    const note = NOTES[code] ?? {};
    const kind = note.kind ?? (members.has(code) ? 'country' : undefined);
    if (kind === undefined) return [];
    const known = [
      name,
      ...['-alt-short', '', '-alt-variant'].flatMap((form) => territories[`${code}${form}`] ?? []),
      ...[iso[code] ?? []].flat(),
      ...(MORE_NAMES[code] ?? []),
    ].map((each) => each.replaceAll(' & ', ' and '));
    const own = COUNTRIES.find((each) => known.some((one) => almanacKey(one) === almanacKey(each.name)));
    const title = own?.name ?? known[1] ?? name;
    const capital = note.capital ?? listed;
    const region = note.region ?? territories[regionOf.get(code) ?? ''] ?? '';
    const spoken =
      note.languages ?? (official.get(code) ?? []).flatMap((tag) => languages[tag] ?? []).join(', ');
    // Of territories, that list has the names, or the mother country's people.
    const demonyms = (own?.demonyms ?? (members.has(code) ? [nationalities[code] ?? []].flat() : [])).filter(
      (people) => !known.includes(people),
    );
    const aliases = [...new Set([...(own?.others ?? []), ...known])].filter((each) => each !== title);
    return {
      origin: 'country',
      families: 'L',
      byOneName: false,
      names: [title, ...aliases].map((text) => ({ text, sense: 0 })),
      demonyms,
      entry: {
        title,
        kind,
        date: '',
        article: '',
        aliases: own?.others ?? [],
        summary: sentence(kind, region, note.disputed ? '' : capital),
        facts: [
          { name: 'capital', value: capital },
          { name: 'region', value: region },
          { name: 'languages', value: spoken },
          { name: 'demonym', value: demonyms.slice(0, 2).join(', ') },
        ],
      },
    } satisfies Draft;
  });
}

/** `Country in Central Asia; capital Dushanbe.` */
function sentence(kind: string, region: string, capital: string): string {
  const where =
    region === '' ? '' : ` in ${/^(?:Caribbean|Micronesian)/u.test(region) ? 'the ' : ''}${region}`;
  // The short capital is enough here; the fact has what is to be said about it.
  const city = capital.replace(/ \(.*$/u, '');
  const text = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${where}${city === '' ? '' : `; capital ${city}`}`;
  return text.endsWith('.') ? text : `${text}.`;
}

/** The members of the United Nations, and the smallest region of the UN's geoscheme around each territory. */
function readRegions(): { members: ReadonlySet<string>; regionOf: ReadonlyMap<string, string> } {
  const shape = v.object({
    supplemental: v.object({
      territoryContainment: v.record(v.string(), v.object({ _contains: v.array(v.string()) })),
    }),
  });
  const { territoryContainment } = read(
    'cldr-core/supplemental/territoryContainment.json',
    shape,
  ).supplemental;
  const regionOf = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const [region, { _contains: inside }] of Object.entries(territoryContainment)) {
    if (!/^\d{3}$/u.test(region)) continue;
    for (const code of inside)
      if (/^[A-Z]{2}$/u.test(code) && inside.length < (sizes.get(code) ?? Number.POSITIVE_INFINITY)) {
        regionOf.set(code, region);
        sizes.set(code, inside.length);
      }
  }
  return { members: new Set(territoryContainment['UN']?._contains), regionOf };
}

/** The official languages of each territory, the one that most people know first; those official in fact where none is by law. */
function readLanguages(): ReadonlyMap<string, readonly string[]> {
  const population = v.object({
    _officialStatus: v.optional(v.string()),
    _populationPercent: v.pipe(v.string(), v.transform(Number)),
  });
  const shape = v.object({
    supplemental: v.object({
      territoryInfo: v.record(
        v.string(),
        v.object({ languagePopulation: v.optional(v.record(v.string(), population)) }),
      ),
    }),
  });
  const { territoryInfo } = read('cldr-core/supplemental/territoryInfo.json', shape).supplemental;
  return new Map(
    Object.entries(territoryInfo).map(([code, { languagePopulation = {} }]) => {
      const sorted = Object.entries(languagePopulation).sort(
        ([, a], [, b]) => b._populationPercent - a._populationPercent,
      );
      const having = (status: string): string[] => [
        ...new Set(
          sorted.flatMap(([tag, each]) =>
            each._officialStatus === status ? [tag.replace(/_.*$/u, '')] : [],
          ),
        ),
      ];
      const byLaw = having('official');
      return [code, byLaw.length > 0 ? byLaw : having('de_facto_official')];
    }),
  );
}
