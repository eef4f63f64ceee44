import { attributeKeys, partyKinds } from '@hindsight/domain';
import { customerList, type CustomerFilter } from '@hindsight/read-models';
import { Patterned, Several, Text } from '../http/fields.js';
import { Problem } from '../http/problem.js';
import { listQuery } from './list-query.js';

const ofItsFields = listQuery(customerList, {
  id: { says: 'The customer with this id', example: 'ada' },
  partyKind: { says: 'Person or organisation', choices: partyKinds },
  leadSource: { says: 'Where it came from', example: 'fair-2026' },
  firstEventAt: { says: 'First event' },
  registeredAt: { says: 'Registered' },
  lastEventAt: { says: 'Last event' },
  endedAt: { says: 'Merged or erased' },
  netSpend: { says: 'Net spend in minor units' },
  purchaseCount: { says: 'Purchases' },
  returnCount: { says: 'Returns' },
});

/** What a list of customers takes. All that is given must hold. */
export class CustomerListQuery extends ofItsFields {
  @Text({ max: 200, optional: true, example: '重要客户', description: 'What the output `tier` must say' })
  tier?: string;
  @Text({ max: 200, optional: true, example: '形成期', description: 'What the output `stage` must say' })
  stage?: string;
  @Text({ max: 200, optional: true, example: '高', description: 'What the output `rfm` must say' })
  band?: string;
  @Patterned({
    pattern: /^[a-z][a-z0-9_]{0,62}$/,
    says: { en: 'the id of an output of a rule set', zh: '规则集输出的标识' },
    description: 'Any output of a rule set in force; with `result`',
    optional: true,
  })
  output?: string;
  @Text({ max: 200, optional: true, description: 'What that output must say' }) result?: string;
  @Several({
    pattern: new RegExp(`^(${attributeKeys.join('|')}):[^\\p{Cc}\\p{Cs}]{1,200}$`, 'u'),
    says: {
      en: `a name, a colon and a value, such as country:GB; the names are ${attributeKeys.join(', ')}`,
      zh: `名称、冒号和值，例如 country:GB；名称限于 ${attributeKeys.join('、')}`,
    },
    description: 'Given several times, each must hold',
    optional: true,
    example: ['country:GB'],
  })
  attribute?: string[];
}

/** @throws {Problem} 400 for half of a pair */
export const filterOf = (query: CustomerListQuery): CustomerFilter => ({
  segments: segmentsOf(query),
  attributes: query.attribute?.map(pairOf),
});

function segmentsOf({ tier, stage, band, output, result }: CustomerListQuery) {
  if ((output === undefined) !== (result === undefined))
    throw Problem.fields([{ field: output === undefined ? 'output' : 'result', message: missing }]);
  return [pair('tier', tier), pair('stage', stage), pair('rfm', band), pair(output, result)].flat();
}

const missing = { en: 'is missing', zh: '缺少' };

const pair = (output: string | undefined, result: string | undefined) =>
  output === undefined || result === undefined ? [] : [{ output, result }];

const pairOf = (attribute: string): [string, string] => {
  const colon = attribute.indexOf(':');
  return [attribute.slice(0, colon), attribute.slice(colon + 1)];
};
