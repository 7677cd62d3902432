import type { Found } from '../collect.ts';

/** A role as a text gives it. */
export interface FoundRole {
  readonly text: string;
  readonly body?: Found;
}

export function roleOf(text: string, body: Found | undefined): FoundRole {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return body ? { text: plain, body } : { text: plain };
}
