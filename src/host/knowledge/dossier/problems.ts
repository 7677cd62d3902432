import * as vscode from 'vscode';
import type { DossierProblem, ProblemKind } from '../../../core/knowledge/dossier/index.ts';
import type { DossierFile, DossierFiles } from './files.ts';
import { Lines } from './lines.ts';
import { problemWords } from './words.ts';

/** By which `lectern` knows its own problems among those of others. */
export const SOURCE = 'Lectern';

const { Error: Wrong, Warning, Information, Hint } = vscode.DiagnosticSeverity;
const SEVERITIES: Readonly<Partial<Record<ProblemKind, vscode.DiagnosticSeverity>>> = {
  notClosed: Wrong,
  notYaml: Wrong,
  unknownType: Wrong,
  tooLarge: Wrong,
  unreadable: Wrong,
  noText: Information,
  unknownKey: Hint,
};

/** Shows what is wrong with dossier files among the editor's problems. */
export function showProblems(files: DossierFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('lectern-dossier');
  const show = (): void => {
    const all = new Map(files.all().map((file) => [file.entry.path, file]));
    const shown = [...all.values()].flatMap((file): [vscode.Uri, vscode.Diagnostic[]][] => {
      const problems = files.problemsOf(file);
      return problems.length === 0 ? [] : [[file.uri, diagnostics(file, problems, all)]];
    });
    collection.clear();
    collection.set(shown);
  };
  show();
  return vscode.Disposable.from(collection, files.onDidChange(show));
}

function diagnostics(
  { text }: DossierFile,
  problems: readonly DossierProblem[],
  all: ReadonlyMap<string, DossierFile>,
): vscode.Diagnostic[] {
  const lines = new Lines(text);
  return problems.map((problem) => {
    const severity = SEVERITIES[problem.kind] ?? Warning;
    const diagnostic = new vscode.Diagnostic(lines.range(problem), problemWords(problem), severity);
    diagnostic.source = SOURCE;
    diagnostic.code = problem.kind;
    const other = problem.other === undefined ? undefined : all.get(problem.other);
    if (other) diagnostic.relatedInformation = [related(other, problem.value ?? '')];
    return diagnostic;
  });
}

/** Where the other file has the name. */
function related({ uri, text, entry }: DossierFile, name: string): vscode.DiagnosticRelatedInformation {
  const claim = entry.claims.find((each) => each.name === name) ?? { start: 0, end: 0 };
  return new vscode.DiagnosticRelatedInformation(
    new vscode.Location(uri, new Lines(text).range(claim)),
    entry.name,
  );
}
