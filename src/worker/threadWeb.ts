import type { Answer, Thread } from './messages.ts';

/** A bundle knows by this global that it is its thread's only program. */
export const IN_THREAD = 'lecternFeatureThread';
/** What a thread says first. */
export const READY = 'ready';

/** Milliseconds for a thread to say that it runs: some hosts drop a worker that they don't allow without a word. */
const PATIENCE = 10_000;

/**
 * Starts a bundle in a worker of its own, inside the web extension host. The bundle is CommonJS: it gets the `module`
 * that it exports to, and nothing else.
 * @param code The bundle's text.
 * @throws Error where the host allows no workers.
 */
export async function startWebThread(code: string): Promise<Thread> {
  const script = `var ${IN_THREAD}=true,module={exports:{}},exports=module.exports;${code}`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const end = (): void => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  try {
    await ready(worker);
  } catch (error) {
    end();
    throw error;
  }
  return {
    ask: (call) =>
      new Promise<Answer>((resolve, reject) => {
        worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message || 'The thread broke down.'));
        worker.postMessage(call);
      }),
    end,
  };
}

async function ready(worker: Worker): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The thread does not answer.')), PATIENCE);
      worker.onmessage = (event: MessageEvent<unknown>) => {
        if (event.data === READY) resolve();
      };
      worker.onerror = (event) => reject(new Error(event.message || 'The thread could not be started.'));
    });
  } finally {
    clearTimeout(timer);
  }
}
