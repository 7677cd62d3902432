import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openAlmanac } from '../core/knowledge/almanac/index.ts';
import {
  dossier,
  isDossierName,
  LARGEST,
  MOST_FILES,
  readEntry,
  type DossierEntry,
} from '../core/knowledge/dossier/index.ts';
import { readProse } from '../core/knowledge/dossier/prose.ts';
import type { KnowledgeSource } from '../core/knowledge/model.ts';
import { firstLine } from './failure.ts';
import { workspaceOf } from './workspace.ts';

const FOLDER = path.join('.lectern', 'dossier');
/** Beside the built command line. */
const ALMANAC = path.join(__dirname, 'almanac/almanac.txt');

/** What is known beyond an article, and what is wrong with the files that know it, a line each. */
export interface FoundKnowledge {
  /** In the order in which they are asked. */
  readonly sources: readonly KnowledgeSource[];
  readonly warnings: readonly string[];
}

/**
 * The sources that cards have, but for those that need a network: the dossier of the workspace that a file lies in, and
 * the almanac.
 *
 * @param file - undefined where the article comes from standard input: there is no dossier then
 */
export function knowledgeFor(file: string | undefined): FoundKnowledge {
  const warnings: string[] = [];
  const warn = (line: string): void => void warnings.push(line);
  const sources = [file === undefined ? undefined : dossierFor(file, warn), almanac(warn)];
  return { sources: sources.filter((source) => source !== undefined), warnings };
}

type Warn = (line: string) => void;

function almanac(warn: Warn): KnowledgeSource | undefined {
  try {
    return openAlmanac(readFileSync(ALMANAC, 'utf8'));
  } catch (error) {
    warn(notUsed(ALMANAC, firstLine(error)));
    return undefined;
  }
}

function dossierFor(file: string, warn: Warn): KnowledgeSource | undefined {
  const place = workspaceOf(file, FOLDER);
  if (!place) return undefined;
  try {
    const names = readdirSync(place.folder).filter(isDossierName).sort();
    const extra = names.length - MOST_FILES;
    if (extra > 0)
      warn(`${extra} files of ${place.folder} are not used: a dossier has ${MOST_FILES} at most`);
    return dossier(names.slice(0, MOST_FILES).flatMap((name) => entryIn(place.folder, name, warn) ?? []));
  } catch (error) {
    warn(notUsed(place.folder, firstLine(error)));
    return undefined;
  }
}

function entryIn(folder: string, name: string, warn: Warn): DossierEntry | undefined {
  const at = path.join(folder, name);
  try {
    const stat = statSync(at);
    if (!stat.isFile()) return undefined;
    if (stat.size > LARGEST) {
      warn(notUsed(at, `it has more than ${LARGEST / 1024} kB`));
      return undefined;
    }
    const text = readFileSync(at, 'utf8').replace(/^\ufeff/u, '');
    return readEntry(path.posix.join('.lectern/dossier', name), text, readProse);
  } catch (error) {
    warn(notUsed(at, firstLine(error)));
    return undefined;
  }
}

function notUsed(name: string, why: string): string {
  return `${name} is not used: ${why}`;
}
