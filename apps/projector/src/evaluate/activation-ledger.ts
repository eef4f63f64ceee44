import { reignsOf, turnOf, type ActivationChangeRow, type Reign } from '@hindsight/read-models';
import type { Handover } from './handovers.js';
import type { Ledger, LedgerEntry } from './ledger.js';

/** What the turns of one rule set changed for one customer: those stored, taken back or not, and new ones. */
export type ActivationLedger = ActivationChangeRow[];

type Told = Pick<ActivationChangeRow, 'output' | 'at' | 'fromResult' | 'toResult' | 'rule' | 'ruleSetHash'>;

/**
 * Brings a customer's activation changes up to date: at every log position at which a turn took effect, or either side of
 * one was told differently, as if each had come alone. Nothing of it is evaluated: it is what the versions' own changes say.
 * @param ledgers by rule set hash; complete as to what stands
 * @param standing as stored
 * @param since log position of the batch before
 * @returns new rows, and stored ones that were taken back
 */
export function activationChanges(
  customerId: string,
  { id, turns }: Handover,
  ledgers: ReadonlyMap<string, Ledger>,
  standing: readonly ActivationChangeRow[],
  since: bigint,
): ActivationLedger {
  const effects = new Set(
    turns.flatMap(({ effectAtPosition: at }) => (at !== null && at > since ? [at] : [])),
  );
  let standingRows = [...standing];
  const written: ActivationLedger = [];
  for (const position of positionsIn(ledgers, effects)) {
    const known = turns.filter(({ effectAtPosition }) => (effectAtPosition ?? position + 1n) <= position);
    const missing = told(reignsOf(known.map(turnOf)), ledgers, position);
    const kept: ActivationChangeRow[] = [];
    for (const row of standingRows) {
      const place = missing.findIndex((one) => isSame(one, row));
      if (place >= 0) kept.push(row);
      else takeBack(written, row, position);
      if (place >= 0) missing.splice(place, 1);
    }
    const restates = (one: Told) =>
      !effects.has(position) || standingRows.some((row) => isOfSamePlace(one, row));
    const entered = missing.map((one) => ({
      ...{ customerId, ruleSetId: id, ...one, knownPosition: position },
      ...{ restates: restates(one), supersededAtPosition: null },
    }));
    written.push(...entered);
    standingRows = [...kept, ...entered];
  }
  return written;
}

/** Ascending. */
function positionsIn(ledgers: ReadonlyMap<string, Ledger>, effects: ReadonlySet<bigint>): bigint[] {
  const positions = new Set(effects);
  for (const { stored, knownPosition, supersededAt } of [...ledgers.values()].flat()) {
    if (!stored) positions.add(knownPosition);
    if (supersededAt !== null) positions.add(supersededAt);
  }
  return [...positions].sort((a, b) => (a < b ? -1 : 1));
}

/** What differs at the beginning of each reign from what was in force until then, as known at `position`. */
function told(reigns: readonly Reign[], ledgers: ReadonlyMap<string, Ledger>, position: bigint): Told[] {
  return reigns.flatMap((reign, place) => {
    if (reign.since === -Infinity) return [];
    const before = reigns[place - 1];
    const left =
      before?.until === reign.since ? resultsIn(ledgers, before.hash, position, reign.since - 1) : null;
    const taken = resultsIn(ledgers, reign.hash, position, reign.since);
    return [...taken].flatMap(([output, { to, rule, isFirst }]): Told[] => {
      const fromResult = left?.get(output)?.to ?? null;
      // A customer who begins at this very instant is told so by the version's own change.
      if (fromResult === to || (fromResult === null && isFirst)) return [];
      const at = new Date(reign.since);
      return [{ output, at, fromResult, toResult: to, rule, ruleSetHash: reign.hash }];
    });
  });
}

interface Standing {
  readonly to: string;
  readonly rule: string;
  /** The customer's first instant is the one asked for. */
  readonly isFirst: boolean;
}

/** Output → its result at an instant (ms), as known at a log position. */
function resultsIn(
  ledgers: ReadonlyMap<string, Ledger>,
  hash: string,
  position: bigint,
  instant: number,
): Map<string, Standing> {
  const stood = (ledgers.get(hash) ?? []).filter((entry) => stands(entry, position));
  const changes = stood.map(({ change }) => change).filter(({ at }) => at <= instant);
  return new Map(
    changes
      .sort((a, b) => a.at - b.at)
      .map(({ output, at, from, to, rule }) => [
        output,
        { to, rule, isFirst: at === instant && from === null },
      ]),
  );
}

const stands = ({ knownPosition, supersededAt }: LedgerEntry, position: bigint) =>
  knownPosition <= position && (supersededAt === null || supersededAt > position);

const isOfSamePlace = (one: Told, other: Told) =>
  one.output === other.output && one.at.getTime() === other.at.getTime();

const isSame = (one: Told, other: Told) =>
  isOfSamePlace(one, other) &&
  one.fromResult === other.fromResult &&
  one.toResult === other.toResult &&
  one.rule === other.rule &&
  one.ruleSetHash === other.ruleSetHash;

/** In place where it was entered just now, or else the stored row once more, marked. */
function takeBack(written: ActivationLedger, row: ActivationChangeRow, position: bigint): void {
  const place = written.indexOf(row);
  const gone = { ...row, supersededAtPosition: position };
  if (place >= 0) written[place] = gone;
  else written.push(gone);
}
