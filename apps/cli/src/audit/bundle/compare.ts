import type { RuleSetState } from '@hindsight/contracts';
import type { StatedChange } from './bundle-format.js';
import type { DerivedChange, Derivation } from './derive.js';
import { doesNotHold } from './finding.js';

/** How many changes were held against what follows from the events, and of how many not all could be. */
export interface ComparedChanges {
  /** That stand. */
  readonly standing: number;
  /** That were taken back. */
  readonly past: number;
  /** Without a cause, which was quoted anew since. */
  readonly withoutCause: number;
  /** Of activations, and taken back: what they were is not derived. */
  readonly pastActivations: number;
}

/** @throws {DoesNotHold} at the first change, by instant, that is not the one that follows */
export function compareChanges(stated: readonly StatedChange[], derivation: Derivation): ComparedChanges {
  const standing = stated.filter(({ supersededAt }) => supersededAt === null);
  compareStanding(standing, derivation.changes());
  const past = stated.filter(({ supersededAt }) => supersededAt !== null);
  const told = past.filter(({ cause }) => !isOfActivation(cause));
  for (const change of [...told].sort(byPlace)) comparePast(change, derivation);
  return {
    standing: standing.length,
    past: told.length,
    withoutCause: standing.filter(({ cause }) => cause === null).length,
    pastActivations: past.length - told.length,
  };
}

type Compared = DerivedChange;

function compareStanding(stated: readonly Compared[], derived: readonly Compared[]): void {
  const [said, found] = [keyed(stated), keyed(derived)];
  for (const key of [...new Set([...said.keys(), ...found.keys()])].sort())
    compareOne(said.get(key) ?? null, found.get(key) ?? null);
}

function compareOne(one: Compared | null, other: Compared | null): void {
  if (one && !other) doesNotHold('change-not-derived', placeOf(one), { stated: textOf(one) });
  if (other && !one) doesNotHold('change-not-stated', placeOf(other), { found: textOf(other) });
  if (one && other && !isSame(one, other))
    doesNotHold('change-differs', placeOf(one), { stated: textOf(one), found: textOf(other) });
}

/** By place; who states two changes for one place has both looked at. */
function keyed(changes: readonly Compared[]): ReadonlyMap<string, Compared> {
  const byKey = new Map<string, Compared>();
  for (const change of changes) {
    let key = keyOf(change);
    while (byKey.has(key)) key += '+';
    byKey.set(key, change);
  }
  return byKey;
}

/** What was taken back was said by what was known, until something else was known. */
function comparePast(change: StatedChange, derivation: Derivation): void {
  const sameIn = (position: bigint) =>
    derivation
      .changesKnownAt(change.ruleSet, position)
      ?.find((one) => keyOf(one) === keyOf(change) && isSameResult(one, change));
  const shown = { stated: textOf(change) };
  if (!sameIn(BigInt(change.knownPosition)))
    doesNotHold('past-change-not-derived', `${placeOf(change)}, ${change.knownPosition}`, shown);
  if (sameIn(BigInt(change.supersededAt ?? 0)))
    doesNotHold('past-change-not-void', `${placeOf(change)}, ${String(change.supersededAt)}`, shown);
}

/** @throws {DoesNotHold} at the first result or feature that is not the one that follows */
export function compareStates(stated: readonly RuleSetState[], derived: readonly RuleSetState[]): void {
  // As JSON has it: it knows no NaN, and neither does what was stated.
  const spelled = JSON.parse(JSON.stringify(derived)) as RuleSetState[];
  const [said, found] = [partsOf(stated), partsOf(spelled)];
  for (const where of [...new Set([...said.keys(), ...found.keys()])].sort()) {
    const parts = { stated: said.get(where) ?? null, found: found.get(where) ?? null };
    if (parts.stated !== parts.found) doesNotHold('state-differs', where, parts);
  }
}

/** Rule set and output, or feature → what is said of it. */
function partsOf(states: readonly RuleSetState[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const say = (where: string, text: string) =>
    parts.set(where, [parts.get(where) ?? [], text].flat().join('; '));
  for (const { ruleSet, results, features } of states) {
    for (const { output, result, value, rule, since } of results)
      say(`${ruleSet} ${output}`, [result, value, rule, since].map(String).join(' '));
    for (const [name, value] of Object.entries(features)) say(`${ruleSet} ${name}`, String(value));
  }
  return parts;
}

const isOfActivation = (cause: StatedChange['cause']) => cause !== null && 'activation' in cause;

const kindOf = (cause: StatedChange['cause']) => (isOfActivation(cause) ? '0' : '1');

const keyOf = ({ at, ruleSet, cause, output }: Compared) => [at, ruleSet, kindOf(cause), output].join('\t');

const byPlace = (one: Compared, other: Compared) => (keyOf(one) < keyOf(other) ? -1 : 1);

const isSameResult = (one: Compared, other: Compared) =>
  one.from === other.from && one.to === other.to && one.rule === other.rule;

function isSame(stated: Compared, derived: Compared): boolean {
  const sameCause = stated.cause === null || causeText(stated.cause) === causeText(derived.cause);
  return isSameResult(stated, derived) && sameCause && stated.inForce === derived.inForce;
}

const placeOf = ({ at, ruleSet, output }: Compared) => `${at} ${ruleSet} ${output}`;

const causeText = (cause: StatedChange['cause']) =>
  cause === null
    ? '?'
    : Object.entries(cause)
        .map(([kind, what]) => `${kind} ${what}`)
        .join();

const textOf = ({ from, to, rule, cause, inForce }: Compared) =>
  `${from ?? '–'} → ${to} (${rule}), ${causeText(cause)}${inForce ? '' : ', not in force'}`;
