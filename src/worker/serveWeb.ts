import { answer, type Call } from './messages.ts';
import { IN_THREAD, READY } from './threadWeb.ts';

const thread = globalThis as unknown as {
  readonly [IN_THREAD]?: boolean;
  onmessage: (event: { readonly data: Call }) => void;
  postMessage(message: unknown): void;
};

/** Answers calls of a feature's functions, where its bundle is a thread's only program. */
export function serveWeb(feature: Readonly<Record<string, unknown>>): void {
  // The web extension host is a worker too, with messages of its own.
  if (!thread[IN_THREAD]) return;
  thread.onmessage = ({ data }) => thread.postMessage(answer(feature, data));
  thread.postMessage(READY);
}
