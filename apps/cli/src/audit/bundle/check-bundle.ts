import { NotGenuine, type VerifierKey } from '@hindsight/merkle';
import { checkRuleSet } from '@hindsight/rules';
import type { Bundle, StatedParking } from './bundle-format.js';
import { factsIn, type BundleFacts } from './bundle-facts.js';
import { checkEvents, textOf, type ProvenEvent } from './check-events.js';
import { compareChanges, compareStates, type ComparedChanges } from './compare.js';
import { Derivation } from './derive.js';
import { DoesNotHold, doesNotHold, type Finding } from './finding.js';

/** What a check came to, and what it can say nothing of. */
export interface CheckedBundle {
  readonly holds: boolean;
  readonly customerId: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** At which event the customer stopped, and why; null: at none. */
  readonly parked: StatedParking | null;
  /** The first thing that does not hold; null where all does. */
  readonly finding: Finding | null;
  /** Who signed, how many leaves, and when; null where nobody did whom the key knows. */
  readonly head: { readonly origin: string; readonly treeSize: number; readonly signedAt: string } | null;
  /** Null where it did not come so far. */
  readonly events: number | null;
  readonly cutoffs: number | null;
  readonly changes: ComparedChanges | null;
  readonly ruleSets: readonly string[];
}

/**
 * Checks a bundle with the public key alone: signature, proofs, gaps; then says anew of the customer what events, rules and
 * published cut-offs come to, and compares. Ends at the first thing that does not hold. Cost: two hashes a level for each event,
 * one evaluation per version, and two for each position at which something was known that was taken back later.
 */
export function checkBundle(bundle: Bundle, key: VerifierKey): CheckedBundle {
  const { customerId, asOf, knownAt, parked } = bundle.manifest;
  const found: Found = { head: null, events: null, cutoffs: null, changes: null, ruleSets: [] };
  const finding = firstFinding(() => {
    const { head, events } = checkEvents(bundle, key);
    const { origin, treeSize, signedAt } = head;
    found.head = { origin, treeSize, signedAt };
    found.events = events.length;
    checkContent(bundle, events, found);
  });
  return { holds: finding === null, customerId, asOf, knownAt, parked, finding, ...found };
}

/** What a check has come to so far. */
type Found = { -readonly [F in 'head' | 'events' | 'cutoffs' | 'changes' | 'ruleSets']: CheckedBundle[F] };

function checkContent(bundle: Bundle, events: readonly ProvenEvent[], found: Found): void {
  const facts = factsIn(bundle, events);
  const { asOf } = bundle.manifest;
  if (facts.watermark < Date.parse(asOf))
    doesNotHold('not-closed', asOf, { found: closedText(facts.watermark) });
  checkTexts(bundle, facts);
  refuseParkedNowhere(bundle.manifest);
  orNotDerivable(() => {
    const derivation = new Derivation(bundle.manifest, facts);
    found.cutoffs = [...facts.published.values()].flat().length;
    found.ruleSets = derivation.versions.map(({ ruleSet }) => ruleSet);
    // Those of a customer who is parked stopped at a moment that is not in the log.
    if (!bundle.manifest.parked) found.changes = compareChanges(bundle.changes, derivation);
    compareStates(bundle.state, derivation.state());
  });
}

const closedText = (watermark: number) =>
  watermark === -Infinity ? null : new Date(watermark).toISOString();

/** What stands in the way is among the events, so that anybody can look at it. */
function refuseParkedNowhere({ customerId, parked, events }: Bundle['manifest']): void {
  const stream = `customer-${customerId}`;
  const isThere = (one: (typeof events)[number]) =>
    one.stream === stream && one.revision === parked?.revision;
  if (parked && !events.some(isThere)) doesNotHold('revision-missing', `${stream} ${parked.revision}`);
}

/** The texts of rules that lie there for people are those of the events. */
function checkTexts({ files, manifest }: Bundle, { ruleSets }: BundleFacts): void {
  for (const { ruleSet, file } of manifest.ruleSets) {
    const [, id = '', hash = ''] = /^(.*)@\d+#(.*)$/.exec(ruleSet) ?? [];
    const isDrafted = ruleSets.get(id)?.version(hash) != null;
    const found = hashOf(textOf(files, file));
    if (!isDrafted || found !== hash) doesNotHold('rules-differ', file, { stated: ruleSet, found });
  }
}

/** Null for what is no rule set. */
function hashOf(text: string): string | null {
  const checked = checkRuleSet(text);
  return checked.ok ? checked.ruleSet.hash : null;
}

function firstFinding(check: () => void): Finding | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DoesNotHold) return error.finding;
    throw error;
  }
}

/** Rules and events are whatever lay in the log: what stops the evaluator is an answer, too. */
function orNotDerivable(derive: () => void): void {
  try {
    derive();
  } catch (error) {
    if (error instanceof DoesNotHold || error instanceof NotGenuine || !(error instanceof Error)) throw error;
    doesNotHold('not-derivable', error.name, { found: error.message });
  }
}
