import { NAME_TYPES } from '../entities/model.ts';
import type { AnnotationTarget, SectionPlace } from './model.ts';

/**
 * What a W3C FragmentSelector of ours conforms to: names and values joined as in the query of an address. See
 * docs/annotations-format.md.
 */
export const FRAGMENTS = 'urn:lectern:fragment:1';

/** What a fragment of ours says. */
export type Fragment =
  | { readonly kind: 'section'; readonly place: SectionPlace }
  | Extract<AnnotationTarget, { readonly kind: 'entity' | 'speaker' }>;

export function fragmentOf(fragment: Fragment): string {
  switch (fragment.kind) {
    case 'section': {
      const { section, speaker, paragraph } = fragment.place;
      return joined([
        ['paragraph', `${paragraph}`],
        ...given('section', section),
        ...given('speaker', speaker),
      ]);
    }
    case 'entity': {
      const { name, type, forms } = fragment;
      return joined([['entity', name], ['type', type], ...forms.map((form): Pair => ['form', form])]);
    }
    case 'speaker':
      return joined([['speaker', fragment.name]]);
  }
}

/** @returns undefined for what is none of ours */
export function readFragment(value: string): Fragment | undefined {
  const pairs = value.split('&').map((pair): Pair => {
    const [name = '', ...rest] = pair.split('=');
    return [name, decoded(rest.join('='))];
  });
  const first = (name: string): string | undefined => pairs.find(([key]) => key === name)?.[1];
  const name = first('entity');
  const speaker = first('speaker');
  if (name) {
    const type = NAME_TYPES.find((each) => each === first('type'));
    const forms = pairs.flatMap(([key, form]) => (key === 'form' && form !== '' ? [form] : []));
    return type && { kind: 'entity', name, type, forms: forms.length > 0 ? forms : [name] };
  }
  const said = first('paragraph');
  if (said === undefined) return speaker ? { kind: 'speaker', name: speaker } : undefined;
  const paragraph = /^[1-9]\d{0,8}$/u.test(said) ? Number(said) : undefined;
  const section = first('section');
  if (paragraph === undefined) return undefined;
  return { kind: 'section', place: { ...(section && { section }), ...(speaker && { speaker }), paragraph } };
}

type Pair = readonly [name: string, value: string];

function given(name: string, value: string | undefined): Pair[] {
  return value === undefined ? [] : [[name, value]];
}

function joined(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
}

/** As in an IRI: letters and digits of any script stay, all else is percent-encoded. */
function encoded(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\p{L}\p{N}\p{M}._~-]/gu, (character) => encodeURIComponent(character));
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
