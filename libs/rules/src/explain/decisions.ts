import type { Expression } from '../expression.js';
import { iso, sayable } from './sayable.js';
import type { Clause, Decision, TriedRule } from './explanation.js';
import type { Probes, Reading } from './probes.js';
import { rawAt, type Standing, type Subject } from './stand.js';

/** How the conditions of an output came to what they say at an evaluation, holds aside. */
export function rawDecision(subject: Subject, standing: Standing): Decision {
  const raw = rawAt(subject, standing);
  return decisionFor(subject, standing, raw?.rule ?? null, raw?.result ?? null);
}

/** How a rule came to give a result at an evaluation: what was tried up to it. */
export function decisionFor(
  subject: Subject,
  standing: Standing,
  rule: string | null,
  result: string | null,
): Decision {
  const { output, probes } = subject;
  const from = output.type === 'machine' ? (standing.before?.[output.id]?.result ?? null) : null;
  const number = output.type === 'score' ? numberOf(probes, output.value, standing) : null;
  const all = rulesOf(subject, standing, from);
  const last = all.findIndex((one) => one.rule === rule);
  const tried = last < 0 ? all : all.slice(0, last + 1);
  return { at: iso(standing.t), result, rule, from, number, tried };
}

function rulesOf({ output, probes, place }: Subject, standing: Standing, from: string | null): TriedRule[] {
  const conditional = (rule: string, then: string, when: Expression, holdMs = 0): TriedRule => ({
    rule,
    then,
    text: probes.text(when),
    filled: probes.filled(when, standing),
    holds: probes.read(when, standing) === true,
    clauses: clausesOf(when).map((clause) => clauseOf(probes, clause, standing)),
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
      const number = Number(standing.slots[place]);
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

function numberOf(probes: Probes, value: Expression, reading: Reading): Decision['number'] {
  return {
    text: probes.text(value),
    filled: probes.filled(value, reading),
    value: sayable(probes.read(value, reading) as number), // the checker lets only numbers into a score
  };
}

const clauseOf = (probes: Probes, clause: Expression, reading: Reading): Clause => ({
  text: probes.text(clause),
  filled: probes.filled(clause, reading),
  holds: probes.read(clause, reading) === true,
});

function clausesOf(expression: Expression): Expression[] {
  const joins =
    expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');
  return joins ? [...clausesOf(expression.left), ...clausesOf(expression.right)] : [expression];
}
