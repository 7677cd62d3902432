import * as vscode from 'vscode';
import { COLOURS, type PlacedAnnotation } from '../../../core/annotations/model.ts';
import { colourIcon, colourName } from '../../annotations/colours.ts';
import { speakerAt } from '../../annotations/acts/quotation.ts';
import { stateHeading } from '../../annotations/words.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import { visible } from '../tree/excerpt.ts';
import { lastStarted } from '../tree/locate.ts';
import type { Grouping } from './settings.ts';

const { l10n } = vscode;

/** A group that an annotation belongs to. */
export interface GroupKey {
  readonly id: string;
  readonly label: string;
  readonly icon: string | vscode.ThemeIcon;
  /** Groups stand by rank, then by label. */
  readonly rank: number;
}

/** Says which groups an annotation belongs to: one at least, and several where it has several tags or names several. */
export type Membership = (placed: PlacedAnnotation) => readonly GroupKey[];

/** Behind all groups that have a name. */
const LAST = 1_000_000;

/** The groups of one article's annotations. */
export function membership(by: Grouping, session: ReadingSession): Membership {
  switch (by) {
    case 'order':
      return bySection(session);
    case 'speaker':
      return (placed) => [speakerKey(speakerOf(session, placed))];
    case 'tag':
      return byTag;
    case 'entity':
      return (placed) => byEntity(session, placed);
    case 'colour':
      return ({ annotation: { colour } }) => [
        {
          id: `colour:${colour}`,
          label: colourName(colour),
          icon: colourIcon(colour),
          rank: COLOURS.indexOf(colour),
        },
      ];
    case 'status':
      return byStatus;
  }
}

function bySection({ article }: ReadingSession): Membership {
  const { sections } = article;
  const seen = new Map<string, number>();
  const keys = sections.map(({ heading = '', kind }, rank): GroupKey => {
    const nth = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, nth);
    const icon = kind === 'question' ? 'question' : kind === 'lead' ? 'book' : 'bookmark';
    const label = visible(heading) || visible(article.meta.title ?? '') || l10n.t('Beginning');
    return { id: `section:${heading}#${nth}`, label, icon, rank };
  });
  return ({ annotation: { target }, placement }) => {
    if (target.kind === 'article')
      return [{ id: 'article', label: l10n.t('The whole article'), icon: 'book', rank: -1 }];
    if (target.kind === 'entity')
      return [{ id: 'entities', label: l10n.t('Entities'), icon: 'organization', rank: LAST }];
    if (target.kind === 'speaker')
      return [{ id: 'speakers', label: l10n.t('Speakers'), icon: 'person', rank: LAST + 1 }];
    if (!('span' in placement))
      return [{ id: 'lost', label: l10n.t('Without a place'), icon: 'warning', rank: LAST + 2 }];
    const key = keys[lastStarted(sections, placement.span.start)];
    return [key ?? { id: 'before', label: l10n.t('Beginning'), icon: 'book', rank: -1 }];
  };
}

function speakerOf(
  { article }: ReadingSession,
  { annotation, placement }: PlacedAnnotation,
): string | undefined {
  const { target } = annotation;
  if (target.kind === 'speaker') return target.name;
  if (target.kind !== 'passage') return undefined;
  return 'span' in placement ? speakerAt(article, placement.span.start) : target.section?.speaker;
}

function speakerKey(name: string | undefined): GroupKey {
  return name === undefined
    ? { id: 'nobody', label: l10n.t('The article itself'), icon: 'book', rank: LAST }
    : { id: `speaker:${name}`, label: visible(name), icon: 'person', rank: 0 };
}

function byTag({ annotation: { tags } }: PlacedAnnotation): readonly GroupKey[] {
  if (tags.length === 0)
    return [{ id: 'untagged', label: l10n.t('Without tags'), icon: 'circle-slash', rank: LAST }];
  return tags.map((tag) => ({ id: `tag:${tag.toLowerCase()}`, label: visible(tag), icon: 'tag', rank: 0 }));
}

function byEntity(
  { findings, entities }: ReadingSession,
  { annotation: { target }, placement }: PlacedAnnotation,
): readonly GroupKey[] {
  const names = new Set<string>();
  if (target.kind === 'entity') names.add(target.name);
  else if (target.kind === 'passage' && 'span' in placement)
    for (const { entity = '' } of findings.marksIn(placement.span)) {
      const name = entities.get(entity)?.name;
      if (name !== undefined) names.add(name);
    }
  if (names.size === 0)
    return [{ id: 'nameless', label: l10n.t('Without names'), icon: 'circle-slash', rank: LAST }];
  return Array.from(names, (name) => ({
    id: `entity:${name}`,
    label: visible(name),
    icon: 'symbol-class',
    rank: 0,
  }));
}

function byStatus({ placement: { state } }: PlacedAnnotation): readonly GroupKey[] {
  const ranks = { orphan: 0, ambiguous: 1, moved: 2, placed: 3 } as const;
  const icons = { orphan: 'error', ambiguous: 'question', moved: 'warning', placed: 'pass' } as const;
  return [{ id: `status:${state}`, label: stateHeading(state), icon: icons[state], rank: ranks[state] }];
}
