import * as vscode from 'vscode';
import type { AnnotatingToHost } from '../../../protocol/annotating.ts';
import type { AnnotationEdit } from '../model.ts';
import type { Keys } from './keys.ts';

const { l10n } = vscode;

type Changing = Extract<AnnotatingToHost, { kind: 'mark' | 'edit' | 'attach' | 'confirm' | 'remove' }>;

/** Gestures whose passages are offsets into one version of the article. */
export function versionOf(did: Changing): number | undefined {
  return did.kind === 'mark' || did.kind === 'attach' ? did.version : undefined;
}

/** What a gesture in the page changes, as one step of undo; nothing where it is about what the page was never told of. */
export function editOf(did: Changing, keys: Keys): AnnotationEdit | undefined {
  if (did.kind === 'mark') {
    const { start, end, colour } = did;
    const marked = { kind: 'passage', span: { start, end } } as const;
    return {
      label: l10n.t('Highlight'),
      changes: [{ kind: 'add', marked, ...(colour && { content: { colour } }) }],
    };
  }
  const id = keys.idOf(did.key);
  if (id === undefined) return undefined;
  switch (did.kind) {
    case 'edit': {
      const { note, tags, colour } = did;
      const content = {
        ...(note !== undefined && { note }),
        ...(tags && { tags }),
        ...(colour && { colour }),
      };
      const label =
        note !== undefined ? l10n.t('Edit Note') : tags ? l10n.t('Change Tags') : l10n.t('Change Colour');
      return { label, changes: [{ kind: 'edit', id, content }] };
    }
    case 'attach': {
      const { start, end } = did;
      return { label: l10n.t('Attach Annotation'), changes: [{ kind: 'attach', id, span: { start, end } }] };
    }
    case 'confirm':
      return { label: l10n.t('Confirm Place'), changes: [{ kind: 'confirm', id }] };
    case 'remove':
      return { label: l10n.t('Delete Annotation'), changes: [{ kind: 'remove', id }] };
  }
}
