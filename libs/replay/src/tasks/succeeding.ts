import type { BucketColumns } from '../archive.js';
import { outlinesOf, type Sided } from '../outline.js';
import { changesOfAll, type ChangeColumns, type Ruling } from './change-columns.js';
import { spliceChanges, type Spliced, type Turn } from './splice-changes.js';

/** Versions of one rule set that rule by turns. Plain data. */
export interface Succeeding {
  /** The last one to reign stands last. */
  readonly versions: readonly Ruling[];
  /** By which each is cited. */
  readonly numbers: readonly number[];
  readonly turns: readonly Turn[];
}

/** A side of a comparison: one rule set, or what was in force when. */
export type Judged = Ruling | Succeeding;

/** What a side says of a bucket. */
export interface Judgement extends Spliced {
  /** The whole run of each version. */
  readonly versions: readonly { readonly ruling: Ruling; readonly changes: ChangeColumns }[];
}

interface Sides<Side> {
  readonly control: Side;
  readonly candidate: Side;
}

/** What both sides say of a bucket: their rule sets are evaluated together. @throws SumOverflow */
export function judgeBoth(sides: Sides<Judged>, columns: BucketColumns, asOf: number): Sides<Judgement> {
  const [ruled, tried] = [rulingsOf(sides.control), rulingsOf(sides.candidate)];
  const changes = changesOfAll([...ruled, ...tried], columns, asOf);
  return {
    control: judgementOf(sides.control, changes.slice(0, ruled.length)),
    candidate: judgementOf(sides.candidate, changes.slice(ruled.length)),
  };
}

/** One rule set costs what it costs alone. */
function judgementOf(judged: Judged, all: readonly ChangeColumns[]): Judgement {
  const versions = rulingsOf(judged).map((ruling, which) => {
    const changes = all[which];
    if (!changes) throw new RangeError('each rule set has a run');
    return { ruling, changes };
  });
  const turns = isSucceeding(judged) ? judged.turns : [always];
  const runs = versions.map(({ ruling: { ruleSet }, changes }) => ({
    changes,
    outputs: outlinesOf(ruleSet),
  }));
  return { ...spliceChanges(runs, turns, outlinesOf(sidedOf(judged))), versions };
}

const always: Turn = { version: 0, since: -Infinity, until: Infinity };

export const isSucceeding = (judged: Judged): judged is Succeeding => 'turns' in judged;

export const rulingsOf = (judged: Judged): readonly Ruling[] =>
  isSucceeding(judged) ? judged.versions : [judged];

/** The rule set whose clock a side goes by: of versions the last one. */
export function latestOf(judged: Judged): Ruling {
  if (!isSucceeding(judged)) return judged;
  const latest = judged.versions.at(-1);
  if (!latest) throw new RangeError('a succession has at least one version');
  return latest;
}

export const sidedOf = (judged: Judged): Sided => rulingsOf(judged).map(({ ruleSet }) => ruleSet);

/** What decided at an instant; null where nothing was in force. */
export function rulingAt(judged: Judged, instant: number): Ruling | null {
  if (!isSucceeding(judged)) return judged;
  const turn = judged.turns.find(({ since, until }) => since <= instant && instant < until);
  return (turn && judged.versions[turn.version]) ?? null;
}
