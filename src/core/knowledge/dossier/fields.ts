import { isoDay, readDate } from '../../article/metadata/dates.ts';
import { yamlPlaces, type YamlPlace } from '../../article/metadata/yaml/places.ts';
import { readYaml, type YamlValue } from '../../article/metadata/yaml/yaml.ts';
import type { NameType, Span } from '../../entities/model.ts';
import { fold } from '../../entities/joining/fold.ts';
import { FIELDS, type Claim, type DossierProblem, type Field, type ProblemKind } from './model.ts';
import { nameKey, tidy } from './tidy.ts';
import { typeOf } from './types.ts';

/** UTF-16 units of a name or alias. */
const LONGEST_NAME = 200;
const HTTPS = /^https:\/\/[^\s<>"'`\\/?#@:]+(?::\d+)?(?:[/?#][^\s<>"`\\\p{Cc}\p{Cf}]*)?$/iu;

/** What front matter says. */
export interface Fields {
  readonly type?: NameType;
  readonly name?: Claim;
  readonly aliases: readonly Claim[];
  readonly links: readonly string[];
  readonly updated?: string;
  readonly problems: readonly DossierProblem[];
}

/**
 * Reads the lines between the fences.
 *
 * @param shift - where they begin in the source: all offsets in the result are UTF-16 units into that
 */
export function readFields(body: string, shift: number): Fields {
  return new FieldReader(body, shift).read();
}

class FieldReader {
  readonly #body: string;
  readonly #shift: number;
  readonly #problems: DossierProblem[] = [];
  readonly #fields = new Map<Field, { place: YamlPlace; value: YamlValue }>();

  constructor(body: string, shift: number) {
    this.#body = body;
    this.#shift = shift;
  }

  read(): Fields {
    this.#collect();
    const type = this.#type();
    const [name] = this.#names('name');
    const aliases = this.#unique(this.#names('aliases'), name);
    const links = this.#links();
    const updated = this.#updated();
    return {
      ...(type === undefined ? {} : { type }),
      ...(name === undefined ? {} : { name }),
      ...(updated === undefined ? {} : { updated }),
      aliases,
      links,
      problems: this.#problems,
    };
  }

  #collect(): void {
    const values = readYaml(this.#body);
    const { keys, stray } = yamlPlaces(this.#body);
    for (const place of keys) {
      const field = FIELDS.find((each) => each === place.key.trim().toLowerCase());
      if (field === undefined) this.#problem('unknownKey', place.keySpan, place.key);
      else if (this.#fields.has(field)) this.#problem('keyTwice', place.keySpan, field);
      else this.#fields.set(field, { place, value: values[place.key] ?? null });
    }
    for (const span of stray) this.#problem('notUnderstood', span);
  }

  #type(): NameType | undefined {
    const [found] = this.#texts('type');
    if (found === undefined) return undefined;
    const type = typeOf(found.text);
    if (type === undefined) this.#problem('unknownType', found, found.text);
    return type;
  }

  #names(field: 'name' | 'aliases'): Claim[] {
    return this.#texts(field).flatMap(({ text, start, end }) => {
      const name = tidy(text);
      if (name.length > LONGEST_NAME) this.#problem('tooLong', { start, end });
      const key = nameKey(name);
      return key === '' || name.length > LONGEST_NAME
        ? []
        : [{ name, key, start: start + this.#shift, end: end + this.#shift }];
    });
  }

  /** Written alike is twice; `U.S.` and `US` are two ways of writing one name, and both may be wanted. */
  #unique(aliases: readonly Claim[], name: Claim | undefined): Claim[] {
    const seen = new Set(name ? [fold(name.name)] : []);
    return aliases.filter((alias) => {
      const written = fold(alias.name);
      const isNew = !seen.has(written);
      if (!isNew)
        this.#problems.push({ kind: 'aliasTwice', start: alias.start, end: alias.end, value: alias.name });
      seen.add(written);
      return isNew;
    });
  }

  #links(): string[] {
    return this.#texts('links').flatMap((found) => {
      const link = found.text.trim().replace(/^<(.*)>$/u, '$1');
      if (HTTPS.test(link)) return [link];
      this.#problem('badLink', found, link);
      return [];
    });
  }

  #updated(): string | undefined {
    const [found] = this.#texts('updated');
    if (found === undefined) return undefined;
    const date = dateOf(found.text.trim());
    if (date === undefined) this.#problem('badDate', found, found.text);
    return date;
  }

  /** The words of a field, one by one; where they stand is told in offsets into the body. */
  #texts(field: Field): (Span & { readonly text: string })[] {
    const { place, value } = this.#fields.get(field) ?? {};
    if (!place || value === undefined || (value === null && place.items.length === 0)) {
      // An alias of YAML's, `*name`, is nothing; a key without a value is only not filled in yet.
      if (place && place.valueSpan.end > place.valueSpan.start) this.#problem('notText', place.valueSpan);
      return [];
    }
    const several = field === 'aliases' || field === 'links';
    const listed = several && isList(value);
    const values: readonly YamlValue[] = listed ? value : [value];
    // A list that can't be told apart item by item is shown as a whole.
    const items = listed && place.items.length === values.length ? place.items : [];
    return values.flatMap((each, index) => {
      const span = items[index] ?? place.valueSpan;
      if (typeof each === 'string' && each.trim() !== '') return [{ ...span, text: each }];
      if (span.end > span.start) this.#problem('notText', span);
      return [];
    });
  }

  #problem(kind: ProblemKind, { start, end }: Span, value?: string): void {
    const at = { start: start + this.#shift, end: end + this.#shift };
    this.#problems.push({ kind, ...at, ...(value === undefined ? {} : { value: tidy(value).slice(0, 80) }) });
  }
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function dateOf(text: string): string | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(text) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month ?? 1), 1) && text;
  return text.length > 40 ? undefined : readDate(text);
}
