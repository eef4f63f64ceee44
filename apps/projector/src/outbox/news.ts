import { reignAt, reignsOf, turnOf, type Reign, type RuleSetTimelineRow } from '@hindsight/read-models';
import type { Ledger } from '../evaluate/ledger.js';
import { inForceAt, type InForce, type Point } from './in-force.js';

/** What is to be told of an instant: that something begins there, or that what was told of it is so no more. */
export interface News {
  readonly point: Point;
  /** Log position that made it so. */
  readonly position: bigint;
  readonly restates: boolean;
}

/** The versions of a rule set as they followed one another, as far as that took effect; in log order. */
export type Turns = readonly RuleSetTimelineRow[];

/** Turns, and the log positions at which a batch let some of them take effect. */
export interface Succession {
  readonly turns: Turns;
  readonly effects: ReadonlySet<bigint>;
}

/**
 * What one customer's subscribers are to be told: the difference that each log position of a batch made to what is in force,
 * as if each event had come alone, so that it is the same however the log is cut.
 * @param ledgers by hash; complete for a version of which something was taken back, and for all when a turn took effect
 */
export function newsOf(ledgers: ReadonlyMap<string, Ledger>, { turns, effects }: Succession): News[] {
  const positions = positionsIn(ledgers, effects);
  const [first] = positions;
  if (first === undefined) return [];
  const news: News[] = [];
  let reigns = reignsUpTo(turns, first - 1n);
  let before = inForceAt(ledgers, reigns, first - 1n);
  for (const position of positions) {
    const reigned = reigns;
    reigns = reignsUpTo(turns, position);
    const after = inForceAt(ledgers, reigns, position);
    const restates = (point: Point) =>
      before.has(keyOf(point)) || wasSaid(point, position, { effects, reigned });
    news.push(...differences(before, after, position, restates));
    before = after;
  }
  return news;
}

/**
 * The same where it is not known what was told: all that is in force, and of every instant that a version ever spoke of, or
 * a turn fell on, that nothing else is.
 */
export function newsAfresh(ledgers: ReadonlyMap<string, Ledger>, turns: Turns, position: bigint): News[] {
  const after = inForceAt(ledgers, reignsUpTo(turns, position), position);
  const told = [...after.values()].map((point): News => ({ point, position, restates: true }));
  const spoken = new Map(everSpokenOf(ledgers, turns).map((point) => [keyOf(point), point]));
  const gone = [...spoken.values()].filter((point) => !after.has(keyOf(point)));
  return inOrder([...told, ...gone.map((point) => takenBack(point, after, position))]);
}

/** Each output at each instant at which a version had it change, or a turn may have. */
function everSpokenOf(ledgers: ReadonlyMap<string, Ledger>, turns: Turns): Point[] {
  const instants = turns.flatMap(({ since }) => (since === null ? [] : [since.getTime()]));
  const own = [...ledgers].flatMap(([hash, ledger]) =>
    ledger.map((entry): Point => ({ ...entry.change, hash, entry })),
  );
  return own.flatMap((point) => [point, ...instants.map((at) => ({ ...point, at }))]);
}

/** Ascending. */
function positionsIn(ledgers: ReadonlyMap<string, Ledger>, effects: ReadonlySet<bigint>): bigint[] {
  const positions = new Set(effects);
  for (const ledger of ledgers.values()) {
    for (const { stored, knownPosition, supersededAt } of ledger) {
      if (!stored) positions.add(knownPosition);
      if (supersededAt !== null) positions.add(supersededAt);
    }
  }
  return [...positions].sort((a, b) => (a < b ? -1 : 1));
}

const reignsUpTo = (turns: Turns, position: bigint): Reign[] =>
  reignsOf(turns.filter(({ effectAtPosition: at }) => at !== null && at <= position).map(turnOf));

function differences(
  before: InForce,
  after: InForce,
  position: bigint,
  restates: (point: Point) => boolean,
): News[] {
  const news: News[] = [];
  for (const [key, point] of after) {
    if (!isSame(point, before.get(key))) news.push({ point, position, restates: restates(point) });
  }
  for (const [key, point] of before) {
    if (!after.has(key)) news.push(takenBack(point, after, position));
  }
  return inOrder(news);
}

const isSame = (one: Point, other: Point | undefined) =>
  one.from === other?.from && one.to === other.to && one.rule === other.rule && one.hash === other.hash;

/** Something else was said of this time, though not of this very instant. */
function wasSaid(
  { entry, at }: Point,
  position: bigint,
  { effects, reigned }: { readonly effects: ReadonlySet<bigint>; readonly reigned: readonly Reign[] },
): boolean {
  if (entry === null) return !effects.has(position);
  return entry.restates || (entry.knownPosition < position && reignAt(reigned, at) !== null);
}

/** Nothing begins there: it is what it was before, by the rule that says so; else by none. */
function takenBack(point: Point, after: InForce, position: bigint): News {
  const stays = [...after.values()]
    .filter(({ output, at }) => output === point.output && at < point.at)
    .reduce<Point | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
  const { to = null, rule = null, hash = point.hash } = stays ?? {};
  return { point: { ...point, from: to, to, rule, hash }, position, restates: true };
}

const keyOf = ({ output, at }: Pick<Point, 'output' | 'at'>) => `${String(at)} ${output}`;

const inOrder = (news: News[]): News[] =>
  news.sort(({ point: a }, { point: b }) => a.at - b.at || (a.output < b.output ? -1 : 1));
