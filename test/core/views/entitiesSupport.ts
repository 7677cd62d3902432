import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/core/article/model.ts';
import type { Entity } from '../../../src/core/entities/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { begin, next, open } from '../../../src/host/entities/feature.ts';
import { Findings } from '../../../src/host/entities/findings.ts';
import { arrange, type Group, type Wanted } from '../../../src/host/views/entities/arrange.ts';
import { collectThings, type Thing } from '../../../src/host/views/entities/things.ts';

export interface Found {
  readonly findings: Findings;
  readonly entities: ReadonlyMap<string, Entity>;
}

let job = 0;

/** What the extension finds in an article. */
export function findIn({ source, format }: Article): Found {
  if (job === 0) open(readFileSync(new URL('../../../media/model/lectern-en.bin', import.meta.url)));
  let findings = Findings.NONE;
  const entities = new Map<string, Entity>();
  begin(++job, source, format, 0);
  for (let passage = next(job); passage; passage = next(job)) {
    findings = findings.withPassage(passage);
    for (const entity of passage.entities ?? []) entities.set(entity.id, entity);
  }
  return { findings, entities };
}

export function thingsOf({ findings, entities }: Found): ReadonlyMap<string, Thing> {
  return finish(
    collectThings(
      findings.marksWhere(() => true),
      entities,
    ),
  );
}

export function groupsOf(things: ReadonlyMap<string, Thing>, wanted: Partial<Wanted> = {}): readonly Group[] {
  const all = { order: 'prominence', filter: '', locale: 'en', ...wanted } as const;
  return [...finish(arrange(things.values(), all)).values()];
}

/** `person: Mir, Helf` for each group. */
export function listing(things: ReadonlyMap<string, Thing>, wanted: Partial<Wanted> = {}): string[] {
  return groupsOf(things, wanted).map(
    ({ look, children }) => `${look}: ${children.map((id) => things.get(id)?.name ?? '?').join(', ')}`,
  );
}
