import * as vscode from 'vscode';
import { readProse } from '../../../src/core/knowledge/dossier/prose.ts';
import type { Knowledge, SourceName, Subject } from '../../../src/core/knowledge/model.ts';
import { addMentionToDossier } from '../../../src/host/cards/dossier.ts';
import { makeCard } from '../../../src/host/cards/maker.ts';
import { AlmanacFile } from '../../../src/host/knowledge/almanacFile.ts';
import { registerDossier, type DossierHost } from '../../../src/host/knowledge/dossier.ts';
import { Knowing, type LateSource } from '../../../src/host/knowledge/knowing.ts';
import * as slices from '../../../src/host/slices.ts';
import { clear } from '../storage/support.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { EXAMPLE, markOf, NamedArticles, Replacements, strictLog } from './support.ts';

const SYRIA: Subject = { names: ['Syria'], type: 'GPE' };

describe('what cards know of', () => {
  const nobody: LateSource = { mayAsk: () => false, find: () => Promise.resolve(undefined) };
  const says = (source: SourceName, summary: string): Knowledge => ({ source, title: 'Syria', summary });
  const knows = (source: SourceName, summary?: string) => ({
    find: () => (summary === undefined ? undefined : says(source, summary)),
  });

  it('is in the almanac, once that has been read', async () => {
    const almanac = new AlmanacFile(extension().extensionUri, strictLog);
    equal(almanac.find(SYRIA), undefined);
    await Promise.all([almanac.load(), almanac.load()]);
    const known = almanac.find(SYRIA);
    equal(known?.source, 'almanac');
    deepEqual(known?.facts?.[0], { name: 'capital', value: 'Damascus' });
    match(almanac.find({ names: ['ISIS-K'], type: 'ORG' })?.summary ?? '', /Islamic State/u);
    equal(almanac.find({ names: ['Zebulon Quarkmire'], type: 'PERSON' }), undefined);
  });

  it('is less without the almanac, and the log says so', async () => {
    const errors: string[] = [];
    const log = { ...strictLog, error: (error: string) => errors.push(error) } as unknown as typeof strictLog;
    const almanac = new AlmanacFile(file('nowhere'), log);
    await almanac.load();
    equal(almanac.find(SYRIA), undefined);
    equal(errors.length, 1);
    match(errors[0] ?? '', /^Reading the almanac/u);
  });

  it('is asked for in order: the dossier before the almanac', () => {
    const find = (...summaries: (string | undefined)[]): string | undefined => {
      const [dossier, almanac] = summaries;
      const quick = [knows('dossier', dossier), knows('almanac', almanac)];
      return new Knowing(quick, nobody, strictLog).find(SYRIA)?.summary;
    };
    equal(find('Ours.', 'Theirs.'), 'Ours.');
    equal(find(undefined, 'Theirs.'), 'Theirs.');
    equal(find('Ours.', undefined), 'Ours.');
    equal(find(), undefined);
  });

  it('may be known later; a failure counts as not known', async () => {
    const warnings: string[] = [];
    const log = { warn: (text: string) => warnings.push(text) } as unknown as typeof strictLog;
    const { signal } = new AbortController();
    const late = (find: LateSource['find']): Knowing => new Knowing([], { mayAsk: () => true, find }, log);
    const known = await late(() => Promise.resolve(says('wikipedia', 'Late.'))).ask(SYRIA, signal);
    equal(known?.summary, 'Late.');
    const failing = late(() => Promise.reject(new Error('no line')));
    equal(failing.canAsk(), true);
    equal(await failing.ask(SYRIA, signal), undefined);
    equal(warnings.length, 1);
    match(warnings[0] ?? '', /Asking about Syria.*no line/su);
    // Nobody waits any more for what was aborted.
    await failing.ask(SYRIA, AbortSignal.abort());
    equal(warnings.length, 1);
    equal(new Knowing([], nobody, log).canAsk(), false);
  });

  describe('can be added to the dossier', () => {
    const named = new NamedArticles();
    const replaced = new Replacements();
    let dossier: DossierHost;
    let knowing: Knowing;

    before(async () => {
      await clear();
      const almanac = new AlmanacFile(extension().extensionUri, strictLog);
      await almanac.load();
      dossier = registerDossier({ log: strictLog, slices, readProse });
      await dossier.files.settled();
      knowing = new Knowing([dossier.files, almanac], nobody, strictLog);
    });
    afterEach(async () => {
      replaced.restore();
      await closeAll();
      await clear();
      await eventually('an empty dossier', () => (dossier.files.all().length === 0 ? true : undefined));
    });
    after(async () => {
      dossier.dispose();
      await named.dispose();
    });

    it('with what the almanac says, and where it says so', async () => {
      const session = await named.open(file(EXAMPLE));
      const mark = markOf(session, 'Bashar al-Assad');
      const subject: Subject = { names: ['Bashar al-Assad'], type: 'PERSON' };
      const known = knowing.find(subject);
      ok(known?.source === 'almanac' && known.link, 'the almanac knows him');
      const place = { uri: session.document.uri.toString(), start: mark.start, end: mark.end };
      await addMentionToDossier(session, place, dossier, knowing);
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'no editor');
      equal(editor.document.uri.toString(), file('.lectern/dossier/bashar-al-assad.md').toString());
      const text = editor.document.getText();
      match(text, /^---\ntype: PERSON\nname: Bashar al-Assad\n/u);
      ok(text.includes(known.summary), text);
      ok(text.includes(known.link), text);
      const at = editor.document.offsetAt(editor.selection.active);
      ok(at >= text.indexOf(known.summary) + known.summary.length, `the cursor is at ${at}`);
      // From now on the dossier is what is asked first.
      await eventually('the dossier', () => (knowing.find(subject)?.source === 'dossier' ? true : undefined));
      const sources = { find: (each: Subject) => knowing.find(each), elsewhere: () => [] };
      const made = makeCard(session, mark, sources, { all: false, pending: false });
      ok(made, 'no card');
      match(made.card.summary?.source ?? '', /^Dossier/u);
      ok(made.card.summary?.text.startsWith(known.summary), made.card.summary?.text);
      deepEqual(
        made.card.actions.map(({ label }) => label),
        ['All mentions', 'Correct…', 'Note…'],
      );
      const link = made.choices.get(made.card.summary?.link?.id ?? '');
      ok(link?.kind === 'link', 'no link');
      equal(dossier.files.uriOf(link.address)?.toString(), editor.document.uri.toString());
      // Asked once more, the same file opens.
      await addMentionToDossier(session, place, dossier, knowing);
      await dossier.files.settled();
      equal(dossier.files.all().length, 1);
    });

    it('where nothing is known, and not where no name stands', async () => {
      const session = await named.write('invented.txt', 'A talk\n\nZebulon Quarkmire came to Moscow.\n');
      const mark = markOf(session, 'Zebulon Quarkmire');
      const uri = session.document.uri.toString();
      await addMentionToDossier(session, { uri, ...mark }, dossier, knowing);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      match(text, /^---\ntype: PERSON\nname: Zebulon Quarkmire\n---\n/u);
      const told: string[] = [];
      replaced.set(vscode.window, 'showInformationMessage', (said: string) => {
        told.push(said);
        return Promise.resolve();
      });
      const start = session.article.source.indexOf('came');
      await addMentionToDossier(session, { uri, start, end: start + 1 }, dossier, knowing);
      deepEqual(told, ['No name is marked here.']);
      await dossier.files.settled();
      equal(dossier.files.all().length, 1);
    });
  });
});
