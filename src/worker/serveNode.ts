import { parentPort } from 'node:worker_threads';
import { answer, type Call } from './messages.ts';

/** Answers calls of a feature's functions, where its bundle runs in a thread of its own. */
export function serveNode(feature: Readonly<Record<string, unknown>>): void {
  parentPort?.on('message', (call: Call) => parentPort?.postMessage(answer(feature, call)));
}
