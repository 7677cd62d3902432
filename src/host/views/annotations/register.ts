import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { spanOf } from '../../annotations/acts/register.ts';
import type { CommandRegistry } from '../../commands/registry.ts';
import { detach } from '../../log.ts';
import { goTo } from '../place/goTo.ts';
import { rowsMeant } from '../rowsMeant.ts';
import { askFilter } from './filterBox.ts';
import { GROUPINGS, setAnnotationsGrouping, type Grouping } from './settings.ts';
import { AnnotationsView, type AnnotationsViewParts } from './view.ts';

interface Parts extends AnnotationsViewParts {
  readonly commands: CommandRegistry;
}

/** What each grouping's command is called behind `lectern.annotations.by`. */
const NAMES: Readonly<Record<Grouping, string>> = {
  order: 'Order',
  speaker: 'Speaker',
  tag: 'Tag',
  entity: 'Entity',
  colour: 'Colour',
  status: 'Status',
};

/** The *Annotations* view, and the commands that say how it shows. */
export function registerAnnotationsView({ commands, ...parts }: Parts): AnnotationsView {
  const view = new AnnotationsView(parts);
  const { provider } = view;

  const reveal = (placed: PlacedAnnotation): void => {
    const { session } = parts.annotations;
    const span = spanOf(placed);
    if (session && span) detach(parts.log, 'Going to an annotation', goTo(session, span, false));
  };

  for (const by of GROUPINGS)
    commands.add(`lectern.annotations.by${NAMES[by]}`, () => setAnnotationsGrouping(by));
  commands.add('lectern.annotations.filter', async () => {
    await vscode.commands.executeCommand('lectern.annotations.focus');
    askFilter(provider, reveal);
  });
  commands.add('lectern.annotations.clearFilter', () => provider.want({ filter: '' }));
  return view;
}

/** What keys that are pressed in the view give their commands: they speak of the rows that are selected. */
const SELECTED = 'selected';

/**
 * Ids of the annotations that rows stand for, each once. A group that is clicked stands for all in it; one that happens to
 * be selected when a key is pressed does not.
 */
export function annotationsMeant(view: AnnotationsView, clicked: unknown, selected: unknown): string[] {
  const { provider, selection } = view;
  const rows =
    clicked === SELECTED
      ? selection.filter((row) => provider.row(row)?.kind === 'annotation')
      : rowsMeant(clicked, selected, selection);
  return [...new Set(rows.flatMap((row) => provider.annotationsOf(row)))];
}
