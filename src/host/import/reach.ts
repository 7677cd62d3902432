/** How far from the public web a machine stands. */
type Reach = 'public' | 'private' | 'own';

/** Ends of names that no public name server gives to anybody. */
const LOCAL_NAME = /\.(?:local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/;

/**
 * Whether a page at `from` may send its reader to `to`: not from the public web into the reader's own network, and not
 * from there to the reader's own machine, whose services take whoever asks for its owner. By its name a machine is
 * judged as far as the name tells; no address is looked up.
 *
 * @param from Where the redirect comes from: what the reader asked for counts as wanted.
 */
export function mayRedirect(from: URL, to: URL): boolean {
  const order: readonly Reach[] = ['public', 'private', 'own'];
  return order.indexOf(reachOf(to.hostname)) <= order.indexOf(reachOf(from.hostname));
}

/**
 * @param hostname As `URL` has it: in small letters, numbers of version 4 written out in full, version 6 in brackets.
 */
export function reachOf(hostname: string): Reach {
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[')) return reachOfSix(name.slice(1, -1));
  const four = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (four) return reachOfFour(Number(four[1]), Number(four[2]), Number(four[3]));
  if (name === 'localhost' || name.endsWith('.localhost')) return 'own';
  return LOCAL_NAME.test(name) || !name.includes('.') ? 'private' : 'public';
}

/** From the first three numbers of an address; see IANA's registry of addresses for special purposes. */
function reachOfFour(a: number, b: number, c: number): Reach {
  if (a === 127 || a === 0) return 'own';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 192 && b === 0 && c === 0) ||
    a >= 224;
  return isPrivate ? 'private' : 'public';
}

function reachOfSix(address: string): Reach {
  const groups = groupsOf(address);
  const [first = 0, second = 0] = groups;
  // Version 4 inside version 6: mapped, compatible, translated, and 6to4.
  const zeros = groups.slice(0, 5).every((group) => group === 0);
  if (zeros && (groups[5] === 0xffff || groups[5] === 0)) return groups[6] === 0 ? 'own' : fourIn(groups, 6);
  if (first === 0x64 && second === 0xff9b) return fourIn(groups, 6);
  if (first === 0x2002) return fourIn(groups, 1);
  // Unique local, link-local, site-local of old, multicast.
  return (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || first >= 0xff00 ? 'private' : 'public';
}

function fourIn(groups: readonly number[], at: number): Reach {
  const [high = 0, low = 0] = groups.slice(at);
  return reachOfFour(high >> 8, high & 0xff, low >> 8);
}

/** The eight numbers of an address of version 6 as `URL` writes it. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}
