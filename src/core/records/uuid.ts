/**
 * A `urn:uuid:` of version 7: ordered by the time when it was made.
 *
 * @param time milliseconds since 1970
 * @param random ten random bytes
 * @throws RangeError with fewer bytes
 */
export function urnUuidV7(time: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('a UUID takes ten random bytes');
  const stamp = hex(Math.min(Math.max(Math.floor(time), 0), 2 ** 48 - 1), 12);
  const bytes = Array.from(random.subarray(0, 10));
  const [a = 0, b = 0, c = 0, ...rest] = bytes;
  const high = hex(0x7000 | ((a & 0x0f) << 8) | b, 4);
  const low = hex(0x80 | (c & 0x3f), 2) + hex(rest[0] ?? 0, 2);
  const node = rest
    .slice(1)
    .map((byte) => hex(byte, 2))
    .join('');
  return `urn:uuid:${stamp.slice(0, 8)}-${stamp.slice(8)}-${high}-${low}-${node}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/**
 * A `urn:uuid:` of version 8 made of a hash: the same for the same.
 *
 * @param hash at least 32 hexadecimal digits
 * @throws RangeError with fewer
 */
export function urnUuidV8(hash: string): string {
  if (!/^[0-9a-f]{32}/u.test(hash)) throw new RangeError('a UUID takes 32 hexadecimal digits');
  const variant = hex(0x80 | (Number.parseInt(hash.slice(16, 18), 16) & 0x3f), 2);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
  return `urn:uuid:${parts.join('-')}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`;
}
