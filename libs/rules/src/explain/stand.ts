import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { pretending, standAt, type Stand } from '../evaluate/stand.js';
import type { Subject as Customer } from '../evaluate/subject.js';
import type { Core } from '../generate/core.js';
import { rungsOf } from '../outputs/rungs.js';
import type { Machine, Output } from '../rule-set.js';
import type { Probes, Reading } from './probes.js';

/** One output of one rule set and one customer, as far as an explanation may know them: nothing after the instant asked for. */
export interface Subject {
  readonly output: Output;
  /** Its place in the file. */
  readonly place: number;
  readonly core: Core;
  readonly probes: Probes;
  readonly customer: Customer;
  readonly cutoffs: CutoffTimeline;
}

/** A result as conditions give it, before any hold, and the rule that gives it. */
export interface Raw {
  readonly rule: string;
  readonly result: string;
}

/** One evaluation, and what expressions read at it. */
export type Standing = Stand & Reading;

/** The last evaluation at or before `at`; null before the first. @throws SumOverflow */
export function standingAt(
  { core, customer, cutoffs }: Omit<Subject, 'output' | 'place'>,
  at: number,
): Standing | null {
  const stand = standAt(core, customer, cutoffs, at);
  return stand && { ...stand, texts: customer.view.texts, dictionary: customer.view.dictionary };
}

/** What the conditions of the output say at an evaluation, holds aside; null for a score without bands. */
export function rawAt(subject: Subject, standing: Standing): Raw | null {
  const { output } = subject;
  if (output.type === 'machine') return rawMove(output, subject, standing);
  const rung = rungsOf(output)[rawPlace(subject, standing, -1)];
  return rung ? { rule: rung.rule, result: rung.then } : null;
}

function rawMove(machine: Machine, subject: Subject, standing: Standing): Raw {
  const { result, rule } = standing.before?.[machine.id] ?? { result: null, rule: null };
  const state = result ?? machine.initial;
  const transition = machine.transitions[rawPlace(subject, standing, machine.states.indexOf(state))];
  return transition
    ? { rule: transition.id, result: transition.to }
    : { rule: rule ?? 'initial', result: state };
}

function rawPlace(
  { core, place }: Subject,
  { features, slots, texts, cuts }: Standing,
  state: number,
): number {
  return core.raws[place]?.(features, slots, texts, cuts.values, cuts.row, state) ?? -1;
}

/** The evaluation as it would be with another value for one number feature, the outputs above evaluated anew. */
export function whatIf(
  { core, customer }: Subject,
  standing: Standing,
): (place: number, value: number) => Standing {
  const slotsWith = pretending(core, customer, standing);
  return (place, value) => {
    const features = standing.features.with(place, value);
    return { ...standing, features, slots: slotsWith(features) };
  };
}
