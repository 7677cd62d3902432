export { isDossierName, LARGEST, MOST_FILES } from './files.ts';
export { dossier, type Dossier } from './find.ts';
export { FIELDS } from './model.ts';
export type * from './model.ts';
export { readEntry, unread } from './read.ts';
export { likelyTypes, typeOf } from './types.ts';
export { whereIn, type Where } from './where.ts';
export { dossierFile, yamlScalar, type Beginning } from './write.ts';
