import type { CompiledParts } from '../evaluate/compiled-parts.js';
import type { Expression } from '../expression.js';
import type { Output } from '../rule-set.js';
import { iso, sayable } from './sayable.js';
import type { Clause, Decision, TriedRule } from './explanation.js';
import type { Probes } from './probes.js';
import { rawAt, type Stand } from './stand.js';

/** One output of one rule set, and how to look into it. */
export interface Subject {
  readonly output: Output;
  /** Its place in the file. */
  readonly place: number;
  readonly parts: CompiledParts;
  readonly probes: Probes;
}

/** How the conditions of an output came to what they say at an evaluation, holds aside. */
export function rawDecision(subject: Subject, stand: Stand): Decision {
  const raw = rawAt(subject.parts, stand, subject.place);
  return decisionFor(subject, stand, raw?.rule ?? null, raw?.result ?? null);
}

/** How a rule came to give a result at an evaluation: what was tried up to it. */
export function decisionFor(
  subject: Subject,
  stand: Stand,
  rule: string | null,
  result: string | null,
): Decision {
  const { output, probes } = subject;
  const from = output.type === 'machine' ? (stand.before?.[output.id]?.result ?? null) : null;
  const number = output.type === 'score' ? numberOf(probes, output.value, stand.t) : null;
  const all = rulesOf(subject, stand, from);
  const last = all.findIndex((one) => one.rule === rule);
  const tried = last < 0 ? all : all.slice(0, last + 1);
  return { at: iso(stand.t), result, rule, from, number, tried };
}

function rulesOf({ output, probes, parts, place }: Subject, { t }: Stand, from: string | null): TriedRule[] {
  const conditional = (rule: string, then: string, when: Expression, holdMs = 0): TriedRule => ({
    rule,
    then,
    text: probes.text(when),
    filled: probes.filled(when, t),
    holds: probes.read(when, t) === true,
    clauses: clausesOf(when).map((clause) => clauseOf(probes, clause, t)),
    holdMs,
  });
  switch (output.type) {
    case 'table':
      return output.rows.map(({ id, then, when }) => conditional(id, then, when));
    case 'flag':
      return [conditional('when', 'true', output.when)];
    case 'machine':
      return output.transitions
        .filter((transition) => transition.from.includes(from ?? output.initial))
        .map(({ id, to, when, holdMs }) => conditional(id, to, when, holdMs));
    case 'score': {
      const number = Number(parts.slots[place]?.value);
      return output.bands.map((band) => bandOf(output.id, band, number));
    }
  }
}

function bandOf(
  score: string,
  { id, atLeast, then }: { readonly id: string; readonly atLeast: number; readonly then: string },
  number: number,
): TriedRule {
  const [text, filled, holds] = [`${score} >= ${atLeast}`, `${number} >= ${atLeast}`, number >= atLeast];
  return { rule: id, then, text, filled, holds, clauses: [{ text, filled, holds }], holdMs: 0 };
}

function numberOf(probes: Probes, value: Expression, t: number): Decision['number'] {
  return {
    text: probes.text(value),
    filled: probes.filled(value, t),
    value: sayable(probes.read(value, t) as number), // the checker lets only numbers into a score
  };
}

const clauseOf = (probes: Probes, clause: Expression, t: number): Clause => ({
  text: probes.text(clause),
  filled: probes.filled(clause, t),
  holds: probes.read(clause, t) === true,
});

function clausesOf(expression: Expression): Expression[] {
  const joins =
    expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');
  return joins ? [...clausesOf(expression.left), ...clausesOf(expression.right)] : [expression];
}
