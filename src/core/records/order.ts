/** Orders texts by their UTF-16 units: the same for everybody, whatever their language. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
