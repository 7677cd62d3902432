import type { AnnotatingToHost } from '../protocol/annotating.ts';
import type { BlockList } from './blocks.ts';
import type { Passage } from './reveal.ts';

/** What the script about annotations needs of the page. */
export interface AnnotatingSurroundings {
  readonly list: BlockList;
  /** The version that the page shows. */
  readonly version: () => number;
  readonly post: (did: AnnotatingToHost) => void;
  readonly reveal: (passage: Passage) => void;
}

/** The script about annotations at work. */
export interface Annotating {
  /** Takes what the host says, and validates it. */
  readonly receive: (said: unknown) => void;
  /** Blocks of the page came, went or got other elements. */
  readonly changed: () => void;
}

/** What `annotate.js` exports. */
export interface AnnotatingScript {
  readonly createAnnotating: (surroundings: AnnotatingSurroundings) => Annotating;
}

/**
 * Stands for the script about annotations, which is loaded when the host first speaks of them: what it says until then
 * waits. The script is let in because the one that asks for it was: it inherits its nonce.
 */
export function awaitAnnotating(surroundings: AnnotatingSurroundings): Annotating {
  let script: Annotating | undefined;
  let waiting: unknown[] | undefined;

  const load = async (): Promise<void> => {
    const address = new URL('annotate.js', import.meta.url).href;
    const { createAnnotating } = (await import(address)) as AnnotatingScript;
    script = createAnnotating(surroundings);
    waiting?.forEach(script.receive);
  };

  return {
    receive: (said) => {
      if (script) return script.receive(said);
      if (!waiting) {
        waiting = [];
        void load();
      }
      waiting.push(said);
    },
    changed: () => script?.changed(),
  };
}
