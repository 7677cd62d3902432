import * as vscode from 'vscode';
import * as v from 'valibot';
import { ANNOTATIONS } from '../../core/annotations/format.ts';
import { isThere, namesOf } from './folders.ts';
import { ANNOTATIONS_FOLDER, fileNameOf } from './home.ts';

/** Annotations that may belong to an article that has none: of one that is gone, or of one that it is a copy of. */
export interface Stray {
  readonly kind: 'gone' | 'copied';
  readonly folder: vscode.Uri;
  /** The article that they were made for. */
  readonly article: vscode.Uri;
}

/** What tells an article by its files of annotations. */
interface Identity {
  /** SHA-256 of its text. */
  readonly hash: string;
  readonly title?: string | undefined;
}

const header = v.object({
  format: v.literal(ANNOTATIONS.name),
  title: v.optional(v.string()),
  sha256: v.optional(v.string()),
});

/** Files looked at in other folders. */
const MOST = 500;

/** Looks for annotations of an article that was renamed, moved or copied where the editor did not see it. */
export async function findStray(article: vscode.Uri, identity: Identity): Promise<Stray | undefined> {
  let byTitle: Stray | undefined;
  const seen = new Set<string>();
  for (const look of [foldersBeside, foldersElsewhere]) {
    for (const folder of await look(article)) {
      const made = vscode.Uri.joinPath(folder, '..', '..', fileNameOf(folder));
      if (made.toString() === article.toString() || seen.has(folder.toString())) continue;
      seen.add(folder.toString());
      const isGone = !(await isThere(made));
      const mayBeCopied = look === foldersBeside || fileNameOf(made) === fileNameOf(article);
      if (!isGone && !mayBeCopied) continue;
      const stray: Stray = { kind: isGone ? 'gone' : 'copied', folder, article: made };
      const likeness = await likenessOf(folder, identity);
      if (likeness === 'text') return stray;
      if (likeness === 'title' && isGone) byTitle ??= stray;
    }
  }
  return byTitle;
}

async function foldersBeside(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const all = vscode.Uri.joinPath(article, '..', ANNOTATIONS_FOLDER);
  const names = await namesOf(all, vscode.FileType.Directory);
  return names.map((name) => vscode.Uri.joinPath(all, name));
}

async function foldersElsewhere(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (!folder) return [];
  const pattern = new vscode.RelativePattern(folder, `**/${ANNOTATIONS_FOLDER}/*/*.jsonl`);
  const files = await vscode.workspace.findFiles(pattern, undefined, MOST);
  const folders = files.map((file) => vscode.Uri.joinPath(file, '..'));
  return [...new Map(folders.map((each) => [each.toString(), each])).values()];
}

/** How the article that a folder's files are of is like one. */
async function likenessOf(
  folder: vscode.Uri,
  { hash, title }: Identity,
): Promise<'text' | 'title' | undefined> {
  let alike: 'title' | undefined;
  for (const name of await namesOf(folder, vscode.FileType.File)) {
    if (!name.endsWith('.jsonl')) continue;
    const said = await headerIn(vscode.Uri.joinPath(folder, name));
    if (said?.sha256 === hash) return 'text';
    if (title !== undefined && title !== '' && said?.title === title) alike = 'title';
  }
  return alike;
}

async function headerIn(file: vscode.Uri): Promise<v.InferOutput<typeof header> | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    const end = bytes.indexOf(0x0a);
    const line = new TextDecoder().decode(bytes.subarray(0, end === -1 ? undefined : end));
    const read = v.safeParse(header, JSON.parse(line.replace(/^\uFEFF/u, '')));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
