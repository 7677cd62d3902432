import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ANNOTATIONS, annotationRecord } from '../../../src/core/annotations/format.ts';
import {
  NO_HISTORY,
  redo,
  restoreHistory,
  storeHistory,
  undo,
  withStep,
  type History,
  type RecordChange,
  type Turn,
} from '../../../src/core/annotations/history/index.ts';
import { deletion, nextVersion, type StoredRecord } from '../../../src/core/records/index.ts';
import { IDS } from './arbitrary.ts';

const FORMAT = ANNOTATIONS.name;

/** A window on records that another one may change. The clock stands still: versions are newer all the same. */
class Desk {
  readonly records = new Map<string, StoredRecord>();
  history: History = NO_HISTORY;
  private readonly options = {
    formats: [ANNOTATIONS],
    current: (_: string, id: string) => this.records.get(id),
    now: 1.7e12,
  };

  act(label: string, versions: readonly StoredRecord[]): void {
    const changes = versions.map((to): RecordChange => ({
      format: FORMAT,
      from: this.records.get(to.id),
      to,
    }));
    this.write(versions);
    this.history = withStep(this.history, { label, changes });
  }

  write(versions: readonly StoredRecord[]): void {
    for (const record of versions) {
      const before = this.records.get(record.id);
      assert.ok(!before || before.modified < record.modified, 'a version that is not newer');
      this.records.set(record.id, record);
    }
  }

  turn(which: typeof undo): Turn | undefined {
    const turned = which(this.history, this.options);
    if (!turned) return undefined;
    this.write(turned.written.map(({ to }) => to));
    this.history = restoreHistory(JSON.parse(JSON.stringify(storeHistory(turned.history))));
    return turned;
  }

  /** What the records say, without when. */
  said(): string {
    return JSON.stringify(
      [...this.records.values()]
        .filter(({ deleted }) => !deleted)
        .map(({ id, value }) => [id, value['body'], value['target'] ?? null])
        .sort(),
    );
  }
}

function added(id: string, note: string): StoredRecord {
  const time = '2023-11-14T22:13:20.000Z';
  const fields = { id, created: time, modified: time, creator: 'Anna', source: 'urn:x' };
  return annotationRecord({ note, tags: [], colour: 'yellow', target: { kind: 'article' } }, fields);
}

const act = fc.record({
  which: fc.nat(IDS.length - 1),
  does: fc.constantFrom('change', 'delete'),
  note: fc.string(),
});
type Act = { readonly which: number; readonly does: string; readonly note: string };

function versionOf(desk: Desk, { which, does, note }: Act): StoredRecord {
  const id = IDS[which] ?? '';
  const before = desk.records.get(id);
  if (!before) return added(id, note);
  if (does === 'delete' && !before.deleted) return deletion(before, 0, ANNOTATIONS);
  return nextVersion(before, { ...added(id, note).value, deleted: undefined }, 0, ANNOTATIONS);
}

describe('the undo history', () => {
  it('goes back to the beginning and forth to the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(act, { maxLength: 3, selector: ({ which }) => which })),
        (steps) => {
          const desk = new Desk();
          const seen = [desk.said()];
          for (const step of steps.filter(({ length }) => length > 0)) {
            desk.act(
              'step',
              step.map((each) => versionOf(desk, each)),
            );
            seen.push(desk.said());
          }
          for (let round = 0; round < 2; round += 1) {
            for (const wanted of seen.slice(0, -1).reverse()) {
              assert.deepEqual(desk.turn(undo)?.left, []);
              assert.equal(desk.said(), wanted);
            }
            assert.equal(desk.turn(undo), undefined);
            for (const wanted of seen.slice(1)) {
              assert.deepEqual(desk.turn(redo)?.left, []);
              assert.equal(desk.said(), wanted);
            }
            assert.equal(desk.turn(redo), undefined);
          }
        },
      ),
    );
  });

  it('leaves alone what another window changed, and says so', () => {
    const [a = '', b = ''] = IDS;
    const desk = new Desk();
    desk.act('both', [added(a, 'a'), added(b, 'b')]);
    const other = nextVersion(desk.records.get(a)!, { note: 'other' }, 0, ANNOTATIONS);
    desk.write([other]);
    const turned = desk.turn(undo);
    assert.deepEqual(
      turned?.left.map(({ to }) => to.id),
      [a],
    );
    assert.equal(desk.records.get(a), other);
    assert.equal(desk.records.get(b)?.deleted, true);
    assert.deepEqual(
      desk.turn(redo)?.written.map(({ to }) => to.id),
      [b],
    );
    assert.equal(desk.records.get(b)?.deleted, false);
  });

  it('has nothing to redo behind a new step, and drops a step of which nothing is left', () => {
    const [a = ''] = IDS;
    const desk = new Desk();
    desk.act('one', [added(a, 'a')]);
    desk.turn(undo);
    desk.act('two', [versionOf(desk, { which: 0, does: 'change', note: 'b' })]);
    assert.equal(desk.turn(redo), undefined);
    desk.write([nextVersion(desk.records.get(a)!, {}, 0, ANNOTATIONS)]);
    const turned = desk.turn(undo);
    assert.deepEqual([turned?.label, turned?.written, turned?.left.length], ['two', [], 1]);
    assert.equal(desk.turn(undo), undefined);
    assert.equal(desk.turn(redo), undefined);
  });

  it('keeps the last two hundred steps, and no step without a change', () => {
    let history = withStep(NO_HISTORY, { label: 'none', changes: [] });
    assert.equal(history, NO_HISTORY);
    const change = { format: FORMAT, from: undefined, to: added(IDS[0] ?? '', '') };
    for (let at = 0; at < 300; at += 1) history = withStep(history, { label: `${at}`, changes: [change] });
    assert.deepEqual([history.done.length, history.done[0]?.label], [200, '100']);
  });

  it('is none in what it did not store', () => {
    for (const value of [
      undefined,
      null,
      3,
      {},
      { version: 2, done: [], undone: [] },
      { version: 1, done: [3], undone: [] },
    ])
      assert.deepEqual(restoreHistory(value), NO_HISTORY);
    const step = { label: 'x', changes: [{ format: FORMAT, to: 'no record' }] };
    assert.deepEqual(restoreHistory({ version: 1, done: [step], undone: [] }).done[0]?.changes, []);
  });
});
