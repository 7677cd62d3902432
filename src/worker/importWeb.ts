/** `dist/import.web.cjs`: the import feature, evaluated in the host or started as a thread. */
import * as feature from '../host/import/feature.ts';
import { answer, type Call } from './messages.ts';
import { IN_THREAD, READY } from './threadWeb.ts';

export * from '../host/import/feature.ts';

const thread = globalThis as unknown as {
  readonly [IN_THREAD]?: boolean;
  onmessage: (event: { readonly data: Call }) => void;
  postMessage(message: unknown): void;
};
// The web extension host is a worker too, with messages of its own.
if (thread[IN_THREAD]) {
  thread.onmessage = ({ data }) => thread.postMessage(answer(feature, data));
  thread.postMessage(READY);
}
