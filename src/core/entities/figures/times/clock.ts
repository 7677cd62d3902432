import type { Context, Found } from '../context.ts';
import { ZONES } from '../lexicon/time.ts';
import type { TimeValue } from '../model.ts';
import { modifierBefore } from '../modifiers.ts';
import { KIND, type Tokens } from '../tokens.ts';

const zones = new Set(ZONES);

/** One time of day in digits. `half` is what am or pm says; `sure` when nothing else looks like that. */
interface Clock {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly half: 'am' | 'pm' | null;
  readonly colon: boolean;
}

function halfAt(tokens: Tokens, at: number): 'am' | 'pm' | null {
  const word = tokens.word(at);
  if (tokens.kind(at) !== KIND.word) return null;
  return word === 'am' || word === 'pm' ? word : null;
}

const isTwo = (tokens: Tokens, at: number): boolean =>
  tokens.length(at) === 2 && tokens.number(at) < 60 && Number.isInteger(tokens.number(at));

/** `3:30`, `15:30:05`, `3.30` before am or pm, `3`. */
function digitsAt(tokens: Tokens, at: number): Clock | null {
  const hour = tokens.number(at);
  if (Number.isNaN(hour) || tokens.length(at) > 5) return null;
  if (tokens.length(at) <= 2 && Number.isInteger(hour)) {
    if (tokens.mark(at + 1) === ':' && tokens.joined(at + 1) && isTwo(tokens, at + 2)) {
      if (hour > 24) return null;
      const spaced = !tokens.joined(at + 2);
      const seconds =
        !spaced &&
        tokens.mark(at + 3) === ':' &&
        tokens.joined(at + 3) &&
        tokens.joined(at + 4) &&
        isTwo(tokens, at + 4);
      if (spaced && tokens.number(at + 2) !== 0) return null;
      if (!seconds && tokens.mark(at + 3) === ':' && tokens.joined(at + 3) && tokens.joined(at + 4))
        return null;
      const end = seconds ? at + 5 : at + 3;
      const second = seconds ? tokens.number(at + 4) : null;
      return { end, hour, minute: tokens.number(at + 2), second, half: halfAt(tokens, end), colon: true };
    }
    return { end: at + 1, hour, minute: 0, second: null, half: halfAt(tokens, at + 1), colon: false };
  }
  const written = tokens.slice(at);
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(written);
  const half = halfAt(tokens, at + 1);
  if (dotted && half) return plainClock(at + 1, dotted, half, false);
  const zone = tokens.slice(at + 1);
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(written);
  if (military && (zones.has(zone) || zone === 'hours' || zone === 'hrs'))
    return plainClock(at + 1, military, null, true);
  return null;
}

function plainClock(
  end: number,
  [, hour, minute]: RegExpExecArray,
  half: 'am' | 'pm' | null,
  colon: boolean,
): Clock {
  return { end, hour: Number(hour), minute: Number(minute), second: null, half, colon };
}

const two = (value: number): string => String(value).padStart(2, '0');

function write({ hour, minute, second }: Clock, half: 'am' | 'pm' | null): string | null {
  if (half && hour > 12 && !(half === 'pm' && hour < 24)) return null;
  const full = half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  if (full > 24 || minute > 59) return null;
  return `${two(full)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
}

const NAMED: Readonly<Record<string, string>> = {
  eastern: 'ET',
  central: 'CT',
  pacific: 'PT',
  mountain: 'MT',
  local: 'local',
};

/** “GMT”, “Eastern time”, “local time” at `at`. */
function zoneAt(tokens: Tokens, at: number): { end: number; zone: string } | null {
  const bracket = tokens.mark(at) === '(' ? 1 : 0;
  const written = tokens.slice(at + bracket);
  if (zones.has(written) && tokens.kind(at + bracket) === KIND.word) {
    if (bracket) return tokens.mark(at + 2) === ')' ? { end: at + 3, zone: written } : null;
    return { end: at + 1, zone: written };
  }
  const zone = NAMED[written.toLowerCase()];
  if (bracket || zone === undefined) return null;
  const standard = ['standard', 'daylight'].includes(tokens.word(at + 1)) ? 1 : 0;
  return tokens.word(at + 1 + standard) === 'time' ? { end: at + 2 + standard, zone } : null;
}

const LEADS = new Set('at by until till from around about before after between since to past'.split(' '));

/** “o'clock”, “noon”, “hours” behind a time. */
function nounAt(tokens: Tokens, at: number): number {
  const word = tokens.word(at);
  if (word === "o'clock" || tokens.slice(at) === 'hrs') return at + 1;
  if (word === 'hours' && tokens.length(at - 1) >= 4) return at + 1;
  return word === 'noon' || word === 'midnight' ? at + 1 : at;
}

/** A time of day in digits, or two: “3:30 p.m. EST”, “5:00-8:30 pm”, “between 1:30 and 4:00”. */
export function clockAt(context: Context, at: number): Found | null {
  const { tokens, floor } = context;
  const first = digitsAt(tokens, at);
  if (!first) return null;
  const firstEnd = first.half ? first.end + 1 : first.end;
  const joint =
    tokens.isDash(firstEnd) || ['to', 'until', 'and'].includes(tokens.word(firstEnd)) ? firstEnd : -1;
  const between = tokens.word(at - 1) === 'between' && at - 1 >= floor;
  const second = joint > 0 && (tokens.word(joint) !== 'and' || between) ? digitsAt(tokens, joint + 1) : null;
  const pair =
    second && (second.colon === first.colon || second.half !== null) && (second.colon || second.half)
      ? second
      : null;
  const half = first.half ?? pair?.half ?? null;
  const noun = pair ? (pair.half ? pair.end + 1 : pair.end) : nounAt(tokens, firstEnd);
  const sure = first.colon || half !== null || noun > firstEnd;
  if (!sure || (!first.colon && half === null && tokens.word(noun - 1) !== "o'clock" && pair === null))
    return null;
  const zone = zoneAt(tokens, noun);
  // A verse: “John 3:16”.
  if (
    first.colon &&
    !half &&
    !zone &&
    tokens.isCapital(at - 1) &&
    !LEADS.has(tokens.word(at - 1)) &&
    !tokens.lexeme(at - 1).weekday &&
    !tokens.lexeme(at - 1).month &&
    !tokens.opensSentence(at)
  ) {
    if (Number.isNaN(tokens.number(at - 1))) return null;
  }
  const morningFirst =
    pair && !first.half && half === 'pm' && first.hour > pair.hour % 12 && first.hour < 12 && pair.hour !== 12
      ? 'am'
      : half;
  const from = write(first, morningFirst);
  const to = pair ? write(pair, pair.half ?? half) : null;
  if (from === null || (pair && to === null)) return null;
  const end = zone?.end ?? noun;
  const before = between ? { start: at - 1, modifier: undefined } : modifierBefore(context, at);
  const value: TimeValue = { kind: 'time', from, to: to ?? from, ...(zone && { zone: zone.zone }) };
  return { start: before?.start ?? at, end, type: 'TIME', value, modifier: before?.modifier };
}

/** “seven o'clock”, “half past three”, “ten p.m.”. */
export function wordClockAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const word = tokens.word(at);
  const { cardinal } = tokens.lexeme(at);
  const past = tokens.word(at + 1) === 'past' || tokens.word(at + 1) === 'to';
  if ((word === 'half' || word === 'quarter') && past) {
    const hour = tokens.lexeme(at + 2).cardinal;
    const sure = word === 'quarter' || tokens.word(at + 1) === 'past';
    if (hour === undefined || hour > 12 || hour === 0 || !sure || tokens.lexeme(at + 3).period) return null;
    const minute = word === 'half' ? 30 : tokens.word(at + 1) === 'past' ? 15 : 45;
    const from = `${two(minute === 45 ? hour - 1 : hour)}:${two(minute)}`;
    return { start: at, end: at + 3, type: 'TIME', value: { kind: 'time', from, to: from } };
  }
  if (cardinal === undefined || cardinal === 0 || cardinal > 12) return null;
  const half = halfAt(tokens, at + 1);
  if (tokens.word(at + 1) !== "o'clock" && !(half && /[.]|pm/i.test(tokens.slice(at + 1)))) return null;
  const from = `${two((cardinal % 12) + (half === 'pm' ? 12 : half ? 0 : cardinal === 12 ? 12 : 0))}:00`;
  const before = modifierBefore(context, at);
  return {
    start: before?.start ?? at,
    end: at + 2,
    type: 'TIME',
    value: { kind: 'time', from, to: from },
    modifier: before?.modifier,
  };
}
