import * as v from 'valibot';
import { place, toPage, type Place, type ToHost, type ToPage } from '../protocol.ts';

/** What VS Code gives a webview's script. */
interface VsCodeApi {
  postMessage: (message: unknown) => void;
  getState: () => unknown;
  setState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The page's end of the line to the host. */
export interface Channel {
  post: (message: ToHost) => void;
  /** What the page remembers from before it was last taken down. */
  recall: () => Place | undefined;
  remember: (place: Place) => void;
}

const remembered = v.object({ place });

/** What is wrong with something that came, in a line. */
export function problems(issues: readonly { readonly message: string }[]): string {
  return issues.map(({ message }) => message).join('; ');
}

/**
 * @param receive Called with each message that is one; what is not is reported and dropped.
 */
export function openChannel(receive: (message: ToPage) => void): Channel {
  const api = acquireVsCodeApi();
  const post = (message: ToHost): void => api.postMessage(message);
  const fail = (error: unknown): void =>
    post({
      type: 'error',
      message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
    });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = v.safeParse(toPage, event.data);
    if (!parsed.success) {
      fail(new Error(`The host said something unknown: ${problems(parsed.issues)}`));
      return;
    }
    try {
      receive(parsed.output);
    } catch (error) {
      fail(error);
    }
  });
  addEventListener('error', (event) => fail(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => fail(event.reason));
  return {
    post,
    recall: () => {
      const parsed = v.safeParse(remembered, api.getState());
      return parsed.success ? parsed.output.place : undefined;
    },
    remember: (where) => api.setState({ place: where }),
  };
}
