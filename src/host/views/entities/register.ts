import * as vscode from 'vscode';
import type { CommandRegistry } from '../../commands/registry.ts';
import { goTo } from '../place/goTo.ts';
import { rowsMeant } from '../rowsMeant.ts';
import { askFilter } from './filterBox.ts';
import { GO_TO } from './item.ts';
import { setEntitiesOrder } from './settings.ts';
import { EntitiesView, type EntitiesViewParts } from './view.ts';

interface Parts extends EntitiesViewParts {
  readonly commands: CommandRegistry;
}

/** The *Entities* view and its commands. */
export function registerEntitiesView({ commands, ...parts }: Parts): EntitiesView {
  const view = new EntitiesView(parts);
  const { provider } = view;

  const goToRow = async (id: unknown): Promise<void> => {
    const { session } = parts.active;
    const place = typeof id === 'string' ? provider.placeOf(id) : undefined;
    if (session && place) await goTo(session, place, false);
  };

  const filter = async (): Promise<void> => {
    await vscode.commands.executeCommand('lectern.entities.focus');
    askFilter(provider);
  };

  commands.add(GO_TO, goToRow);
  commands.add('lectern.entities.filter', filter);
  commands.add('lectern.entities.clearFilter', () => provider.want({ filter: '' }));
  commands.add('lectern.entities.byProminence', () => setEntitiesOrder('prominence'));
  commands.add('lectern.entities.alphabetically', () => setEntitiesOrder('alphabetical'));
  commands.add('lectern.entities.merge', (clicked, selected) =>
    view.drag.mergeRows(rowsMeant(clicked, selected, view.selection)),
  );
  return view;
}
