import { attributeKeys, partyKinds, type PartyKind } from '@hindsight/domain';
import { customerSorts, readCursor, type CustomerFilter, type CustomerSort } from '@hindsight/read-models';
import { Choice, Instant, Patterned, Several, Text } from '../http/fields.js';
import { optionalDate } from '../http/instant.js';
import { Problem } from '../http/problem.js';
import { After, cursorForm, PageQuery } from './paging.js';

const minor = (description: string) =>
  Patterned({
    pattern: /^-?\d{1,18}$/,
    says: { en: 'a whole number of minor units, at most 18 digits', zh: '最小货币单位的整数，最多 18 位' },
    description,
    optional: true,
    example: '1000',
  });

const purchases = (description: string) =>
  Patterned({
    pattern: /^\d{1,9}$/,
    says: { en: 'a whole number, at most 9 digits', zh: '整数，最多 9 位' },
    description,
    optional: true,
    example: '1',
  });

/** What a list of customers takes. All that is given must hold. */
export class CustomerListQuery extends PageQuery {
  @After(/^-?[A-Za-z]{2,20}~-?\d{0,18}~[A-Za-z0-9_.:-]{1,64}$/) after?: string;
  @Choice(customerSorts, { optional: true, description: 'By id unless given; `-` for the other way round' })
  sort?: CustomerSort;

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

  @Choice(partyKinds, { optional: true }) partyKind?: PartyKind;
  @Text({ max: 100, optional: true, example: 'fair-2026' }) leadSource?: string;
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

  @Instant({ optional: true, description: 'Registered then or later' }) registeredFrom?: string;
  @Instant({ optional: true, description: 'Registered earlier than that' }) registeredBefore?: string;
  @Instant({ optional: true, description: 'Last event then or later' }) lastEventFrom?: string;
  @Instant({ optional: true, description: 'Last event earlier than that' }) lastEventBefore?: string;
  @minor('Net spend of at least that, in minor units') minNetSpendMinor?: string;
  @minor('Net spend of at most that, in minor units') maxNetSpendMinor?: string;
  @purchases('At least so many purchases') minPurchases?: string;
  @purchases('At most so many purchases') maxPurchases?: string;
}

/** @throws {Problem} 400 for a cursor that belongs to a list in another order */
export function sortOf({ sort = 'id', after }: CustomerListQuery): CustomerSort {
  if (after === undefined || readCursor(sort, after)) return sort;
  const message = {
    en: `must be ${cursorForm.en}, in the same order`,
    zh: `必须是${cursorForm.zh}，且排序相同`,
  };
  throw Problem.fields([{ field: 'after', message }]);
}

/** @throws {Problem} 400 for half of a pair */
export function filterOf(query: CustomerListQuery): CustomerFilter {
  const { partyKind, leadSource, attribute } = query;
  return {
    segments: segmentsOf(query),
    partyKind,
    leadSource,
    attributes: attribute?.map(pairOf),
    registered: { from: optionalDate(query.registeredFrom), before: optionalDate(query.registeredBefore) },
    lastEvent: { from: optionalDate(query.lastEventFrom), before: optionalDate(query.lastEventBefore) },
    netSpendMinor: { min: whole(query.minNetSpendMinor), max: whole(query.maxNetSpendMinor) },
    purchases: { min: optionalNumber(query.minPurchases), max: optionalNumber(query.maxPurchases) },
  };
}

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

const whole = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));

const optionalNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));
