import { Parser } from 'htmlparser2';
import type { Token } from './dom.ts';
import { ImportError, type ImportLimits } from './model.ts';

/** What a page says about itself, as written. */
export interface PageHead {
  readonly title: string;
  readonly base?: string;
  readonly lang?: string;
  readonly dir?: string;
  /** Contents of `<meta>` by name, property or itemprop in lower case, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `<link>` by relation. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Texts of JSON-LD scripts. */
  readonly data: readonly string[];
  /** Where a browser saved the page from, by the comment that it leaves. */
  readonly savedFrom?: string;
}

/** A page reduced to what can be part of an article: well-formed, bounded in depth and number of elements. */
export interface Sifted {
  readonly head: PageHead;
  readonly body: readonly Token[];
}

/** Elements dropped with all that they hold. */
const DROPPED = new Set(
  (
    'script style iframe frame frameset noframes object embed applet svg canvas template nav dialog button input ' +
    'select textarea option optgroup datalist label audio video map math portal fencedframe amp-ad amp-embed ' +
    'amp-iframe amp-social-share amp-sidebar amp-analytics amp-consent amp-sticky-ad amp-auto-ads amp-video ' +
    'amp-youtube amp-user-notification amp-pixel amp-list amp-lightbox'
  ).split(' '),
);
const RENAMED = new Map([
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
]);
const VOID = new Set(['img', 'br', 'hr', 'wbr', 'source', 'col', 'area', 'track']);
const HEAD_ONLY = new Set(['html', 'head', 'body', 'meta', 'link', 'base', 'title']);
const KEPT_ATTRIBUTE =
  /^(?:href|src|srcset|alt|title|id|class|role|rel|itemprop|itemscope|itemtype|datetime|pubdate|lang|dir|colspan|rowspan|align|start|summary|hidden|style|width|height|aria-hidden|aria-label|data-(?:[\w-]*(?:src|srcset|original|lazy)[\w-]*))$/;
const LONGEST_ATTRIBUTE = 8_000;
const CHUNK = 65_536;

/**
 * Reads HTML as it streams by, without a tree and without recursion, so that depth and number of elements are known
 * before anything recursive touches the page.
 * @param html The page.
 * @param limits What is too much.
 * @param late Whether time is up; asked every 64 kB.
 * @throws ImportError `tooLong`, `tooDeep`, `tooManyElements` or `tooSlow`.
 */
export function sift(html: string, limits: ImportLimits, late: () => boolean): Sifted {
  if (html.length > limits.length) throw new ImportError('tooLong');
  const sieve = new Sieve(limits);
  // Attribute names come in lower case and character references decoded: the parser's defaults for HTML.
  const parser = new Parser(sieve);
  for (let at = 0; at < html.length; at += CHUNK) {
    if (late()) throw new ImportError('tooSlow');
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
  return sieve.result();
}

class Sieve {
  private readonly out: Token[] = [];
  private depth = 0;
  private elements = 0;
  /** Depth of the element being dropped with its contents, 0 for none. */
  private dropping = 0;
  private capture: string[] | undefined;
  private title: string | undefined;
  private base: string | undefined;
  private lang: string | undefined;
  private dir: string | undefined;
  private savedFrom: string | undefined;
  private readonly metas = new Map<string, string[]>();
  private readonly links = new Map<string, string[]>();
  private readonly data: string[] = [];

  constructor(private readonly limits: ImportLimits) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > this.limits.hardDepth) throw new ImportError('tooDeep');
    if (this.dropping > 0) return;
    if (name === 'script' && /^application\/(?:ld\+json|json\+ld)/i.test(attributes['type'] ?? ''))
      this.capture = [];
    if (DROPPED.has(name) || (name === 'title' && this.title !== undefined)) this.dropping = this.depth;
    else if (HEAD_ONLY.has(name)) this.openHead(name, attributes);
    else if (this.depth <= this.limits.depth) this.open(name, attributes);
  }

  ontext(text: string): void {
    if (this.capture) this.capture.push(text);
    else if (this.dropping === 0) this.out.push(text);
  }

  onclosetag(name: string): void {
    if (name === 'script' && this.capture && this.dropping === this.depth) {
      this.data.push(this.capture.join(''));
      this.capture = undefined;
    }
    if (name === 'title' && this.capture && this.dropping === 0) {
      this.title ??= this.capture.join('');
      this.capture = undefined;
    }
    if (this.dropping === this.depth) this.dropping = 0;
    else if (this.dropping === 0 && this.depth <= this.limits.depth) this.close(name);
    this.depth -= 1;
  }

  oncomment(text: string): void {
    this.savedFrom ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(text)?.[1];
  }

  result(): Sifted {
    const { base, lang, dir, savedFrom, metas, links, data } = this;
    return {
      head: {
        title: this.title ?? '',
        metas,
        links,
        data,
        ...(base === undefined ? {} : { base }),
        ...(lang === undefined ? {} : { lang }),
        ...(dir === undefined ? {} : { dir }),
        ...(savedFrom === undefined ? {} : { savedFrom }),
      },
      body: this.out,
    };
  }

  private open(given: string, attributes: Record<string, string>): void {
    const name = this.nameOf(given);
    if (name === undefined) return;
    this.elements += 1;
    if (this.elements > this.limits.elements) throw new ImportError('tooManyElements');
    const kept = Object.keys(attributes).flatMap((key) => keep(key, attributes[key] ?? ''));
    this.out.push({ name, attributes: kept });
    if (VOID.has(name)) this.out.push(null);
  }

  private close(given: string): void {
    const name = HEAD_ONLY.has(given) ? undefined : this.nameOf(given);
    if (name !== undefined && !VOID.has(name)) this.out.push(null);
  }

  private nameOf(given: string): string | undefined {
    const name = RENAMED.get(given) ?? (given.startsWith('amp-') ? 'div' : given);
    return /^[a-z][a-z0-9-]*$/.test(name) ? name : undefined;
  }

  private openHead(name: string, attributes: Record<string, string>): void {
    if (name === 'title' && this.title === undefined) this.capture = [];
    if (name === 'base') this.base ??= attributes['href'];
    if (name === 'html' || name === 'body') {
      this.lang ??= attributes['lang'];
      this.dir ??= attributes['dir'];
    }
    const { content, href } = attributes;
    if (name === 'meta' && content !== undefined) {
      for (const key of ['name', 'property', 'itemprop', 'http-equiv'])
        put(this.metas, attributes[key], content);
    }
    if (name === 'link' && href !== undefined) {
      for (const relation of (attributes['rel'] ?? '').split(/\s+/)) put(this.links, relation, href);
    }
  }
}

function put(map: Map<string, string[]>, key: string | undefined, value: string): void {
  const name = key?.trim().toLowerCase();
  if (!name || value.length > LONGEST_ATTRIBUTE) return;
  const list = map.get(name);
  if (!list) map.set(name, [value]);
  else if (list.length < 100) list.push(value);
}

function keep(key: string, value: string): [string, string][] {
  if (!KEPT_ATTRIBUTE.test(key) || value.length > LONGEST_ATTRIBUTE) return [];
  // A picture inside the address is a placeholder for a lazy one, or nothing that can be linked to.
  return /^\s*(?:data|javascript|vbscript):/i.test(value) ? [] : [[key, value]];
}
