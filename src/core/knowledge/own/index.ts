export { ownKnowledge, type OwnPhrases } from './knowledge.ts';
export type { OwnWords } from './model.ts';
export { ownWords } from './own.ts';
