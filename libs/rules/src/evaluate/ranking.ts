import { cutoffInstantsIn } from '../clock/instants.js';
import { roomFor, viewOf } from '../columns/event-columns.js';
import type { Published } from '../cutoffs/cutoff-timeline.js';
import { Members, type MemberValues } from '../cutoffs/members.js';
import { memberPlaces } from '../cutoffs/member-places.js';
import { cutoffsOf } from '../cutoffs/population-cutoffs.js';
import { firstFrom } from '../generate/arithmetic.js';
import type { Core } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { earliest, lastOf, mostEvents, stretchOf, type PopulationColumns } from './population-columns.js';

/** What some customers add to the populations of a rule set. Plain data: threads can send it to each other. */
export interface Ranked {
  /** Cut-off instants, ms, ascending. */
  readonly instants: Float64Array;
  /** By place of `memberPlaces`, instant by instant. */
  readonly members: readonly MemberValues[];
}

/**
 * Ranks every customer of some columns at the cut-off instants in (`after`, `asOf`].
 * @throws SumOverflow naming the place as `#place`
 */
export function rank(core: Core, population: PopulationColumns, asOf: number, after: number): Ranked {
  const { populations, clock } = core.ruleSet;
  const begin = earliest(population);
  if (populations.length === 0 || begin > asOf) return { instants: new Float64Array(), members: [] };
  const instants = Float64Array.from([
    ...cutoffInstantsIn(clock, Math.max(begin - 1, after), asOf),
    Infinity,
  ]);
  const members = Array.from({ length: (instants.length - 1) * core.memberWidth }, () => Members.none());
  gather(core, population, asOf, { instants, members });
  return { instants: instants.slice(0, -1), members: members.map((one) => one.values()) };
}

/** The cut-offs of all who were ranked; instants and populations that publish nothing are not there. */
export function cutoffsFrom({ populations }: RuleSet, ranked: readonly Ranked[]): Published[] {
  const instants = [...new Set(ranked.flatMap((one) => [...one.instants]))].sort((a, b) => a - b);
  const places = memberPlaces(populations);
  const width = widthOf(populations);
  return instants.flatMap((instant) => {
    const members = Array.from({ length: width }, (_, place) => membersAt(ranked, instant, place, width));
    const values = populations
      .map(
        (one, which) => [one.name, cutoffsOf(one, members[places[which] ?? NaN] ?? Members.none())] as const,
      )
      .filter(([, cuts]) => Object.keys(cuts).length > 0);
    return values.length === 0 ? [] : [{ instant, values: Object.fromEntries(values) }];
  });
}

/** Two values of a cut of a population, at one cut-off instant (ms). */
export interface TwoBars {
  readonly instant: number;
  readonly population: string;
  readonly bars: readonly [number, number];
}

/** How many members reach one of two bars and not the other, of all who were ranked at an instant. */
export function between({ populations }: RuleSet, ranked: readonly Ranked[], two: TwoBars): number {
  const which = populations.findIndex(({ name }) => name === two.population);
  const place = memberPlaces(populations)[which] ?? NaN;
  const members = membersAt(ranked, two.instant, place, widthOf(populations)).all();
  const [lower, upper] = [Math.min(...two.bars), Math.max(...two.bars)];
  const parted =
    populations[which]?.order === 'asc'
      ? (value: number) => value > lower && value <= upper
      : (value: number) => value >= lower && value < upper;
  return members.reduce((count, value) => count + Number(parted(value)), 0);
}

/** How many members are kept at each instant. */
const widthOf = (populations: RuleSet['populations']): number => new Set(memberPlaces(populations)).size;

function membersAt(ranked: readonly Ranked[], instant: number, which: number, width: number): Members {
  const all = ranked.flatMap(({ instants, members: values }) => {
    const place = firstFrom(instants, 0, instant);
    const there = instants[place] === instant ? values[place * width + which] : undefined;
    return there ? [there] : [];
  });
  return Members.joined(all);
}

/** Instants, which end in Infinity, and the members of every population, instant by instant. */
interface Ranking {
  readonly instants: Float64Array;
  readonly members: readonly Members[];
}

function gather(
  core: Core,
  population: PopulationColumns,
  asOf: number,
  { instants, members }: Ranking,
): void {
  const width = core.memberWidth;
  const view = viewOf(population, core, roomFor(core, mostEvents(population)));
  const values = new Float64Array(instants.length * width);
  for (let who = 0; who + 1 < population.starts.length; who++) {
    const [begin, end] = stretchOf(population, who);
    core.customerId = `#${who}`;
    const first = firstFrom(instants, 0, begin < end ? Number(view.at[begin]) : Infinity);
    const last = firstFrom(instants, first, lastOf(population, who, asOf) + 1);
    core.rank(view, begin, end, instants, first, last, values);
    for (let place = 0; place < (last - first) * width; place++) {
      const value = values[place] ?? NaN;
      if (value === value) members[first * width + place]?.add(value);
    }
  }
}
