import * as vscode from 'vscode';
import { resolveFile } from './links.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Bytes of all images together that one file carries. */
const MOST_BYTES = 40_000_000;

/**
 * Reads images of the workspace into `data:` addresses, for a file that needs no other.
 *
 * @param sources Addresses as the article writes them.
 * @returns Those that could be read, and found room.
 */
export async function carryImages(
  sources: Iterable<string>,
  article: vscode.Uri,
): Promise<ReadonlyMap<string, string>> {
  const carried = new Map<string, string>();
  let room = MOST_BYTES;
  for (const source of new Set(sources)) {
    const uri = resolveFile(source, article);
    const type = TYPES[/\.(\w+)$/.exec(uri?.path ?? '')?.[1]?.toLowerCase() ?? ''];
    const bytes = uri && type !== undefined ? await read(uri, room) : undefined;
    if (!bytes) continue;
    room -= bytes.length;
    carried.set(source, `data:${type};base64,${base64(bytes)}`);
  }
  return carried;
}

async function read(uri: vscode.Uri, most: number): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > 0 && size <= most ? await vscode.workspace.fs.readFile(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Divisible by three, so that the pieces of base64 can be joined. */
const CHUNK = 24_576;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return text;
}
