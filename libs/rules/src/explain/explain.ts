import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { OutputMemory } from '../evaluate/memory.js';
import { Subjects } from '../evaluate/subject.js';
import { compileCore } from '../generate/core.js';
import type { History } from '../history/effective-history.js';
import type { RuleSet } from '../rule-set.js';
import { decisionFor, rawDecision } from './decisions.js';
import type { Decision, Explanation, KeptBack, QuotedCutoff } from './explanation.js';
import { readingOf, type Shown } from './feature-readings.js';
import { groundsOf, type Grounds } from './grounds.js';
import { keptBackAt, lastHeldAt } from './kept-back.js';
import { nearestOutcome } from './nearest-outcome.js';
import { Probes } from './probes.js';
import { iso, sayable } from './sayable.js';
import { standingAt, type Standing, type Subject } from './stand.js';

/** Explains the outputs of one rule set, one customer at a time. Synchronous; keeps nothing between calls. */
export interface Explainer {
  readonly ruleSet: RuleSet;
  /**
   * Why an output says what it says of a customer at an instant, from the history and the cut-offs known up to it; null
   * before the customer's first event. Cost: a few evaluations of all of the history, and some thousand of its last.
   * @throws RangeError for an output that the rule set does not have. @throws SumOverflow
   */
  explain(history: History, cutoffs: CutoffTimeline, output: string, at: number): Explanation | null;
}

/**
 * Compiles a checked rule set for explaining: the same functions that `compileRuleSet` evaluates with, looked into.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 * @param options.eventsAtMost how many events are listed of each feature; 20 unless given
 */
export function compileExplainer(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number; readonly eventsAtMost?: number },
): Explainer {
  const shown = { currencyUnit: 10 ** options.currencyExponent, eventsAtMost: options.eventsAtMost ?? 20 };
  const core = compileCore(ruleSet, shown.currencyUnit);
  const probes = new Probes(core);
  const customers = new Subjects(core);
  return {
    ruleSet,
    explain: (history, cutoffs, id, at) => {
      const place = ruleSet.outputs.findIndex((one) => one.id === id);
      const output = ruleSet.outputs[place];
      if (!output) throw new RangeError(`${id} is not an output of ${ruleSet.id}`);
      const customer = customers.of(historyUntil(history, at));
      const subject = { output, place, core, probes, customer, cutoffs: cutoffsUntil(cutoffs, at) };
      return explain(subject, at, shown);
    },
  };
}

/** Nothing that happened after `at`. */
function historyUntil({ customerId, events, endsAt }: History, at: number): History {
  return {
    customerId,
    events: events.filter(({ occurredAt }) => occurredAt <= at),
    endsAt: endsAt !== null && endsAt <= at ? endsAt : null,
  };
}

function cutoffsUntil({ published }: CutoffTimeline, at: number): CutoffTimeline {
  const until = new CutoffTimeline();
  for (const { instant, values } of published) if (instant <= at) until.publish(instant, values);
  return until;
}

function explain(subject: Subject, at: number, shown: Shown): Explanation | null {
  const { output, core, customer } = subject;
  const standing = standingAt(subject, at);
  if (!standing) return null;
  const keptBack = keptBackAt(subject, standing);
  const raw = rawDecision(subject, standing);
  const grounds = groundsOf(core.ruleSet, output);
  return {
    ...{ customerId: customer.history.customerId, output: output.id, type: output.type },
    ...{ at: iso(at), evaluatedAt: iso(standing.t) },
    ...resultAt(subject, standing),
    decided: decidedEarlier(subject, standing, keptBack) ?? raw,
    raw,
    keptBack,
    cutoffs: quoted(subject, grounds, standing),
    features: core.ruleSet.features
      .filter(({ name }) => grounds.features.has(name))
      .map((feature) => readingOf(subject, feature, standing, shown)),
    nearest: nearestOutcome(subject, standing, grounds, shown.currencyUnit),
  };
}

function resultAt(
  { output, place }: Subject,
  { after, slots }: Standing,
): Pick<Explanation, 'result' | 'value' | 'rule' | 'since'> {
  const { result = null, rule = null, since = null } = after[output.id] ?? {};
  const number = output.type === 'score' ? sayable(Number(slots[place])) : null;
  return { result, value: number, rule, since: since === null ? null : iso(since) };
}

/** The evaluation before this one that decided for the result; null where it was this one itself. */
function decidedEarlier(
  subject: Subject,
  standing: Standing,
  keptBack: readonly KeptBack[],
): Decision | null {
  const memory = standing.after[subject.output.id];
  const at = memory ? decidedAt(subject, standing, memory, keptBack) : null;
  const decider = at === null ? null : standingAt(subject, at);
  return decider && memory ? decisionFor(subject, decider, memory.rule, memory.result) : null;
}

function decidedAt(
  subject: Subject,
  { t }: Standing,
  memory: OutputMemory,
  keptBack: readonly KeptBack[],
): number | null {
  const { output } = subject;
  const { since } = memory;
  if (since === null) return null;
  if (output.type === 'machine') return since < t ? since : null;
  if (keptBack.length === 0) return null;
  return lastHeldAt(output, memory) ?? heldWhenTaken();

  /** It has left the window since: the evaluation that took the result still had it. */
  function heldWhenTaken(): number | null {
    const taken = since === null ? undefined : standingAt(subject, since)?.after[output.id];
    return taken ? lastHeldAt(output, taken) : null;
  }
}

function quoted({ probes, cutoffs }: Subject, { cuts }: Grounds, standing: Standing): QuotedCutoff[] {
  return [...cuts].flatMap(([{ name, order, cuts: all }, cited]) => {
    const since = cutoffs.published.findLast(({ values }) => values[name] !== undefined)?.instant;
    return all
      .filter((cut) => cited.has(cut.name))
      .map((cut) => ({
        population: name,
        cut: cut.name,
        order,
        value: probes.cut(name, cut.name, standing),
        inForceSince: since === undefined ? null : iso(since),
      }));
  });
}
