/** Desktop and remote entry: what differs from the web host, and nothing else. */
export { activate } from './activate.ts';
