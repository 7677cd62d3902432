import * as vscode from 'vscode';
import type { ProseReader } from '../../core/knowledge/dossier/index.ts';
import type { Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import { addToDossier, type Addition } from './dossier/add.ts';
import { DossierCompletions, type FormsOf } from './dossier/completions.ts';
import { DossierFiles } from './dossier/files.ts';
import { TypeHover } from './dossier/hover.ts';
import { TypeMends } from './dossier/mends.ts';
import { DOSSIER_FILES } from './dossier/places.ts';
import { showProblems } from './dossier/problems.ts';

export type { Addition, FormsOf };

interface Parts {
  readonly log: Pick<Log, 'warn'>;
  readonly slices: Slices;
  /** `readProse`, handed in by the bundle that has a Markdown parser. */
  readonly readProse: ProseReader;
  readonly formsOf?: FormsOf;
}

/** The dossier as cards need it. */
export interface DossierHost {
  readonly files: DossierFiles;
  /** *Add to dossier*: opens the file about a subject, made first where there is none. */
  add(addition: Addition): Promise<vscode.Uri | undefined>;
  dispose(): void;
}

/** Keeps up with the workspace's dossiers, and helps to write them. */
export function registerDossier({ log, slices, readProse, formsOf = () => [] }: Parts): DossierHost {
  const files = new DossierFiles({ log, slices, readProse });
  const { languages } = vscode;
  const help = vscode.Disposable.from(
    showProblems(files),
    languages.registerCompletionItemProvider(
      DOSSIER_FILES,
      new DossierCompletions(formsOf),
      ...DossierCompletions.triggers,
    ),
    languages.registerCodeActionsProvider(DOSSIER_FILES, new TypeMends(), {
      providedCodeActionKinds: TypeMends.kinds,
    }),
    languages.registerHoverProvider(DOSSIER_FILES, new TypeHover()),
  );
  return {
    files,
    add: (addition) => addToDossier(files, readProse, addition),
    dispose: () => {
      help.dispose();
      files.dispose();
    },
  };
}
