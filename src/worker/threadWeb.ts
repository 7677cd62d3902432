import type { Answer, Thread } from './messages.ts';

/** A bundle knows by its thread's name that it is the thread's only program. */
export const THREAD_NAME = 'lectern-feature';

/**
 * Starts a bundle in a worker of its own, inside the web extension host. The bundle is CommonJS: it gets the `module`
 * that it exports to, and nothing else.
 * @param code The bundle's text.
 */
export function startWebThread(code: string): Thread {
  const script = `var module={exports:{}},exports=module.exports;${code}`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: THREAD_NAME });
  return {
    ask: (call) =>
      new Promise<Answer>((resolve, reject) => {
        worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message || 'The thread could not be started.'));
        worker.postMessage(call);
      }),
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
