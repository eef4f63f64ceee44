import { renderProblems } from '@hindsight/rules';
import { checkMapping } from './check-mapping.js';

const shop = `
mapping: 1
id: shop
customer:
  id: { column: Customer }
  register:
    partyKind: { const: person }
facts:
  - name: sale
    command: RecordPurchase
    id: { column: Order }
    fields:
      occurredAt: { column: When, pattern: "yyyy-MM-dd HH:mm", zone: Europe/Berlin }
      orderId: { column: Order }
      amount: { column: Total, thousands: ",", currency: EUR }
`;

function told(source: string): string[] {
  const checked = checkMapping(source, { zone: undefined, currency: 'GBP' });
  return checked.ok
    ? []
    : checked.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const broken = (from: string, to: string) => told(shop.replace(from, to));

describe('checking a mapping', () => {
  it('takes one that is whole', () => {
    expect(told(shop)).toEqual([]);
  });

  it('tells all problems at once, by place, with the line and a caret', () => {
    const source = shop
      .replace('id: shop', 'id: Shop')
      .replace('amount:', 'ammount:')
      .replace('Europe/Berlin', 'Berlin');
    expect(told(source)).toEqual([
      '3:5 expected id as a-z, then at most 62 of a-z, 0-9 and -, found text "Shop"',
      '13:7 RecordPurchase needs amount',
      '13:70 expected a zone such as Europe/Berlin or UTC, found text "Berlin"',
      expect.stringMatching(/^15:7 unknown key "ammount" in RecordPurchase; .*; did you mean "amount"\?$/),
    ]);
    const checked = checkMapping(source, { zone: undefined, currency: 'GBP' });
    if (checked.ok) throw new Error('taken');
    expect(renderProblems(source, 'shop.yaml', checked.problems.slice(0, 1))).toMatch(
      /^shop\.yaml:3:5 expected id .*\n {2}3 \| id: Shop\n {4}\| {5}\^\n$/,
    );
  });

  it.each([
    [
      'a command that is none',
      'RecordPurchase',
      'RecordPurchas',
      /^10:14 .*did you mean "RecordPurchase"\?$/,
    ],
    [
      'a word the domain does not know',
      'const: person',
      'const: persona',
      /^7:25 expected partyKind as one of person, /,
    ],
    [
      'an option of another kind',
      '{ column: Order }\n      amount',
      '{ column: Order, zone: UTC }\n      amount',
      /^14:33 unknown key "zone" in orderId/,
    ],
    [
      'a pattern that does not say the day',
      'yyyy-MM-dd HH:mm',
      'HH:mm',
      /^13:44 this pattern does not say year, month and day/,
    ],
    [
      'neither column nor constant',
      '{ column: Customer }',
      '{ prefix: c- }',
      /^5:7 customer needs one of column, const, count, given$/,
    ],
    [
      'counted rows without a group',
      '{ column: Order }\n    fields',
      '{ count: rows }\n    fields',
      /^11:18 rows are counted in a group/,
    ],
    [
      'a separator of two characters',
      'thousands: ","',
      'thousands: ",,"',
      /^15:43 expected one character that separates/,
    ],
    ['no currency code', 'currency: EUR', 'currency: euro', /^15:58 expected an ISO 4217 code/],
    [
      'no currency code for other rows',
      'currency: EUR',
      'currency: { column: Currency, otherwise: euro }',
      /^15:89 expected an ISO 4217 code such as GBP, or reporting, found/,
    ],
    [
      'an attribute that is not kept',
      'partyKind: { const: person }',
      'partyKind: { const: person }\n    attributes: { shoe_size: { column: Shoes } }',
      /^8:19 unknown key "shoe_size" in attributes/,
    ],
    [
      'personal data that nobody may keep',
      '    partyKind',
      '    email: { column: Email }\n    partyKind',
      /^7:5 unknown key "email" in register/,
    ],
  ])('refuses %s', (_, from, to, problem) => {
    expect(broken(from, to)).toEqual([expect.stringMatching(problem)]);
  });

  it('refuses two facts of one name, whose ids would be taken for each other’s', () => {
    const second = shop.slice(shop.indexOf('  - name: sale'));
    expect(told(shop + second)).toEqual([
      "16:5 the fact on line 9 has this name already; its ids would be taken for each other's",
    ]);
  });

  it('asks when customers without facts came', () => {
    expect(told(shop.slice(0, shop.indexOf('facts:')))).toEqual([
      '2:1 without facts, customer needs register with occurredAt: nothing else says when',
    ]);
  });

  it('never throws, whatever the text is', () => {
    for (const text of ['', 'a: [', '- 1', 'mapping: 1', 'facts: 3\ncustomer: []\nid:\nmapping: x', '\u0000'])
      expect(told(text).length).toBeGreaterThan(0);
  });
});
