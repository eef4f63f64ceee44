import { onPool, parkedCustomers } from '@hindsight/read-models';
import { cutoffDrift, ranks, type CutoffDrift, type Publisher } from '@hindsight/replay';
import { citation } from '@hindsight/rules';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf, readLogFacts, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type Reigning } from '../log/rule-set-versions.js';
import { withEngine } from '../replay/with-engine.js';
import { isoOf } from '../say.js';
import { progressOf } from '../terminal/progress.js';
import { hasMoved, type CutoffDriftAt, type DriftOfRuleSet, type Recomputation } from './recomputation.js';
import { byIdAndVersion } from './verify.js';

/** Computes the cut-offs of every version that is in force or was, and puts them beside those that it published. */
export async function recomputeCutoffs(system: System, signal: AbortSignal): Promise<Recomputation> {
  const { store, readModels, settings } = system;
  await caughtUp(system, await headOf(store), signal);
  const facts = await readLogFacts(store); // catching up may have published cut-offs
  const parked = (await parkedCustomers(onPool(readModels))).map(({ customerId }) => customerId);
  const { watermark } = facts;
  if (watermark === null) return { asOf: null, ruleSets: [], parked };

  const reigning = [...facts.ruleSets.values()].flatMap((one) => one.reigningUpTo(watermark));
  const sorted = reigning.sort(byIdAndVersion);
  const publishers = sorted.map((one) => publisherOf(facts, one));
  const drifts = await withEngine(store, { facts, settings, signal }, async (engine, known) => {
    const read = publishers.some(({ ruleSet }) => ranks(ruleSet)) ? engine.archive.standing.events : 0;
    const progress = progressOf('computingCutoffs', read, settings);
    const reach = { ...known, asOf: watermark, without: new Set(parked), signal };
    try {
      return await cutoffDrift(engine, publishers, { ...reach, onProgress: progress.advance });
    } finally {
      progress.stop();
    }
  });
  const ruleSets = sorted.map((one, place) => driftOf(one, drifts[place] ?? []));
  return { asOf: isoOf(watermark), ruleSets, parked };
}

const publisherOf = ({ published }: LogFacts, { version, last }: Reigning): Publisher => ({
  ...{ ruleSet: rulesOf(version), last },
  published: published.get(version.hash) ?? [],
});

function driftOf({ version, last }: Reigning, drift: readonly CutoffDrift[]): DriftOfRuleSet {
  const cutoffs = drift.map((one): CutoffDriftAt => ({ ...one, instant: isoOf(one.instant) }));
  const differing = cutoffs.filter(hasMoved);
  const [largest = null] = [...differing].sort((a, b) => sizeOf(b) - sizeOf(a)); // keeps the order of equals
  return {
    ruleSet: citation(version, version.version),
    ...{ asOf: isoOf(last), differing: differing.length, largest, cutoffs },
  };
}

/** A bar of 0 that moved has no share, and is further than any; one that is only on one side comes last. */
const sizeOf = ({ difference, relative }: CutoffDriftAt): number =>
  difference === null ? -1 : relative === null ? Number.MAX_VALUE : Math.abs(relative);
