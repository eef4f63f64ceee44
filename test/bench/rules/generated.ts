import {
  compileColumnar,
  compileIncremental,
  compileTogether,
  CutoffTimeline,
  Lanes,
  placesOf,
  type ChangeSink,
  type ColumnarRuleSet,
  type IncrementalRuleSet,
  type Published,
  type RuleEvent,
  type RuleSet,
  type TogetherRuleSets,
} from '@hindsight/rules';
import { ChangeLog, outputIds, resultNames, ruleNames } from './change-log.js';
import { fingerprintOf, timelineLines } from './checksum.js';
import { customersIn, historyOf, type EventColumns } from './columns.js';
import { asOf } from './population.js';

const options = { currencyExponent: 2 };

export const columnar = (ruleSet: RuleSet): ColumnarRuleSet => compileColumnar(ruleSet, options);
export const together = (ruleSets: readonly RuleSet[]): TogetherRuleSets =>
  compileTogether(ruleSets, options);
export const incremental = (ruleSet: RuleSet): IncrementalRuleSet => compileIncremental(ruleSet, options);

/** Cut-offs, then changes, by the generated evaluator of one rule set after the other over columns. */
export function evaluateColumns(ruleSets: readonly ColumnarRuleSet[], columns: EventColumns): () => string {
  const log = new ChangeLog();
  const timelines = ruleSets.map((one) => timelineOf(one, columns));
  ruleSets.forEach((one, place) => {
    one.evaluate(columns, timelines[place] ?? new CutoffTimeline(), asOf, new Logging(one.ruleSet, log));
  });
  return () => fingerprintOf(log, timelines.flatMap(timelineLines));
}

/** The same by the one evaluator of all rule sets together. */
export function evaluateTogether(
  { all, ruleSets }: { readonly all: TogetherRuleSets; readonly ruleSets: readonly RuleSet[] },
  columns: EventColumns,
): () => string {
  const log = new ChangeLog();
  const timelines = all.computeCutoffs(columns, asOf).map(publishing);
  const sinks = ruleSets.map((ruleSet) => new Logging(ruleSet, log));
  all.evaluate(columns, timelines, asOf, sinks);
  return () => fingerprintOf(log, timelines.flatMap(timelineLines));
}

export const timelineOf = (ruleSet: ColumnarRuleSet, columns: EventColumns): CutoffTimeline =>
  publishing(ruleSet.computeCutoffs(columns, asOf));

function publishing(published: readonly Published[]): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of published) timeline.publish(instant, values);
  return timeline;
}

/**
 * All events of all customers in the order in which they happened, with whose they are. They lie in memory in that order too,
 * as events do that a subscription hands out.
 */
export function streamOf(
  columns: EventColumns,
): readonly { readonly who: number; readonly event: RuleEvent }[] {
  return Array.from({ length: customersIn(columns) }, (_, who) =>
    historyOf(columns, who).events.map((event) => ({ who, event })),
  )
    .flat()
    .sort((a, b) => a.event.occurredAt - b.event.occurredAt)
    .map(({ who, event }) => ({ who, event: { ...event, fields: { ...event.fields } } }));
}

/** One event at a time: every rule set evaluated up to it, and it taken into the lanes. The cut-offs are given. */
export function followStream(
  ruleSets: readonly IncrementalRuleSet[],
  timelines: readonly CutoffTimeline[],
  stream: ReturnType<typeof streamOf>,
): () => string {
  const log = new ChangeLog();
  const sinks = ruleSets.map(({ ruleSet }) => new Logging(ruleSet, log));
  const fields = [
    ...new Map(ruleSets.flatMap((one) => one.fields).map((field) => [field.name, field])).values(),
  ];
  const lanes = new Lanes(fields);
  const followed = ruleSets.map((one) => one.follow(lanes));
  const advance = (who: number, through: number): void => {
    for (let place = 0; place < followed.length; place++) {
      const [sink, timeline] = [sinks[place], timelines[place]];
      if (sink && timeline) followed[place]?.advance(who, through, timeline, sink);
    }
  };
  for (const { who, event } of stream) {
    // An instant is evaluated once, after all its events: that they are all there shows with the next one.
    advance(who, event.occurredAt - 1);
    lanes.append(who, event);
  }
  for (let who = 0; who < lanes.customers; who++) advance(who, asOf);
  return () => fingerprintOf(log.byCustomer(), timelines.flatMap(timelineLines));
}

/** Writes changes into the log, by the places that stand for results and rules there. */
class Logging implements ChangeSink {
  private readonly outputs: readonly {
    output: number;
    results: readonly number[];
    rules: readonly number[];
  }[];

  constructor(
    ruleSet: RuleSet,
    private readonly log: ChangeLog,
  ) {
    this.outputs = ruleSet.outputs.map((one) => {
      const output = outputIds.findIndex((id) => id === one.id);
      const { results, rules } = placesOf(one);
      const [known, knownRules]: (readonly string[])[] = [resultNames[output] ?? [], ruleNames[output] ?? []];
      return {
        output,
        results: results.map((name) => known?.indexOf(name) ?? -1),
        rules: rules.map((name) => knownRules?.indexOf(name) ?? -1),
      };
    });
  }

  add(who: number, place: number, from: number, to: number, at: number, _cause: number, rule: number): void {
    const names = this.outputs[place];
    if (!names) return;
    const { output, results, rules } = names;
    this.log.add(
      who,
      output,
      at,
      from < 0 ? -1 : (results[from] ?? -1),
      results[to] ?? 255,
      rules[rule] ?? 255,
    );
  }
}
