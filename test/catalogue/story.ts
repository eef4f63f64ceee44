import { run, type Cutoffs, type Said } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import {
  compileRuleSet,
  CutoffTimeline,
  effectiveHistory,
  type History,
  type Published,
  type RuleSet,
} from '@hindsight/rules';
import { at, eventsOf, shown, type Told } from './told.js';

/** What happened to one customer, Ada, and every change of her results that it leads to. */
export interface Story {
  /** A sentence about Ada. */
  readonly says: string;
  readonly history: readonly Told[];
  /** Everybody else; with them, cut-offs are computed from all histories. Without them they are the published ones. */
  readonly others?: readonly (readonly Told[])[];
  /** Cut-offs by the instant they are published for. */
  readonly cutoffs?: Readonly<Record<string, Published['values']>>;
  /** The last instant evaluated. */
  readonly through: string;
  /** `instant output from → to (rule)`, worked out by hand; · is nothing. */
  readonly changes: readonly string[];
  /** Scores and texts of some outputs at the end. */
  readonly ends?: Readonly<Record<string, number | string>>;
}

/** What a rule set made of a story. */
export interface Outcome {
  readonly changes: readonly string[];
  /** `output.rule` of every change. */
  readonly reached: readonly string[];
  readonly ends: Readonly<Record<string, number | string | null>>;
  /** Everything that an output said: what it changed to, and its score or text at each event and at the end. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
}

export const currencyExponent = 2;
export const ada = 'ada';

export async function outcomeOf(story: Story, ruleSet: RuleSet): Promise<Outcome> {
  const compiled = compileRuleSet(ruleSet, { currencyExponent });
  const asOf = at(story.through);
  const changes: Said[] = [];
  const { cutoffs } = await run(engineOf(historiesOf(story)), ruleSet, {
    asOf,
    cutoffs: story.others ? 'computed' : { published: publishedIn(story) },
    onCustomer: (customerId, its) => changes.push(...(customerId === ada ? its : [])),
  });
  const timeline = timelineOf(cutoffs);
  const resultsAt = (instant: number) =>
    compiled.asOf(historyOf(ada, story.history), timeline, instant)?.results ?? [];
  const last = resultsAt(asOf);
  const instants = story.history.map(([instant]) => at(instant)).filter((instant) => instant < asOf);
  return {
    said: gathered([
      ...changes.map(({ output, to }) => [output, to] as const),
      ...[...instants.flatMap(resultsAt), ...last].map(
        ({ output, result, value }) => [output, String(value ?? result)] as const,
      ),
    ]),
    changes: changes.map(line),
    reached: changes.map(({ output, rule }) => `${output}.${rule}`),
    ends: Object.fromEntries(last.map(({ output, result, value }) => [output, value ?? result])),
  };
}

function gathered(all: readonly (readonly [output: string, said: string])[]): Outcome['said'] {
  const found = new Map<string, Set<string>>();
  for (const [output, said] of all) found.set(output, (found.get(output) ?? new Set()).add(said));
  return found;
}

/** Ada and the others, by id. */
export function customersOf({ history, others = [] }: Story) {
  const named = others.map((own, place) => [`other-${String(place).padStart(3, '0')}`, own] as const);
  return [[ada, history] as const, ...named].map(([customerId, own]) => ({
    customerId,
    events: eventsOf(customerId, own),
  }));
}

export const line = ({ at: instant, output, from, to, rule }: Said) =>
  `${shown(instant)} ${output} ${from ?? '·'} → ${to} (${rule})`;

const historiesOf = (story: Story): History[] =>
  customersOf(story).map(({ customerId, events }) => effectiveHistory(customerId, events));

const historyOf = (customerId: string, history: readonly Told[]): History =>
  effectiveHistory(customerId, eventsOf(customerId, history));

/** The cut-offs that the story tells, oldest first. */
export const publishedIn = ({ cutoffs = {} }: Story): Cutoffs =>
  Object.entries(cutoffs)
    .map(([instant, values]) => ({ instant: at(instant), values }))
    .sort((one, other) => one.instant - other.instant);

function timelineOf(cutoffs: Cutoffs): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of cutoffs) timeline.publish(instant, values);
  return timeline;
}
