import { liveDigest, onPool, parkedCustomers, type LiveRun, type Sql } from '@hindsight/read-models';
import { run, type Engine, type Reach } from '@hindsight/replay';
import { citation } from '@hindsight/rules';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf, readLogFacts, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type Reigning } from '../log/rule-set-versions.js';
import { withEngine } from '../replay/with-engine.js';
import { isoOf } from '../say.js';
import { progressOf } from '../terminal/progress.js';
import { differences, type Difference } from './first-difference.js';

/** Whether the live tables are what a replay of the log gives. */
export interface Verification {
  /** All rule sets agree, and nobody is parked. */
  readonly identical: boolean;
  /** The last closed instant; null while none is (then nothing is evaluated yet). */
  readonly asOf: string | null;
  readonly ruleSets: readonly VerifiedRuleSet[];
  readonly parked: readonly { readonly customerId: string; readonly reason: string }[];
}

export interface VerifiedRuleSet {
  /** `id@version#hash` */
  readonly ruleSet: string;
  /** The last closed instant; for a version no longer in force, the last one at which it was. */
  readonly asOf: string;
  readonly identical: boolean;
  readonly live: LiveRun;
  readonly replayed: LiveRun;
  /** null where the two agree */
  readonly firstDifference: Difference | null;
}

/**
 * Replays the log under every version that is in force or was, with published cut-offs, and compares it with the live
 * tables. What activations changed belongs to no version's run: it follows from those compared here.
 */
export async function verify(system: System, signal: AbortSignal): Promise<Verification> {
  const { store, readModels, settings } = system;
  await caughtUp(system, await headOf(store), signal);
  const facts = await readLogFacts(store); // catching up may have published cut-offs
  const sql = onPool(readModels);
  const parked = (await parkedCustomers(sql)).map(({ customerId, reason }) => ({ customerId, reason }));
  const { watermark } = facts;
  if (watermark === null) return { identical: parked.length === 0, asOf: null, ruleSets: [], parked };

  const reigning = [...facts.ruleSets.values()].flatMap((one) => one.reigningUpTo(watermark));
  const without = new Set(parked.map(({ customerId }) => customerId)); // may hold events that no rule can read
  const ruleSets = await withEngine(store, { facts, settings, signal }, async (engine, known) => {
    const progress = progressOf('verifying', reigning.length * engine.archive.standing.events, settings);
    const reach = { ...known, without, signal };
    const verified: VerifiedRuleSet[] = [];
    try {
      for (const one of [...reigning].sort(byIdAndVersion)) {
        verified.push(await verifyOne({ sql, engine, facts, reach, onProgress: progress.advance }, one));
      }
      return verified;
    } finally {
      progress.stop();
    }
  });
  const identical = parked.length === 0 && ruleSets.every((one) => one.identical);
  return { identical, asOf: isoOf(watermark), ruleSets, parked };
}

/** Orders versions. */
export const byIdAndVersion = ({ version: a }: Reigning, { version: b }: Reigning) =>
  a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1;

interface Ground {
  readonly sql: Sql;
  readonly engine: Engine;
  readonly facts: LogFacts;
  readonly reach: Omit<Reach, 'asOf' | 'onProgress'>;
  readonly onProgress: (events: number) => void;
}

/** @param reigning replayed up to the last instant at which it is in force */
async function verifyOne(
  { sql, engine, facts, reach, onProgress }: Ground,
  { version, last: asOf }: Reigning,
): Promise<VerifiedRuleSet> {
  const ruleSet = rulesOf(version);
  const options = { ...reach, asOf, cutoffs: { published: facts.published.get(version.hash) ?? [] } };
  const { digest, changes } = await run(engine, ruleSet, { ...options, onProgress });
  const live = await liveDigest(sql, ruleSet, asOf);
  const identical = digest === live.digest;
  return {
    ruleSet: citation(ruleSet, version.version),
    asOf: isoOf(asOf),
    identical,
    live,
    replayed: { digest, changes },
    firstDifference: identical ? null : await differences(sql, engine, ruleSet, options),
  };
}
