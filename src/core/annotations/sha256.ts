import { finish, type Steps } from '../steps.ts';

const BLOCK = 64;
/** UTF-16 units read in one step. */
const AT_ONCE = 65_536;
/** The fractional parts of the square roots of the first eight primes, and of the cube roots of the first 64. */
const [START, ROUNDS] = constants();

/**
 * SHA-256 (FIPS 180-4) of a text as UTF-8, in lower-case hex. A surrogate without its other half counts as U+FFFD.
 * The platforms' own is asynchronous, or Node's.
 */
export function sha256(text: string): string {
  return finish(sha256InSteps(text));
}

export function* sha256InSteps(text: string): Steps<string> {
  const digest = new Digest();
  for (let from = 0; from < text.length;) {
    const to = whole(text, from + AT_ONCE);
    digest.addText(text, from, to);
    from = to;
    if (from < text.length) yield;
  }
  return digest.end();
}

/** The end of a stretch, which does not part a pair. */
function whole(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : Math.min(end, text.length);
}

class Digest {
  private readonly state = Uint32Array.from(START);
  private readonly schedule = new Int32Array(64);
  private readonly block = new Uint8Array(BLOCK);
  private filled = 0;
  private length = 0;

  addText(text: string, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) {
        this.add(unit);
        continue;
      }
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      this.addPoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
    }
  }

  end(): string {
    const bits = this.length * 8;
    this.add(0x80);
    while (this.filled !== BLOCK - 8) this.add(0);
    for (let shift = 7; shift >= 0; shift -= 1) this.add(Math.floor(bits / 2 ** (8 * shift)) % 256);
    return Array.from(this.state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  private addPoint(point: number): void {
    if (point < 0x800) this.add(0xc0 | (point >> 6));
    else {
      if (point < 0x10000) this.add(0xe0 | (point >> 12));
      else {
        this.add(0xf0 | (point >> 18));
        this.add(0x80 | ((point >> 12) & 63));
      }
      this.add(0x80 | ((point >> 6) & 63));
    }
    this.add(0x80 | (point & 63));
  }

  private add(byte: number): void {
    this.block[this.filled] = byte;
    this.filled += 1;
    this.length += 1;
    if (this.filled < BLOCK) return;
    this.filled = 0;
    this.expand();
    this.compress();
  }

  private expand(): void {
    const { schedule: words, block } = this;
    for (let at = 0; at < 16; at += 1) {
      const from = at * 4;
      const high = ((block[from] ?? 0) << 24) | ((block[from + 1] ?? 0) << 16);
      words[at] = high | ((block[from + 2] ?? 0) << 8) | (block[from + 3] ?? 0);
    }
    for (let at = 16; at < 64; at += 1) {
      const near = words[at - 2] ?? 0;
      const far = words[at - 15] ?? 0;
      const one = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
      const two = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
      words[at] = (words[at - 16] ?? 0) + one + (words[at - 7] ?? 0) + two;
    }
  }

  private compress(): void {
    const { state, schedule } = this;
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + turned + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (schedule[at] ?? 0)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function constants(): [Uint32Array, Int32Array] {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32);
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)) | 0),
  ];
}
