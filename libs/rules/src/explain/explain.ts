import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileParts } from '../evaluate/compiled-parts.js';
import type { History } from '../history/effective-history.js';
import type { OutputMemory } from '../outputs/standing.js';
import type { RuleSet } from '../rule-set.js';
import { decisionFor, rawDecision, type Subject } from './decisions.js';
import type { Decision, Explanation, KeptBack, QuotedCutoff } from './explanation.js';
import { readingOf, type Shown } from './feature-readings.js';
import { groundsOf, type Grounds } from './grounds.js';
import { keptBackAt, lastHeldAt } from './kept-back.js';
import { nearestOutcome } from './nearest-outcome.js';
import { Probes } from './probes.js';
import { iso, sayable } from './sayable.js';
import { standAt, type Known, type Stand } from './stand.js';

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
 * Compiles a checked rule set for explaining: the same parts that `compileRuleSet` evaluates with, looked into.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 * @param options.eventsAtMost how many events are listed of each feature; 20 unless given
 */
export function compileExplainer(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number; readonly eventsAtMost?: number },
): Explainer {
  const shown = { currencyUnit: 10 ** options.currencyExponent, eventsAtMost: options.eventsAtMost ?? 20 };
  const parts = compileParts(ruleSet, shown.currencyUnit);
  const probes = new Probes(ruleSet, parts);
  return {
    ruleSet,
    explain: (history, cutoffs, id, at) => {
      const place = ruleSet.outputs.findIndex((one) => one.id === id);
      const output = ruleSet.outputs[place];
      if (!output) throw new RangeError(`${id} is not an output of ${ruleSet.id}`);
      const subject = { output, place, parts, probes };
      return explain(ruleSet, subject, knownAt(history, cutoffs, at), at, shown);
    },
  };
}

/** Nothing that happened after `at`. */
function knownAt(history: History, cutoffs: CutoffTimeline, at: number): Known {
  const published = new CutoffTimeline();
  for (const { instant, values } of cutoffs.published) if (instant <= at) published.publish(instant, values);
  const { customerId, endsAt } = history;
  const events = history.events.filter(({ occurredAt }) => occurredAt <= at);
  return {
    history: { customerId, events, endsAt: endsAt !== null && endsAt <= at ? endsAt : null },
    cutoffs: published,
  };
}

function explain(
  ruleSet: RuleSet,
  subject: Subject,
  known: Known,
  at: number,
  shown: Shown,
): Explanation | null {
  const { parts, output } = subject;
  const first = standAt(parts, known, at);
  if (!first) return null;
  const keptBack = keptBackAt(subject, known, first);
  const earlier = decidedEarlier(subject, known, first, keptBack);
  // The parts went elsewhere meanwhile.
  const stand = standAt(parts, known, at) ?? first;
  const raw = rawDecision(subject, stand);
  const grounds = groundsOf(ruleSet, output);
  return {
    ...{ customerId: known.history.customerId, output: output.id, type: output.type },
    ...{ at: iso(at), evaluatedAt: iso(stand.t) },
    ...standing(subject, stand),
    decided: earlier ?? raw,
    raw,
    keptBack,
    cutoffs: quoted(subject, grounds, known.cutoffs),
    features: ruleSet.features
      .filter(({ name }) => grounds.features.has(name))
      .map((feature) => readingOf(subject, feature, known.history, stand.t, shown)),
    nearest: nearestOutcome(subject, stand, grounds, ruleSet, shown.currencyUnit),
  };
}

function standing(
  { output, parts, place }: Subject,
  { after }: Stand,
): Pick<Explanation, 'result' | 'value' | 'rule' | 'since'> {
  const { result = null, rule = null, since = null } = after[output.id] ?? {};
  const number = output.type === 'score' ? sayable(Number(parts.slots[place]?.value)) : null;
  return { result, value: number, rule, since: since === null ? null : iso(since) };
}

/** The evaluation before `stand` that decided for the result; null where it was `stand` itself. */
function decidedEarlier(
  subject: Subject,
  known: Known,
  stand: Stand,
  keptBack: readonly KeptBack[],
): Decision | null {
  const memory = stand.after[subject.output.id];
  const at = memory ? decidedAt(subject, known, stand, memory, keptBack) : null;
  const decider = at === null ? null : standAt(subject.parts, known, at);
  return decider && memory ? decisionFor(subject, decider, memory.rule, memory.result) : null;
}

function decidedAt(
  { output, parts }: Subject,
  known: Known,
  { t }: Stand,
  memory: OutputMemory,
  keptBack: readonly KeptBack[],
): number | null {
  const { since } = memory;
  if (since === null) return null;
  if (output.type === 'machine') return since < t ? since : null;
  if (keptBack.length === 0) return null;
  return lastHeldAt(output, memory) ?? heldWhenTaken();

  /** It has left the window since: the evaluation that took the result still had it. */
  function heldWhenTaken(): number | null {
    const taken = since === null ? undefined : standAt(parts, known, since)?.after[output.id];
    return taken ? lastHeldAt(output, taken) : null;
  }
}

function quoted({ probes }: Subject, { cuts }: Grounds, cutoffs: CutoffTimeline): QuotedCutoff[] {
  return [...cuts].flatMap(([{ name, order, cuts: all }, cited]) => {
    const since = cutoffs.published.findLast(({ values }) => values[name] !== undefined)?.instant;
    return all
      .filter((cut) => cited.has(cut.name))
      .map((cut) => ({
        population: name,
        cut: cut.name,
        order,
        value: probes.cut(name, cut.name),
        inForceSince: since === undefined ? null : iso(since),
      }));
  });
}
