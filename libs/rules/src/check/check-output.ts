import type { Flag, Output } from '../rule-set.js';
import { checkExpression } from './check-expression.js';
import { checkMachine } from './check-machine.js';
import { checkScore } from './check-score.js';
import { checkTable } from './check-table.js';
import { checkPolicy, type OutputContext } from './output-context.js';
import { fields } from './read.js';

type OutputType = Output['type'];

const checks: Readonly<Record<OutputType, (context: OutputContext) => Output>> = {
  table: checkTable,
  machine: checkMachine,
  score: checkScore,
  flag: checkFlag,
};

export const outputTypes = Object.keys(checks) as [OutputType, ...OutputType[]]; // the table has each of them

export const checkOutput = (context: OutputContext, type: OutputType): Output => checks[type](context);

function checkFlag({ problems, scope, id, node }: OutputContext): Flag {
  const keys = fields(problems, node, `flag "${id}"`, ['id', 'type', 'when'], ['policy']);
  return {
    id,
    type: 'flag',
    when: checkExpression(problems, keys.get('when'), 'boolean', scope),
    policy: checkPolicy(problems, keys.get('policy'), ['true', 'false']),
  };
}
