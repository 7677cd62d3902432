import { FetchError } from './fetchFailure.ts';

/**
 * Reads a response to its end, or until it is too much.
 * @param most Bytes.
 * @throws FetchError `size`, while reading; whatever the stream throws.
 */
export async function readBody(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Some streams never hear of the abort while they wait for a byte.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), aborted]);
      if (done) return joined(chunks, size);
      size += value.byteLength;
      if (size > most) throw new FetchError({ kind: 'size', most });
      chunks.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
