export { anonymousName, authorFileName } from './author.ts';
export { changedHeader, newHeader } from './header.ts';
export { isObject } from './json.ts';
export { mergeRecords, newest, withRecords } from './merge.ts';
export type * from './model.ts';
export { parseInSteps, parseRecords } from './parse.ts';
export { byVersion, deletion, instant, newRecord, nextVersion, readRecord, versionLike } from './record.ts';
export { serialiseInSteps, serialiseRecords } from './serialise.ts';
export { urnUuidV7, urnUuidV8 } from './uuid.ts';
