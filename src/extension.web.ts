/** Web entry: what differs from the Node host, and nothing else. */
export { activate } from './activate.ts';
