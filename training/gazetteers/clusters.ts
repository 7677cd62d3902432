import { readFileSync } from 'node:fs';

/** Word clusters: one word and its cluster's number a line, tab between. */
export function readClusters(file: string): Map<string, number> {
  const clusters = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const tab = line.indexOf('\t');
    // 0 stands for a word without a cluster.
    if (tab > 0) clusters.set(line.slice(0, tab), Number(line.slice(tab + 1)) + 1);
  }
  return clusters;
}
