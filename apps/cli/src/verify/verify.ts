import { currencyExponent } from '@hindsight/domain';
import { liveDigest, onPool, parkedCustomers, type LiveRun, type Sql } from '@hindsight/read-models';
import { run } from '@hindsight/replay';
import { citation, compileRuleSet, type CompiledRuleSet } from '@hindsight/rules';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { LogArchive } from '../log/log-archive.js';
import { readLogFacts, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type Reigning, type RuleSetVersion } from '../log/rule-set-versions.js';
import { watched } from '../log/watched-archive.js';
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
  await caughtUp(system, (await readLogFacts(store)).head, signal);
  const facts = await readLogFacts(store); // catching up may have published cut-offs
  const sql = onPool(readModels);
  const parked = (await parkedCustomers(sql)).map(({ customerId, reason }) => ({ customerId, reason }));
  const { watermark } = facts;
  if (watermark === null) return { identical: parked.length === 0, asOf: null, ruleSets: [], parked };

  const reigning = [...facts.ruleSets.values()].flatMap((one) => one.reigningUpTo(watermark));
  const progress = progressOf('verifying', reigning.length * facts.customers.length, settings);
  const without = new Set(parked.map(({ customerId }) => customerId)); // may hold events that no rule can read
  const archive = watched(new LogArchive(store, facts, { without }), progress, signal);
  const options = { currencyExponent: currencyExponent(settings.reportingCurrency) };
  const ruleSets: VerifiedRuleSet[] = [];
  for (const { version, last } of reigning.sort(byIdAndVersion)) {
    const compiled = compileRuleSet(rulesOf(version), options);
    ruleSets.push(await verifyOne({ sql, archive, facts, asOf: last }, version, compiled));
  }
  progress.stop();
  const identical = parked.length === 0 && ruleSets.every((one) => one.identical);
  return { identical, asOf: isoOf(watermark), ruleSets, parked };
}

const byIdAndVersion = ({ version: a }: Reigning, { version: b }: Reigning) =>
  a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1;

interface Ground {
  readonly sql: Sql;
  readonly archive: ReturnType<typeof watched>;
  readonly facts: LogFacts;
  /** ms; the version is in force then. */
  readonly asOf: number;
}

async function verifyOne(
  { sql, archive, facts, asOf }: Ground,
  { version, hash }: RuleSetVersion,
  compiled: CompiledRuleSet,
): Promise<VerifiedRuleSet> {
  const published = facts.published.get(hash) ?? [];
  const replay = () => run(archive, compiled, { asOf, cutoffs: { published } });
  const { digest, changes } = await replay();
  const live = await liveDigest(sql, compiled.ruleSet, asOf);
  const identical = digest === live.digest;
  const firstDifference = identical
    ? null
    : await differences(sql, archive, compiled, { asOf, cutoffs: { published } });
  return {
    ruleSet: citation(compiled.ruleSet, version),
    asOf: isoOf(asOf),
    identical,
    live,
    replayed: { digest, changes },
    firstDifference,
  };
}
