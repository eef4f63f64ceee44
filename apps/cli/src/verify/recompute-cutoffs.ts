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
import { byIdAndVersion } from './verify.js';

/** How far published cut-offs, which stay, are from what the log would give for their instants now. */
export interface Recomputation {
  /** The last closed instant; null while none is (then nothing is published yet). */
  readonly asOf: string | null;
  /** Every version that is in force or was, by id and version. */
  readonly ruleSets: readonly DriftOfRuleSet[];
  /** Customers who are left out. */
  readonly parked: readonly string[];
}

export interface DriftOfRuleSet {
  /** `id@version#hash` */
  readonly ruleSet: string;
  /** The last closed instant; for a version no longer in force, the last one at which it was. */
  readonly asOf: string;
  /** How many of the cut-offs are other ones now. */
  readonly differing: number;
  /** The one that is furthest from what was published, by its share of that; the earliest of equals; null: none differs. */
  readonly largest: CutoffDriftAt | null;
  /** All of them, alike or not, by instant, population and cut. */
  readonly cutoffs: readonly CutoffDriftAt[];
}

export type CutoffDriftAt = Omit<CutoffDrift, 'instant'> & { readonly instant: string };

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
    const progress = progressOf('computing cut-offs', read, settings);
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

/** Whether what was published is not what would be now. */
export const hasMoved = ({ computed, published }: CutoffDriftAt): boolean => computed !== published;

/** A bar of 0 that moved has no share, and is further than any; one that is only on one side comes last. */
const sizeOf = ({ difference, relative }: CutoffDriftAt): number =>
  difference === null ? -1 : relative === null ? Number.MAX_VALUE : Math.abs(relative);
