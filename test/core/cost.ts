/**
 * Milliseconds of this process' processor time that `work` takes: what else the machine does counts little.
 *
 * Compiling and collecting garbage, which only ever add to it, are kept out by taking the least of several runs.
 *
 * @param runs the most runs there are
 * @param enough no further run is made once one took no longer than this, in milliseconds
 */
export function leastTime(work: () => unknown, { runs = 5, enough = 0 } = {}): number {
  let least = Infinity;
  for (let run = 0; run < runs && least > enough; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
