import * as vscode from 'vscode';
import { COLOURS, type Colour } from '../../../core/annotations/model.ts';
import type { Wish } from '../../../protocol/annotating.ts';
import { servePages } from '../../cards/servePage.ts';
import type { CommandRegistry } from '../../commands/registry.ts';
import type { ReaderPanel } from '../../reader/readerPanel.ts';
import type { ReaderPanels } from '../../reader/readerPanels.ts';
import { askColour } from '../acts/recolour.ts';
import { onDidChangeColourNames } from '../colours.ts';
import type { AnnotatingPages } from '../registerTools.ts';
import type { AnnotationsSource } from '../source.ts';
import { PageAnnotations, type PageParts } from './pageAnnotations.ts';

interface Parts extends PageParts {
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly source: AnnotationsSource;
}

/** Annotating in every reading view for as long as it is open, and the commands that are about a page. */
export function registerPages(parts: Parts): AnnotatingPages & { dispose(): void } {
  const { panels, commands, source } = parts;
  const pages = new Map<ReaderPanel, PageAnnotations>();

  const serve = (panel: ReaderPanel): vscode.Disposable => {
    const lease = source.acquire(panel.session.document);
    const page = new PageAnnotations(panel, lease.annotations, parts);
    pages.set(panel, page);
    return vscode.Disposable.from(page, lease, { dispose: () => pages.delete(panel) });
  };
  const wish = (wanted: Wish): boolean => {
    const page = panels.active && pages.get(panels.active);
    page?.wish(wanted);
    return page !== undefined;
  };

  commands.add('lectern.annotate.colour', async (argument) => {
    const colour = colourMeant(argument) ?? (await askColour(undefined));
    if (colour) wish({ what: 'colour', colour });
  });
  commands.add('lectern.annotate.caret', () => void wish({ what: 'caret' }));
  commands.add('lectern.annotate.keys', () => void wish({ what: 'help' }));
  commands.add('lectern.annotations.lookThrough', () => void wish({ what: 'attention' }));

  const disposables = vscode.Disposable.from(
    servePages(panels, serve),
    onDidChangeColourNames(() => {
      for (const page of pages.values()) page.greet();
    }),
  );
  return {
    wish: (wanted) => wish({ what: wanted }),
    selection: ({ document }) =>
      [...pages]
        .find(([panel]) => panel.session.document === document && panel.panel.active)?.[1]
        .selection(),
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** A colour by its name in files, or by its digit, as keys say it. */
function colourMeant(argument: unknown): Colour | undefined {
  return typeof argument === 'number' ? COLOURS[argument - 1] : COLOURS.find((colour) => colour === argument);
}
