export * from './history.ts';
export { restoreHistory, storeHistory, type StoredHistory } from './serialise.ts';
