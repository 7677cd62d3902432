import type { Plugin } from 'esbuild';

/** Leaves to the host's bundle what `src/host/shared.ts` lists; `host` is that bundle as seen from the other's place. */
export function fromHost(host: string): Plugin;
