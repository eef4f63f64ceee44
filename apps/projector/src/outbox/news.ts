import { reignAt, reignsOf, turnOf, type Reign, type RuleSetTimelineRow } from '@hindsight/read-models';
import type { Ledger } from '../evaluate/ledger.js';
import { isQuiet, type Brought } from './brought.js';
import { inForceAt, type InForce, type Point } from './in-force.js';

/** What is to be told of an instant: that something begins there, or that what was told of it is so no more. */
export interface News {
  readonly point: Point;
  /** Log position that made it so. */
  readonly position: bigint;
  readonly restates: boolean;
  /** The same, or an earlier one of which nobody was told. */
  readonly madeAt: bigint;
}

/** The versions of a rule set as they followed one another, as far as that took effect; in log order. */
export type Turns = readonly RuleSetTimelineRow[];

/** Turns, and the log positions at which a batch let some of them take effect. */
export interface Succession {
  readonly turns: Turns;
  readonly effects: ReadonlySet<bigint>;
}

/** What is to be told, and since when something is not. */
export interface ToBeTold {
  readonly news: readonly News[];
  /** Log position from which on subscribers were not told what changed; null: they know all. */
  readonly withheldSince: bigint | null;
}

/**
 * What one customer's subscribers are to be told: the difference that each log position of a batch made to what is in force,
 * as if each event had come alone, so that it is the same however the log is cut. Of what imports changed they are told
 * nothing until something else is news: then all that differs from what they were told last.
 * @param ledgers by hash; complete for a version of which something was taken back, for all when a turn took effect, and for all
 *   since `withheldSince`
 * @param since log position of the batch before
 */
export function newsOf(
  ledgers: ReadonlyMap<string, Ledger>,
  { turns, effects }: Succession,
  since: bigint,
  brought: Brought | null = null,
): ToBeTold {
  const positions = positionsIn(ledgers, effects, since);
  const viewAt = (position: bigint): View => {
    const reigns = reignsUpTo(turns, position);
    return { position, reigns, inForce: inForceAt(ledgers, reigns, position) };
  };
  const withheldSince = brought?.withheldSince ?? null;
  let before = viewAt((positions[0] ?? 0n) - 1n);
  const audience = new Audience(
    withheldSince === null ? before : viewAt(withheldSince - 1n),
    withheldSince,
    turns,
  );
  const news: News[] = [];
  for (const position of positions) {
    const after = viewAt(position);
    const made = differences(before, after, turns);
    news.push(...audience.hear(after, made, isQuiet(made, position, brought)));
    before = after;
  }
  return { news, withheldSince: audience.withheldSince };
}

/** Those who are told, and what they know. */
class Audience {
  constructor(
    private told: View,
    public withheldSince: bigint | null,
    private readonly turns: Turns,
  ) {}

  /** @param made what differs from the view before */
  hear(after: View, made: readonly News[], isWithheld: boolean): readonly News[] {
    if (isWithheld) {
      this.withheldSince ??= after.position;
      return [];
    }
    const isAll = this.withheldSince === null || made.length === 0;
    const news = isAll ? made : differences(this.told, after, this.turns);
    if (made.length > 0) this.withheldSince = null;
    if (this.withheldSince === null) this.told = after;
    return news;
  }
}

/** What is in force, as known at a log position. */
interface View {
  readonly position: bigint;
  readonly reigns: readonly Reign[];
  readonly inForce: InForce;
}

/**
 * The same where it is not known what was told: all that is in force, and of every instant that a version ever spoke of, or
 * a turn fell on, that nothing else is.
 */
export function newsAfresh(ledgers: ReadonlyMap<string, Ledger>, turns: Turns, position: bigint): ToBeTold {
  const after = inForceAt(ledgers, reignsUpTo(turns, position), position);
  const told = [...after.values()].map((point): News => ({
    ...{ point, position, restates: true },
    madeAt: point.entry?.knownPosition ?? position,
  }));
  const spoken = new Map(everSpokenOf(ledgers, turns).map((point) => [keyOf(point), point]));
  const gone = [...spoken.values()].filter((point) => !after.has(keyOf(point)));
  const news = inOrder([...told, ...gone.map((point) => takenBack(point, after, position))]);
  return { news, withheldSince: null };
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
function positionsIn(
  ledgers: ReadonlyMap<string, Ledger>,
  effects: ReadonlySet<bigint>,
  since: bigint,
): bigint[] {
  const positions = new Set(effects);
  for (const ledger of ledgers.values()) {
    for (const { stored, knownPosition, supersededAt } of ledger) {
      if (!stored) positions.add(knownPosition);
      if (supersededAt !== null && supersededAt > since) positions.add(supersededAt);
    }
  }
  return [...positions].sort((a, b) => (a < b ? -1 : 1));
}

const reignsUpTo = (turns: Turns, position: bigint): Reign[] =>
  reignsOf(turns.filter(({ effectAtPosition: at }) => at !== null && at <= position).map(turnOf));

/** What is to be told of `after` to those who were told `before`. */
function differences(before: View, after: View, turns: Turns): News[] {
  const { position } = after;
  const restates = (point: Point) => before.inForce.has(keyOf(point)) || wasSaid(point, before, after, turns);
  const news: News[] = [];
  for (const [key, point] of after.inForce) {
    if (isSame(point, before.inForce.get(key))) continue;
    news.push({ point, position, restates: restates(point), madeAt: point.entry?.knownPosition ?? position });
  }
  for (const [key, point] of before.inForce) {
    if (!after.inForce.has(key)) news.push(takenBack(point, after.inForce, position));
  }
  return inOrder(news);
}

const isSame = (one: Point, other: Point | undefined) =>
  one.from === other?.from && one.to === other.to && one.rule === other.rule && one.hash === other.hash;

/** Something else was said of this time, though not of this very instant. */
function wasSaid({ entry, at }: Point, before: View, after: View, turns: Turns): boolean {
  if (entry === null) return !turns.some(({ effectAtPosition: of }) => isBetween(before, of, after));
  return entry.restates || (entry.knownPosition <= before.position && reignAt(before.reigns, at) !== null);
}

const isBetween = (before: View, position: bigint | null, after: View): boolean =>
  position !== null && position > before.position && position <= after.position;

/** Nothing begins there: it is what it was before, by the rule that says so; else by none. */
function takenBack(point: Point, after: InForce, position: bigint): News {
  const stays = [...after.values()]
    .filter(({ output, at }) => output === point.output && at < point.at)
    .reduce<Point | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
  const { to = null, rule = null, hash = point.hash } = stays ?? {};
  const madeAt = point.entry?.supersededAt ?? position;
  return { point: { ...point, from: to, to, rule, hash }, position, restates: true, madeAt };
}

const keyOf = ({ output, at }: Pick<Point, 'output' | 'at'>) => `${String(at)} ${output}`;

const inOrder = (news: News[]): News[] =>
  news.sort(({ point: a }, { point: b }) => a.at - b.at || (a.output < b.output ? -1 : 1));
