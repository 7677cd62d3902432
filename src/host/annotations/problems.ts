import * as vscode from 'vscode';
import { plain } from '../plain.ts';
import { because, type StorageProblem } from '../storage/problems.ts';
import type { AnnotationsProblem, Remedy } from './model.ts';

/** A problem with an article's files of annotations, in the reader's words. */
export function annotationsProblem(problem: StorageProblem): AnnotationsProblem {
  const { kind, file } = problem;
  return { kind, file, message: messageOf(problem), remedies: REMEDIES[kind] };
}

const REMEDIES: Readonly<Record<StorageProblem['kind'], readonly Remedy[]>> = {
  unreadable: ['open', 'retry'],
  conflict: ['open'],
  lines: ['open'],
  unsaved: ['retry'],
  gone: ['restore', 'letGo'],
};

function messageOf(problem: StorageProblem): string {
  const name = plain(problem.file.path.split('/').at(-1) ?? '');
  switch (problem.kind) {
    case 'unreadable':
      return vscode.l10n.t(
        'The annotations in {0} are not shown, and the file is left as it is: {1}',
        name,
        because(problem.reason),
      );
    case 'conflict':
      return vscode.l10n.t(
        '{0} has conflict markers of a merge. The annotations of both sides are shown; the markers go when you next annotate something.',
        name,
      );
    case 'lines':
      return vscode.l10n.t(
        'Lines of {0} that Lectern cannot read: {1}. They are kept as they are.',
        name,
        problem.lines.length,
      );
    case 'unsaved':
      return vscode.l10n.t(
        'Annotations that could not be written to {0}: {1}. {2} Lectern keeps them and tries again.',
        name,
        problem.count,
        plain(problem.error),
      );
    case 'gone':
      return vscode.l10n.t(
        '{0} is not there any more. Its annotations are shown until you close the article.',
        name,
      );
  }
}
