import type { Sql } from '../../database/sql.js';
import { writeTimeline } from '../../rule-set/rule-set-timeline.js';
import { writeProgress, writeRuleSets } from '../../rule-set/rule-set.write.js';
import { insertChanges } from '../../segment-change/segment-change.write.js';

/** What a version said of a customer from an instant on; what it said before is the one of the same output above it. */
export type Said = readonly [customerId: string, output: string, at: string, to: string];

interface Version {
  readonly id: string;
  readonly version: number;
  /** In force from here on. */
  readonly since: string;
  readonly evaluatedThrough: string;
}

/** Brings a version of a rule set in force, and has it say that: what the projector leaves of a rule set. */
export async function judge(
  sql: Sql,
  { id, version, since, evaluatedThrough }: Version,
  said: readonly Said[],
): Promise<void> {
  const hash = `${id}-${version}`;
  const [position, effectiveFrom] = [BigInt(version), new Date(since)];
  await writeRuleSets(sql, [
    {
      ...{ id, version, hash, document: '{"outputs": []}', draftedPosition: position },
      ...{ activatedPosition: position, effectiveFrom, inForce: false },
    },
  ]);
  const turn = { id, position, hash, kind: 'activated', since: effectiveFrom } as const;
  await writeTimeline(sql, [{ ...turn, effectiveFrom, effectAtPosition: position }]);
  await writeProgress(sql, [{ hash, evaluatedThrough: new Date(evaluatedThrough) }]);
  await insertChanges(
    sql,
    said.map(([customerId, output, at, toResult], place) => ({
      ...{ customerId, output, toResult, ruleSetHash: hash, at: new Date(at), rule: 'spec', restates: false },
      fromResult:
        said.slice(0, place).findLast((one) => one[0] === customerId && one[1] === output)?.[3] ?? null,
      ...{ knownPosition: position, causeKind: 'tick', causeRef: at, supersededAtPosition: null },
    })),
  );
}
