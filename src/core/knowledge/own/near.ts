import type { Span } from '../../article/model.ts';
import type { NameType } from '../../entities/model.ts';

/** A sentence and the name in it; `name` holds offsets into `sentence`. */
export interface Near {
  readonly sentence: string;
  readonly name: Span;
  readonly type: NameType;
}

/** Words that a sentence uses to say what a name is: offsets into the sentence. */
export type Found = Span;

export function before({ sentence, name }: Near): string {
  return sentence.slice(0, name.start);
}

export function behind({ sentence, name }: Near): string {
  return sentence.slice(name.end);
}
