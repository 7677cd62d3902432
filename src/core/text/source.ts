/**
 * A source as files speak of it: line ends are LF, there is no byte order mark, positions are code points. In memory,
 * offsets are UTF-16 units into the source as it is.
 */
export interface PlainSource {
  readonly text: string;
  /** Offset into `text` of an offset into the source. */
  fromSource(offset: number): number;
  /** Offset into the source of an offset into `text`. */
  toSource(offset: number): number;
}

export function plainSource(source: string): PlainSource {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const body = source.slice(mark);
  if (!body.includes('\r\n')) {
    return {
      text: body,
      fromSource: (offset) => Math.max(0, offset - mark),
      toSource: (offset) => offset + mark,
    };
  }
  /** Where each LF of a CRLF stands in `text`: so many carriage returns are missing before what follows. */
  const feeds: number[] = [];
  for (let at = body.indexOf('\r\n'); at !== -1; at = body.indexOf('\r\n', at + 2))
    feeds.push(at - feeds.length);
  return {
    text: body.replaceAll('\r\n', '\n'),
    fromSource: (offset) => {
      const own = Math.max(0, offset - mark);
      let [low, high] = [0, feeds.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        // The return of this line end stands at `feeds[middle] + middle` in the body.
        if ((feeds[middle] ?? 0) + middle < own) low = middle + 1;
        else high = middle;
      }
      return own - low;
    },
    toSource: (offset) => {
      let [low, high] = [0, feeds.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((feeds[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return offset + low + mark;
    },
  };
}

/** Unicode code points before an offset. */
export function pointsBefore(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; points += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return points;
}

/** The offset behind so many code points; the text's length where it has no more. */
export function offsetOf(text: string, points: number): number {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** An offset that does not cut a pair: it or the one before. */
export function whole(text: string, offset: number): number {
  const cuts =
    /[\uDC00-\uDFFF]/u.test(text.charAt(offset)) && /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1));
  return cuts ? offset - 1 : offset;
}
