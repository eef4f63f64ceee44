import type { Table } from '../rule-set.js';
import { checkExpression } from './check-expression.js';
import { checkHold } from './check-hold.js';
import type { Node } from './document.js';
import { checkPolicy, Distinct, knownResult, ruleIds, type OutputContext } from './output-context.js';
import type { Problems } from './problems.js';
import { fields, label, list } from './read.js';

/** The first row that holds gives the result. */
export function checkTable(context: OutputContext): Table {
  const { problems, scope, tick, id, node } = context;
  const keys = fields(
    problems,
    node,
    `table "${id}"`,
    ['id', 'type', 'rows', 'else'],
    ['order', 'hold', 'policy'],
  );
  const ids = ruleIds(problems, 'a row id');
  const rows = list(problems, keys.get('rows'), 'rows').map((row) => {
    const parts = fields(problems, row, 'a row', ['id', 'when', 'then']);
    return {
      id: ids.take(parts.get('id')),
      when: checkExpression(problems, parts.get('when'), 'boolean', scope),
      then: label(problems, parts.get('then'), 'a result'),
    };
  });
  const otherwise = label(problems, keys.get('else'), 'a result');
  const results = [...new Set([...rows.map((row) => row.then), otherwise])];
  const hold = keys.get('hold');
  if (hold && !keys.has('order'))
    problems.refuse(hold, `a hold needs order: [${results.join(', ')}], low to high`);
  return {
    id,
    type: 'table',
    rows,
    else: otherwise,
    order: checkOrder(problems, keys.get('order'), results),
    hold: checkHold(problems, hold, tick),
    policy: checkPolicy(problems, keys.get('policy'), results),
  };
}

function checkOrder(problems: Problems, node: Node | undefined, results: readonly string[]): string[] {
  if (!node) return [];
  const once = new Distinct(problems, 'a result');
  const order = list(problems, node, 'results, low to high').map((item) => {
    knownResult(problems, item, 'a result', results);
    return once.take(item);
  });
  const missing = results.filter((result) => result !== '' && !order.includes(result));
  if (missing.length > 0 && node.kind === 'list') {
    problems.refuse(node, `order lists every result once; missing: ${missing.join(', ')}`);
  }
  return order;
}
