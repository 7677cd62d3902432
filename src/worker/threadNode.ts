import { Worker } from 'node:worker_threads';
import type { Answer, Thread } from './messages.ts';

/** What a feature may take: hostile pages are kept from taking the whole host's memory. */
const LIMITS = { maxOldGenerationSizeMb: 1_024, stackSizeMb: 4 };

/**
 * Starts a bundle in a thread of its own.
 * @param path The bundle's file.
 */
export function startNodeThread(path: string): Thread {
  const worker = new Worker(path, { resourceLimits: LIMITS, env: {}, stdout: true, stderr: true });
  return {
    ask: (call) =>
      new Promise<Answer>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The thread ended.')));
        worker.postMessage(call);
      }),
    end: () => void worker.terminate(),
  };
}
