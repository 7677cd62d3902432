import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { HOST_RESULTS, type TestResult } from './results.ts';

/** Set by the bundler: only tests whose full title holds this run; all when empty. */
declare const LECTERN_GREP: string;

/**
 * Runs test files with mocha inside the extension host that we are in. Results go to a file in the workspace folder,
 * through the editor's own file system: that works in every host. What is printed is for people.
 *
 * @throws Error when a test failed, so that the editor's exit code says so too
 */
export async function runTests(files: readonly (() => Promise<unknown>)[]): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, ...(LECTERN_GREP ? { grep: LECTERN_GREP } : {}) });
  mocha.reporter(report as unknown as Mocha.ReporterConstructor);
  // What mocha does before each file that it loads itself: `describe` and the rest become globals.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  for (const load of files) await load();
  await new Promise<void>((resolve) => mocha.run(() => resolve()));
  await write(results);
  const failed = results.filter(({ state }) => state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

const results: TestResult[] = [];

/** A mocha reporter: mocha makes one with `new`. Its lines are indented, which tells them from the editor's own. */
function report(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => {
    if (suite.title) console.log(`  ${suite.titlePath().join(' › ')}`);
  });
  runner.on('pass', (test) => {
    console.log(`    ✔ ${test.title} (${test.duration ?? 0} ms)`);
    add(test, 'passed');
  });
  runner.on('pending', (test) => {
    console.log(`    - ${test.title}`);
    add(test, 'pending');
  });
  runner.on('fail', (test, error: Error) => {
    console.log(`    ✖ ${test.title}\n      ${error.stack ?? error.message}`);
    add(test, 'failed', error);
  });
}

function add(test: Mocha.Runnable, state: TestResult['state'], error?: Error): void {
  const result = { title: test.fullTitle(), state, took: test.duration ?? 0 };
  results.push(error ? { ...result, error: error.message } : result);
}

async function write(what: readonly TestResult[]): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('host tests want a workspace folder');
  const bytes = new TextEncoder().encode(JSON.stringify(what));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, HOST_RESULTS), bytes);
}
