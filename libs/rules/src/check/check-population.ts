import type { Cut, Population } from '../rule-set.js';
import { checkExpression } from './check-expression.js';
import { describe, type Node } from './document.js';
import { checkName } from './names.js';
import type { Problems } from './problems.js';
import { fields, mapping, oneOf, reference, wholeNumber, type Fields } from './read.js';
import type { Scope } from './scope.js';

const methods = ['cuts', 'shares', 'scores'] as const;
const millionths = 1_000_000;
const scoresAtMost = 1_000;

/** Checks one population; `features` is what its expression sees. */
export function checkPopulation(problems: Problems, name: string, node: Node, features: Scope): Population {
  const keys = fields(
    problems,
    node,
    `population "${name}"`,
    ['of', 'among', 'order'],
    [...methods, 'min_members'],
  );
  const order = oneOf(problems, keys.get('order'), 'order', ['desc', 'asc']);
  const least = keys.get('min_members');
  return {
    name,
    of: checkRanked(problems, keys.get('of'), features),
    among: checkExpression(problems, keys.get('among'), 'boolean', features),
    order,
    minMembers: least ? wholeNumber(problems, least, 'min_members', 1) : 1,
    ...checkMethod(problems, name, node, keys, order),
  };
}

function checkRanked(problems: Problems, node: Node | undefined, features: Scope): string {
  const of = reference(problems, node, 'the name of a feature');
  if (!node || of === '') return of;
  const meaning = features.look(of);
  if (!meaning) problems.refuseName(node, `unknown feature "${of}"`, of, features.names());
  else if (meaning.is === 'hidden') problems.refuse(node, meaning.why);
  else if (meaning.is === 'value' && meaning.type !== 'number') {
    problems.refuse(node, `expected a number feature, found "${of}" of type ${meaning.type}`);
  }
  return of;
}

function checkMethod(problems: Problems, name: string, node: Node, keys: Fields, order: Population['order']) {
  const given = methods.filter((one) => keys.has(one));
  if (node.kind === 'map' && given.length !== 1) {
    const found = given.length === 0 ? 'none' : given.join(' and ');
    problems.refuse(node, `population "${name}" needs one of ${methods.join(', ')}; found ${found}`);
  }
  const shares = keys.get('shares');
  if (shares && order === 'asc')
    problems.refuse(shares, 'shares go with order: desc; expected cuts or scores');
  const [method = 'cuts'] = given;
  return method === 'scores'
    ? { method, ...checkScores(problems, keys.get(method)) }
    : { method, cuts: checkCuts(problems, keys.get(method), method), scores: null };
}

function checkScores(problems: Problems, node: Node | undefined): { cuts: Cut[]; scores: number } {
  const scores = node ? wholeNumber(problems, node, 'scores', 2, scoresAtMost) : 2;
  const cuts = Array.from({ length: scores - 1 }, (_, index) => ({
    name: `${index + 1}/${scores}`,
    numerator: index + 1,
    denominator: scores,
  }));
  return { cuts, scores };
}

function checkCuts(problems: Problems, node: Node | undefined, what: string): Cut[] {
  const { entries } = mapping(problems, node, what);
  if (node?.kind === 'map' && entries.length === 0)
    problems.refuse(node, `expected at least one cut in ${what}`);
  return entries.map(({ key, keySpot, value }) => {
    checkName(problems, keySpot, key);
    return { name: key, numerator: checkShare(problems, value), denominator: millionths };
  });
}

/** A share in (0, 1] with at most six decimals, as a whole number of millionths. */
function checkShare(problems: Problems, node: Node): number {
  const share = node.kind === 'scalar' && typeof node.value === 'number' ? node.value : 0;
  const fits = share > 0 && share <= 1 && /^\d(\.\d{1,6})?$/.test(String(share));
  if (fits) return Math.round(share * millionths);
  problems.refuse(
    node,
    `expected a share above 0, at most 1, of at most six decimals, found ${describe(node)}`,
  );
  return millionths;
}
