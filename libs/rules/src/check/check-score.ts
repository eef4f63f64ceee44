import type { Score } from '../rule-set.js';
import { checkExpression } from './check-expression.js';
import { checkHold } from './check-hold.js';
import type { Node } from './document.js';
import { checkPolicy, Distinct, ruleIds, type OutputContext } from './output-context.js';
import type { Problems } from './problems.js';
import { fields, list, number, type Fields } from './read.js';

/** A number, and the band that it falls in if there are any. */
export function checkScore(context: OutputContext): Score {
  const { problems, scope, tick, id, node } = context;
  const banded = node.kind === 'map' && node.entries.some(({ key }) => key === 'bands');
  const keys = fields(
    problems,
    node,
    banded ? `score "${id}"` : `score "${id}" without bands`,
    banded ? ['id', 'type', 'value', 'bands', 'else'] : ['id', 'type', 'value'],
    banded ? ['clamp', 'hold', 'policy'] : ['clamp', 'bands'],
  );
  const results = new Distinct(problems, 'a result');
  const bands = checkBands(problems, keys, results);
  const otherwise = keys.has('else') ? results.take(keys.get('else')) : null;
  const known = [...bands.map((band) => band.then), otherwise ?? ''];
  return {
    id,
    type: 'score',
    value: checkExpression(problems, keys.get('value'), 'number', scope),
    clamp: checkClamp(problems, keys.get('clamp')),
    bands,
    else: otherwise,
    hold: checkHold(problems, keys.get('hold'), tick),
    policy: checkPolicy(problems, keys.get('policy'), known),
  };
}

function checkBands(problems: Problems, keys: Fields, results: Distinct): Score['bands'] {
  const ids = ruleIds(problems, 'a band id');
  let above = Infinity;
  return list(problems, keys.get('bands'), 'bands').map((band) => {
    const parts = fields(problems, band, 'a band', ['id', 'at_least', 'then']);
    const bound = parts.get('at_least');
    const atLeast = number(problems, bound, 'at_least');
    if (bound && atLeast >= above) {
      problems.refuse(
        bound,
        `at_least falls from band to band: expected less than ${above}, found ${atLeast}`,
      );
    }
    above = atLeast;
    return { id: ids.take(parts.get('id')), atLeast, then: results.take(parts.get('then')) };
  });
}

function checkClamp(problems: Problems, node: Node | undefined): readonly [number, number] | null {
  if (!node) return null;
  const bounds = list(problems, node, 'two numbers').map((bound) => number(problems, bound, 'a bound'));
  const [low = 0, high = 0] = bounds;
  if (node.kind === 'list' && (bounds.length !== 2 || low > high)) {
    problems.refuse(node, `expected clamp as [low, high], found [${bounds.join(', ')}]`);
  }
  return [low, high];
}
