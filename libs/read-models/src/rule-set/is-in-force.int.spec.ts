import fc from 'fast-check';
import type { ReadModels } from '../index.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { writeActivations } from '../activation-change/activation-change.write.js';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { customerChanges } from '../queries/customer-changes.js';
import { insertChanges } from '../segment-change/segment-change.write.js';
import { isInForce } from './is-in-force.js';
import { turnOf, writeTimeline } from './rule-set-timeline.js';
import type { RuleSetTimelineRow } from './rule-set-timeline.row.js';
import { writeRuleSets } from './rule-set.write.js';

/** Few of them, and a millisecond beside each, so that changes come upon turns, and beside them. */
const instant = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -1, max: 1 }))
  .map(([day, beside]) => new Date(Date.UTC(2026, 0, day) + beside));
const id = fc.constantFrom('tier', 'value');
const version = fc.constantFrom(1, 2, 3);
const position = fc.integer({ min: 0, max: 20 }).map(BigInt);
const turns = fc.array(
  fc.record({
    ...{ id, version, kind: fc.constantFrom('activated' as const, 'activated' as const, 'retired' as const) },
    since: fc.option(instant, { freq: 5 }),
    effectAtPosition: fc.option(position, { freq: 8 }),
  }),
  { maxLength: 8 },
);
const changes = fc.array(
  fc.record({
    ...{ id, version, at: instant, knownPosition: position },
    kind: fc.constantFrom('event' as const, 'tick' as const, 'activation' as const),
    fromResult: fc.option(fc.constant('low')),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
type Change = typeof changes extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const hashOf = (one: { readonly id: string; readonly version: number }) => `${one.id}-${one.version}`;

describe('whether a change is in force', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let sql: Sql;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    sql = onPool(readModels);
    const versions = ['tier', 'value'].flatMap((id) => [1, 2, 3].map((version) => ({ id, version })));
    await writeRuleSets(
      sql,
      versions.map((one) => ({
        ...{ ...one, hash: hashOf(one), document: '{"outputs": []}', draftedPosition: 0n },
        ...{ activatedPosition: null, effectiveFrom: null, inForce: false },
      })),
    );
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const written = async (timeline: readonly RuleSetTimelineRow[], told: readonly Change[]) => {
    await sql.query('TRUNCATE rule_set_timeline, segment_change, activation_change');
    await writeTimeline(sql, timeline);
    const rows = told.map(({ id: ruleSetId, at, knownPosition, fromResult, kind, ...one }, nth) => ({
      ...{ customerId: 'ada', ruleSetId, ruleSetHash: hashOf({ id: ruleSetId, ...one }), output: `o${nth}` },
      ...{ at, knownPosition, fromResult, toResult: 'high', rule: 'spec', restates: false, kind },
      supersededAtPosition: null,
    }));
    await writeActivations(
      sql,
      rows.filter(({ kind }) => kind === 'activation'),
    );
    await insertChanges(
      sql,
      rows.flatMap(({ kind, ...row }) =>
        kind === 'activation' ? [] : [{ ...row, causeKind: kind, causeRef: 'spec' }],
      ),
    );
  };

  it('is said by a bundle as by the tables, whatever was decided when, and whenever it is asked', async () => {
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(turns, changes, position, async (decided, told, knownAt) => {
        const timeline = decided.map(({ since, effectAtPosition, ...one }, nth) => ({
          ...{ id: one.id, kind: one.kind, hash: hashOf(one), position: BigInt(nth) },
          ...{ since, effectAtPosition, effectiveFrom: since ?? new Date(0) },
        }));
        await written(timeline, told);
        const found = await customerChanges(sql, 'ada', knownAt);
        const expected = told.flatMap((one, nth) => {
          if (one.knownPosition > knownAt) return [];
          const effective = timeline.filter(
            ({ id, effectAtPosition }) =>
              id === one.id && effectAtPosition !== null && effectAtPosition <= knownAt,
          );
          const how = one.kind === 'activation' || one.fromResult === null ? 'begins' : 'goes on';
          const of = { turns: effective.map(turnOf), hash: hashOf(one) };
          return [[`o${nth}`, isInForce(of, one.at.getTime(), how)] as const];
        });
        for (const [, inForce] of expected) seen.add(inForce);
        expect(new Map(found.map(({ output, inForce }) => [output, inForce]))).toEqual(new Map(expected));
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(seen).toEqual(new Set([true, false]));
  }, 120_000);
});
