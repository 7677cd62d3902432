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
  // Asked for nothing, a thread must not keep the host from ending, nor end it with an error.
  worker.unref();
  worker.on('error', () => undefined);
  let over = false;
  worker.once('exit', () => (over = true));
  return {
    ask: (call) =>
      new Promise<Answer>((resolve, reject) => {
        if (over) throw new Error('The thread has ended.');
        const settle = (): void => {
          worker.off('message', answered).off('error', failed).off('exit', ended);
        };
        const answered = (answer: Answer): void => {
          settle();
          resolve(answer);
        };
        const failed = (error: Error): void => {
          settle();
          reject(error);
        };
        const ended = (): void => failed(new Error('The thread ended.'));
        worker.on('message', answered).on('error', failed).on('exit', ended);
        worker.postMessage(call);
      }),
    end: () => void worker.terminate(),
  };
}
