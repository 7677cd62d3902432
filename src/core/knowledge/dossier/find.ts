import type { Knowledge, KnowledgeSource, Subject } from '../model.ts';
import type { Claim, DossierEntry, DossierProblem } from './model.ts';
import { nameKey } from './tidy.ts';

/** All dossier files as one source. */
export interface Dossier extends KnowledgeSource {
  find(subject: Subject): Knowledge | undefined;
  /** The file about a subject, whether or not it says anything yet. */
  entry(subject: Subject): DossierEntry | undefined;
  /** What is wrong with files only because of others, by path. */
  readonly clashes: ReadonlyMap<string, readonly DossierProblem[]>;
}

interface Claimed {
  readonly entry: DossierEntry;
  readonly claim: Claim;
}

/**
 * Makes a source of dossier entries. A subject is found by any of its names under any name of an entry, however written.
 * Of several files for one name, the one counts whose type fits, then one without a type, then the first by path.
 *
 * @param entries - as `readEntry` gives them, in any order
 */
export function dossier(entries: Iterable<DossierEntry>): Dossier {
  const byKey = new Map<string, Claimed[]>();
  for (const entry of [...entries].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const keys = new Set<string>();
    for (const claim of entry.claims) {
      if (keys.has(claim.key)) continue;
      keys.add(claim.key);
      const claimed = byKey.get(claim.key);
      if (claimed) claimed.push({ entry, claim });
      else byKey.set(claim.key, [{ entry, claim }]);
    }
  }
  const candidates = ({ names }: Subject): DossierEntry[] =>
    names.flatMap((name) => byKey.get(nameKey(name)) ?? []).map(({ entry }) => entry);
  return {
    find: (subject) => {
      const found = best(
        candidates(subject).filter(({ summary }) => summary !== undefined),
        subject,
      );
      return found && told(found);
    },
    entry: (subject) => best(candidates(subject), subject),
    clashes: clashesOf(byKey),
  };
}

function best(entries: readonly DossierEntry[], { type }: Subject): DossierEntry | undefined {
  return (
    entries.find((entry) => entry.type === type) ??
    entries.find((entry) => entry.type === undefined) ??
    entries[0]
  );
}

function told({ path, name, summary, updated, links, aliases }: DossierEntry): Knowledge {
  return {
    source: 'dossier',
    title: name,
    summary: summary ?? '',
    origin: path.replace(/^.*\//su, ''),
    link: path,
    ...(updated === undefined ? {} : { date: updated }),
    ...(links.length === 0 ? {} : { links }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

/** Files that have a name in common and whose types don't tell which of them is meant. */
function clashesOf(byKey: ReadonlyMap<string, readonly Claimed[]>): Map<string, DossierProblem[]> {
  const clashes = new Map<string, DossierProblem[]>();
  for (const claimed of byKey.values()) {
    if (claimed.length < 2) continue;
    const first = new Map<string | undefined, Claimed>();
    for (const each of claimed) {
      const { type } = each.entry;
      const other = first.get(type);
      if (!other) {
        first.set(type, each);
        continue;
      }
      add(clashes, each, other);
      if (!clashes.get(other.entry.path)?.some(({ start }) => start === other.claim.start))
        add(clashes, other, each);
    }
  }
  return clashes;
}

function add(clashes: Map<string, DossierProblem[]>, { entry, claim }: Claimed, other: Claimed): void {
  const { name, start, end } = claim;
  const problem: DossierProblem = { kind: 'nameClaimed', start, end, value: name, other: other.entry.path };
  const known = clashes.get(entry.path);
  if (known) known.push(problem);
  else clashes.set(entry.path, [problem]);
}
