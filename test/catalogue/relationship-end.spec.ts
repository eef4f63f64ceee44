import fc from 'fast-check';
import {
  customerAggregate,
  relationshipOf,
  type CustomerEvent,
  type RegisterCustomer,
  type RelationshipStage,
} from '@hindsight/domain';
import { compileRuleSet, CutoffTimeline, effectiveHistory, toRuleEvent } from '@hindsight/rules';
import { historyOf } from '../../libs/domain/src/aggregate.contract.js';
import { anyCustomerCommand } from '../../libs/domain/src/customer/customer-command.contract.js';
import { shippedRuleSets } from './shipped-rule-sets.js';

const aggregate = customerAggregate('GBP');
const register: RegisterCustomer = {
  type: 'RegisterCustomer',
  occurredAt: new Date('2026-01-01T00:00:00Z'),
  now: new Date('2026-01-01T00:00:00Z'),
  partyKind: 'person',
  attributes: {},
};
/** What can be told happens in the nine days from 5 January: by then, quiet has lasted for the rule set's 14 days. */
const quiet = Date.parse('2026-03-01T00:00:00Z');
const inChinese: Readonly<Record<RelationshipStage, string>> = {
  standing: '存续',
  ending: '结束中',
  ended: '已终止',
};

const shipped = shippedRuleSets().find(({ id }) => id === 'relationship-end');
if (!shipped) throw new Error('relationship-end is shipped');
const compiled = compileRuleSet(shipped, { currencyExponent: 2 });

function saidByRules(history: readonly CustomerEvent[]) {
  const events = history.map((event, revision) => {
    const { type, data, occurredAt } = aggregate.events.encode(event);
    const stored = JSON.parse(JSON.stringify(data)) as object;
    return toRuleEvent({
      ...{ type, data: stored, occurredAt: Date.parse(occurredAt), revision, eventId: `e-${revision}` },
    });
  });
  const told = compiled.asOf(effectiveHistory('ada', events), new CutoffTimeline(), quiet)?.results ?? [];
  return Object.fromEntries(told.map(({ output, result, value }) => [output, value ?? result]));
}

const { decider } = aggregate;
/** Of a customer that goes on: of one that was merged, rules see nothing from there on. */
const lives = fc.array(
  anyCustomerCommand.filter(({ type }) => type !== 'MergeCustomer'),
  { maxLength: 40 },
);

describe('how a relationship ends', () => {
  it('is the same to decisions and to the shipped rule set, whatever happened', () => {
    const stages = new Set<string>();
    fc.assert(
      fc.property(lives, (commands) => {
        const history = historyOf(aggregate, [register, ...commands]);
        const { stage, openMatters } = relationshipOf(history.reduce(decider.evolve, decider.initial()));
        stages.add(stage);
        expect(saidByRules(history)).toEqual({
          open_matters: openMatters.length,
          relationship: inChinese[stage],
        });
      }),
      { numRuns: 300 },
    );
    expect([...stages].sort()).toEqual(['ended', 'ending', 'standing']);
  });
});
