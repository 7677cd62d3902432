import type * as vscode from 'vscode';
import type { AnnotationsLease } from './model.ts';

/** Where the annotations of open articles come from: those of one article are the same for all who have them. */
export interface AnnotationsSource {
  acquire(document: vscode.TextDocument): AnnotationsLease;
}

/** An article's annotations, once they have been read and placed. */
export async function openAnnotations(
  source: AnnotationsSource,
  document: vscode.TextDocument,
): Promise<AnnotationsLease> {
  const lease = source.acquire(document);
  try {
    await lease.annotations.ready;
  } catch (error) {
    lease.dispose();
    throw error;
  }
  return lease;
}
