import * as v from 'valibot';
import { answer, type Answer } from './answer.ts';

const DAY = 24 * 60 * 60_000;
/** How long a page stays known, and how long it stays known that there is none. */
const LASTS = { page: 30 * DAY, ambiguous: 7 * DAY, unknown: 7 * DAY } as const;
const MOST = 2_000;

const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const entry = v.object({ key: v.pipe(v.string(), v.maxLength(300)), at: time, used: time, answer });
type Entry = v.InferOutput<typeof entry>;
const file = v.object({ version: v.literal(1), entries: v.array(v.unknown()) });

/**
 * Answers of Wikipedia, kept for a while; the one longest unused goes first. Times are in milliseconds since 1970.
 */
export class AnswerCache {
  /** In order of use, the one longest unused first. */
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly most = MOST) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: string, now: number): Answer | undefined {
    const found = this.entries.get(key);
    if (!found) return undefined;
    this.entries.delete(key);
    if (isOver(found, now)) return undefined;
    this.entries.set(key, { ...found, used: now });
    return found.answer;
  }

  set(key: string, given: Answer, now: number): void {
    this.put({ key, at: now, used: now, answer: given });
  }

  /** Takes in what another window, or an earlier day, has kept; of two answers to one question the later counts. */
  merge(other: AnswerCache, now: number): void {
    const all = [...this.entries.values(), ...other.entries.values()].sort((a, b) => a.used - b.used);
    const newest = new Map<string, Entry>();
    for (const each of all) {
      const known = newest.get(each.key);
      newest.delete(each.key);
      newest.set(each.key, known && known.at > each.at ? { ...known, used: each.used } : each);
    }
    this.entries.clear();
    for (const each of newest.values()) if (!isOver(each, now)) this.put(each);
  }

  write(): string {
    return JSON.stringify({ version: 1, entries: [...this.entries.values()] });
  }

  /** Reads what `write` wrote. Entries that are not sound are left out; of a file that is not, nothing is left. */
  static read(text: string, now: number, most = MOST): AnswerCache {
    const cache = new AnswerCache(most);
    const read = v.safeParse(file, parsed(text));
    if (!read.success) return cache;
    const entries = read.output.entries.flatMap((each) => {
      const sound = v.safeParse(entry, each);
      return sound.success && !isOver(sound.output, now) ? [sound.output] : [];
    });
    for (const each of entries.sort((a, b) => a.used - b.used)) cache.put(each);
    return cache;
  }

  private put(each: Entry): void {
    this.entries.delete(each.key);
    this.entries.set(each.key, each);
    for (const key of this.entries.keys()) {
      if (this.entries.size <= this.most) break;
      this.entries.delete(key);
    }
  }
}

/** What lies in the future was written by a clock that was wrong. */
function isOver({ at, answer: { kind } }: Entry, now: number): boolean {
  return now - at >= LASTS[kind] || at > now + DAY;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
