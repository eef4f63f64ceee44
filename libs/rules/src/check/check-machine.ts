import type { Machine, Transition } from '../rule-set.js';
import { checkExpression } from './check-expression.js';
import { checkHoldLength } from './check-hold.js';
import type { Node } from './document.js';
import { checkPolicy, Distinct, knownResult, ruleIds, type OutputContext } from './output-context.js';
import type { Problems } from './problems.js';
import { fields, list } from './read.js';

/** States, and the transitions between them in the order in which they are tried. */
export function checkMachine(context: OutputContext): Machine {
  const { problems, id, node } = context;
  const required = ['id', 'type', 'states', 'initial', 'transitions'];
  const keys = fields(problems, node, `machine "${id}"`, required, ['policy']);
  const once = new Distinct(problems, 'a state');
  const states = list(problems, keys.get('states'), 'states').map((state) => once.take(state));
  const known = states.length > 0 ? states : [''];
  const ids = ruleIds(problems, 'a transition id');
  return {
    id,
    type: 'machine',
    states,
    initial: knownResult(problems, keys.get('initial'), 'a state', known),
    transitions: list(problems, keys.get('transitions'), 'transitions').map((transition) =>
      checkTransition(context, transition, ids, known),
    ),
    policy: checkPolicy(problems, keys.get('policy'), known),
  };
}

function checkTransition(
  context: OutputContext,
  node: Node,
  ids: Distinct,
  states: readonly string[],
): Transition {
  const { problems, scope, tick } = context;
  const keys = fields(problems, node, 'a transition', ['id', 'from', 'to', 'when'], ['hold']);
  const hold = keys.get('hold');
  const to = knownResult(problems, keys.get('to'), 'a state', states);
  return {
    id: ids.take(keys.get('id')),
    from: checkFrom(problems, keys.get('from'), to, states),
    to,
    when: checkExpression(problems, keys.get('when'), 'boolean', scope),
    holdMs: hold ? checkHoldLength(problems, hold, tick) : 0,
  };
}

function checkFrom(
  problems: Problems,
  node: Node | undefined,
  to: string,
  states: readonly string[],
): string[] {
  if (node?.kind === 'scalar' && node.value === 'any') return states.filter((state) => state !== to);
  const once = new Distinct(problems, 'a state');
  return list(problems, node, 'states, or any').map((item) => {
    const state = knownResult(problems, item, 'a state', states);
    if (state !== '' && state === to) problems.refuse(item, `a transition to "${to}" cannot come from it`);
    return once.take(item);
  });
}
