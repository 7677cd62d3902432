import * as vscode from 'vscode';
import { tagKey, tidyTags } from '../../../core/annotations/bodies.ts';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { AnnotationChange } from '../model.ts';

const { l10n } = vscode;

/** A tag as it is kept; empty where what was typed is none. */
function tagOf(typed: string): string {
  return tidyTags([typed])[0] ?? '';
}

/** What the reader adds to tags, and takes away from them. */
export interface TagsChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A tag that can be chosen, and how often it is used here; 0 where it is used elsewhere. */
export interface KnownTag {
  readonly tag: string;
  readonly count: number;
}

/** Tags of annotations by how often they are used, then those of other articles; each once, whatever its case. */
export function knownTags(all: readonly PlacedAnnotation[], elsewhere: Iterable<string>): KnownTag[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { annotation } of all)
    for (const tag of annotation.tags) {
      const known = counts.get(tagKey(tag));
      if (known) known.count += 1;
      else counts.set(tagKey(tag), { tag, count: 1 });
    }
  const here = [...counts.values()].sort((a, b) => b.count - a.count);
  const others: KnownTag[] = [];
  for (const tag of elsewhere) {
    if (counts.has(tagKey(tag))) continue;
    counts.set(tagKey(tag), { tag, count: 0 });
    others.push({ tag, count: 0 });
  }
  return [...here, ...others];
}

/** Tags that all of some annotations have. */
export function sharedTags(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((tag) => rest.every((list) => list.some((each) => tagKey(each) === tagKey(tag))));
}

/** The changes that give annotations other tags; those whose tags stay as they are get none. */
export function tagChanges(
  annotations: readonly PlacedAnnotation[],
  { added, removed }: TagsChange,
): AnnotationChange[] {
  const gone = new Set(removed.map(tagKey));
  return annotations.flatMap(({ annotation: { id, tags } }): AnnotationChange[] => {
    const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
    const had = new Set(kept.map(tagKey));
    const fresh = added.filter((tag) => !had.has(tagKey(tag)));
    if (fresh.length === 0 && kept.length === tags.length) return [];
    return [{ kind: 'edit', id, content: { tags: [...kept, ...fresh] } }];
  });
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * Asks for tags. What is typed and accepted becomes one; accepting with nothing typed is the end.
 *
 * @param chosen those that are there already
 * @returns undefined where the reader thought better of it
 */
export function askTags(
  title: string,
  known: readonly KnownTag[],
  chosen: readonly string[],
  pick: vscode.QuickPick<TagItem> = vscode.window.createQuickPick<TagItem>(),
): Promise<TagsChange | undefined> {
  const tags = new Map(known.map(({ tag, count }) => [tagKey(tag), itemOf(tag, count)]));
  for (const tag of chosen) if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), itemOf(tag, 1));
  const before = new Set(chosen.map(tagKey));
  let selected = new Set(before);

  const show = (): void => {
    const typed = tagOf(pick.value);
    const fresh: TagItem[] =
      typed === '' || tags.has(tagKey(typed))
        ? []
        : [
            {
              tag: typed,
              label: `#${typed}`,
              description: l10n.t('new tag: Enter adds it'),
              alwaysShow: true,
            },
          ];
    pick.items = [...fresh, ...tags.values()];
    pick.selectedItems = pick.items.filter(({ tag }) => selected.has(tagKey(tag)));
  };
  /** Takes what is typed. */
  const take = (): void => {
    const typed = tagOf(pick.value);
    const exact = tags.has(tagKey(typed));
    if (!exact) tags.set(tagKey(typed), itemOf(typed, 0));
    selected.add(tagKey(typed));
    pick.value = '';
    show();
  };

  pick.title = title;
  pick.placeholder = l10n.t('Type a tag and press Enter; Enter again when done');
  pick.canSelectMany = true;
  pick.matchOnDescription = false;
  show();
  return new Promise((resolve) => {
    let answer: TagsChange | undefined;
    pick.onDidChangeValue(show);
    pick.onDidChangeSelection((items) => (selected = new Set(items.map(({ tag }) => tagKey(tag)))));
    pick.onDidAccept(() => {
      if (tagOf(pick.value) !== '') {
        take();
        return;
      }
      const all = [...tags.entries()];
      answer = {
        added: all.filter(([key]) => selected.has(key) && !before.has(key)).map(([, { tag }]) => tag),
        removed: all.filter(([key]) => !selected.has(key) && before.has(key)).map(([, { tag }]) => tag),
      };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

function itemOf(tag: string, count: number): TagItem {
  const description = count > 1 ? l10n.t('{0} times', count) : '';
  return { tag, label: `#${tag}`, description };
}
