/** `dist/import.cjs`: the import feature, loaded in the host or started as a thread. */
import { parentPort } from 'node:worker_threads';
import * as feature from '../host/import/feature.ts';
import { answer, type Call } from './messages.ts';

export * from '../host/import/feature.ts';

parentPort?.on('message', (call: Call) => parentPort?.postMessage(answer(feature, call)));
