import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { areSome, has, isCount, isInstant, isText } from './values.ts';
import { isUri } from './uri.ts';

type Check = (value: JsonObject) => boolean;

const hasValue: Check = ({ value }) => isText(value);
const hasSpan: Check = ({ start, end }) => isCount(start) && isCount(end);

const SIMPLE: Readonly<Record<string, Check>> = {
  FragmentSelector: ({ value, conformsTo }) =>
    isText(value) && (conformsTo === undefined || isUri(conformsTo)),
  CssSelector: hasValue,
  XPathSelector: hasValue,
  TextQuoteSelector: ({ exact, prefix = '', suffix = '' }) =>
    isText(exact) && isText(prefix) && isText(suffix),
  TextPositionSelector: hasSpan,
  DataPositionSelector: hasSpan,
  SvgSelector: (selector) =>
    has(selector, 'id') ? isUri(selector['id']) && !has(selector, 'value') : hasValue(selector),
};
const SELECTORS: Readonly<Record<string, Check>> = {
  ...SIMPLE,
  RangeSelector: ({ startSelector, endSelector }) =>
    isOfSome(startSelector, SIMPLE) && isOfSome(endSelector, SIMPLE),
};
const STATES: Readonly<Record<string, Check>> = {
  HttpRequestState: hasValue,
  TimeState: (state) => {
    const { sourceDate, sourceDateStart: from, sourceDateEnd: to, cached = 'urn:x' } = state;
    if (!isUri(cached)) return false;
    if (sourceDate !== undefined)
      return areSome(sourceDate, isInstant) && (from === undefined || to === undefined);
    return from !== undefined && to !== undefined && isInstant(from) && isInstant(to);
  },
};
const REFINEMENTS = { ...SELECTORS, ...STATES };
const DEEPEST = 8;

/** Whether what `selector` says is one or several selectors of the model. */
export function areSelectors(value: Json): boolean {
  return areSome(value, (each) => isSound(each, SELECTORS));
}

export function areStates(value: Json): boolean {
  return areSome(value, (each) => isSound(each, STATES));
}

function isSound(value: Json, known: Readonly<Record<string, Check>>, depth = 0): boolean {
  if (typeof value === 'string') return isUri(value);
  if (!isObject(value) || depth > DEEPEST) return false;
  const type = value['type'];
  const check = isText(type) && Object.hasOwn(known, type) ? known[type] : undefined;
  if (check ? !check(value) : !isUri(value['id'])) return false;
  const refined = value['refinedBy'];
  return refined === undefined || areSome(refined, (each) => isSound(each, REFINEMENTS, depth + 1));
}

function isOfSome(value: Json | undefined, known: Readonly<Record<string, Check>>): boolean {
  if (!isObject(value)) return false;
  const { type } = value;
  return isText(type) && Object.hasOwn(known, type) && known[type]?.(value) === true;
}
