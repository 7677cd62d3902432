import * as vscode from 'vscode';
import { anonymousName, authorFileName } from '../../core/records/index.ts';

/** Who corrects and annotates here, and the name of the file that they write. */
export interface Author {
  readonly name: string;
  readonly file: string;
}

/**
 * The name that the setting `lectern.author` gives; without one, a name made of the editor's machine id, which both
 * hosts have: the same for all windows of one installation, another for each.
 */
export function currentAuthor(): Author {
  const given = vscode.workspace.getConfiguration('lectern').get<unknown>('author');
  const name = typeof given === 'string' ? given.trim() : '';
  const file = authorFileName(name);
  if (file !== undefined) return { name, file };
  const anonymous = anonymousName(vscode.env.machineId);
  return { name: anonymous, file: `${anonymous}.jsonl` };
}
