import { money } from '@hindsight/domain';
import { parse } from 'csv-parse/sync';
import { bindMapping, type Reading } from './bind.js';
import { checkMapping } from './check-mapping.js';

/** Reads the rows of a CSV text together, as one; the commands without when and what they are. */
function read(yaml: string, csv: string, key: Buffer | null = null) {
  const checked = checkMapping(yaml, { zone: undefined, currency: 'GBP' });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const [header, first, ...others] = parse(csv).map((fields, at) => ({
    line: at + 1,
    raw: fields.join(),
    fields,
  }));
  if (!header || !first) throw new Error('no rows');
  const notes: string[] = [];
  const bound = bindMapping(checked.mapping, 'file.csv', header, key);
  const reading = bound.read([first, ...others], (field, what) => notes.push(`${field} ${what}`));
  return { reading, notes, bound };
}

const commandOf = (reading: Reading) =>
  reading !== null && typeof reading !== 'string' ? reading[0]?.fact?.command : reading;

const mapping = (fields: string, more = '') => `
mapping: 1
id: shop
customer: { id: { column: who, strip: "'", prefix: c- } }
${more}
facts:
  - name: sale
    command: RecordPurchase
    id: { column: order }
    fields:
      orderId: { column: order }
      occurredAt: { column: at }
      ${fields}
`;
const amount = 'amount: { column: total }';

describe('reading rows by a mapping', () => {
  it('reads days, and words with semicolons between them', () => {
    const yaml = `
mapping: 1
id: crm
customer: { id: { column: who } }
facts:
  - name: points
    command: EarnPoints
    when: { column: what, is: points }
    id: { column: id }
    fields:
      occurredAt: { column: at }
      entryId: { column: id }
      points: { column: points }
      expiresOn: { column: until }
  - name: deal
    command: AssessOpportunity
    when: { column: what, is: deal }
    id: { column: id }
    fields:
      occurredAt: { column: at }
      opportunityId: { column: id }
      salesStage: { column: stage }
      funnelStage: { const: target }
      intent: { const: 4 }
      evidence: { column: evidence }
`;
    const header = 'who,what,id,at,points,until,stage,evidence\n';
    const points = (until: string) => `7,points,p1,2024-03-01T10:00:00Z,50,${until},,\n`;
    expect(commandOf(read(yaml, header + points('2024-12-31')).reading)).toMatchObject({
      ...{ type: 'EarnPoints', entryId: 'p1', points: 50, expiresOn: '2024-12-31' },
    });
    expect(read(yaml, header + points('2024-02-30')).reading).toBe('expires-on-not-a-day');
    const deal = '7,deal,d1,2024-03-01T10:00:00Z,,,2,person_reached; can_pay\n';
    expect(commandOf(read(yaml, header + deal).reading)).toMatchObject({
      ...{ type: 'AssessOpportunity', salesStage: 2, evidence: ['person_reached', 'can_pay'] },
    });
  });

  it('fills a command, leaves out what is empty, and trims', () => {
    const { reading, notes } = read(
      mapping(
        `${amount}\n      channel: { column: how, map: { Telephone: phone } }\n      category: { column: kind }`,
      ),
      "who,order,at,total,how,kind\n'7,17,2024-03-01T10:00:00+01:00, 12.5,Telephone,\n",
    );
    expect(reading).toMatchObject([{ customerId: 'c-7', registration: null, row: { line: 2 } }]);
    expect(commandOf(reading)).toEqual({
      type: 'RecordPurchase',
      occurredAt: new Date('2024-03-01T09:00:00Z'),
      orderId: '17',
      amount: money(1250n, 'GBP'),
      channel: 'phone',
    });
    expect(notes).toEqual(["customer stripped of '", 'amount trimmed', 'channel words mapped']);
  });

  it.each([
    ['1,234.50', 'thousands: ","', money(123450n, 'GBP')],
    ['1.234,5', 'thousands: ".", decimal: ","', money(123450n, 'GBP')],
    ['-3.00', 'negate: true', money(300n, 'GBP')],
    ['300', 'currency: JPY', money(300n, 'JPY')],
    ['12,34.50', 'thousands: ","', 'amount-not-a-number'],
    ['1.234', 'currency: GBP', 'amount-not-a-number'],
    ['', 'currency: GBP', 'amount-missing'],
  ])('reads "%s" written with %s', (total, writing, expected) => {
    const csv = `who,order,at,total\n7,17,2024-03-01T10:00:00Z,"${total}"\n`;
    const found = commandOf(read(mapping(`amount: { column: total, ${writing} }`), csv).reading);
    expect(typeof found === 'string' ? found : found).toEqual(
      typeof expected === 'string' ? expected : expect.objectContaining({ amount: expected }),
    );
  });

  it.each([
    ['2024-03-01 10:30', 'zone: Europe/Berlin', '2024-03-01T09:30:00.000Z'],
    ['2024-07-01 10:30', 'zone: Europe/Berlin', '2024-07-01T08:30:00.000Z'],
    ['2024-10-27 02:30', 'zone: Europe/Berlin', '2024-10-27T00:30:00.000Z'], // shown twice: the first
    ['2024-03-31 02:30', 'zone: Europe/Berlin', null], // left out by the clocks
    ['2024-02-30 10:30', 'zone: UTC', null],
    ['01/03/2024', 'zone: UTC', null],
  ])('reads %s in %s', (at, zone, expected) => {
    const yaml = mapping(amount).replace(
      '{ column: at }',
      `{ column: at, pattern: "yyyy-MM-dd HH:mm", ${zone} }`,
    );
    const found = commandOf(read(yaml, `who,order,at,total\n7,17,${at},1\n`).reading);
    expect(typeof found === 'object' ? found?.occurredAt.toISOString() : found).toBe(
      expected ?? 'occurred-at-not-an-instant',
    );
  });

  it('reads words: yes and no, what others mean, and nothing where they mean nothing', () => {
    const yaml = mapping(
      `${amount}
      isNewProduct: { column: fresh, yes: [Y], no: [N] }
      lines: { column: size, map: { one: 1, few: 3 } }
      channel: { column: how, map: { Shop: pos }, otherwise: }`,
    );
    const csv = (words: string) =>
      `who,order,at,total,fresh,size,how\n7,17,2024-03-01T10:00:00Z,1,${words}\n`;
    const { reading, notes } = read(yaml, csv('N,few,Shop'));
    expect(commandOf(reading)).toMatchObject({ isNewProduct: false, lines: 3, channel: 'pos' });
    expect(notes).toEqual(['channel words mapped', 'lines words mapped', 'isNewProduct read as yes or no']);
    expect(commandOf(read(yaml, csv('Y,one,Stall')).reading)).not.toHaveProperty('channel');
    expect(read(yaml, csv('maybe,one,Shop')).reading).toBe('is-new-product-neither-yes-nor-no');
    expect(read(yaml, csv('Y,many,Shop')).reading).toBe('lines-not-a-whole-number');
  });

  it('hears the offset that a text says, and no zone', () => {
    const yaml = mapping(amount).replace(
      '{ column: at }',
      '{ column: at, pattern: "yyyy-MM-dd HH:mm:ss ZZZ", zone: Asia/Tokyo }',
    );
    expect(
      commandOf(read(yaml, 'who,order,at,total\n7,17,2024-03-01 10:00:00 -0500,1\n').reading),
    ).toMatchObject({
      occurredAt: new Date('2024-03-01T15:00:00Z'),
    });
  });

  it('takes the currency of each row from its column', () => {
    const yaml = mapping('amount: { column: total, currency: { column: money } }');
    const csv = (code: string) => `who,order,at,total,money\n7,17,2024-03-01T10:00:00Z,1.5,${code}\n`;
    expect(commandOf(read(yaml, csv('EUR')).reading)).toMatchObject({ amount: money(150n, 'EUR') });
    expect(read(yaml, csv('')).reading).toBe('currency-missing');
    expect(read(yaml, csv('euro')).reading).toBe('currency-not-a-code');
  });

  it.each([
    ['reporting', 'GBP'],
    ['JPY', 'JPY'],
  ])('takes %s where a row says no currency, or the file has no column of it', (otherwise, code) => {
    const yaml = mapping(`amount: { column: total, currency: { column: money, otherwise: ${otherwise} } }`);
    const amountOf = (csv: string) => commandOf(read(yaml, csv).reading);
    const row = '7,17,2024-03-01T10:00:00Z,15';
    const without = amountOf(`who,order,at,total\n${row}\n`);
    expect(without).toMatchObject({ amount: { currency: code } });
    expect(amountOf(`who,order,at,total,money\n${row},\n`)).toEqual(without);
    expect(amountOf(`who,order,at,total,money\n${row},EUR\n`)).toMatchObject({ amount: money(1500n, 'EUR') });
    expect(read(yaml, `who,order,at,total,money\n${row},euro\n`).reading).toBe('currency-not-a-code');
  });

  it('reads rows of a group as one: lines counted, the rest from the first', () => {
    const { reading } = read(
      mapping(`${amount}\n      lines: { count: rows }`, 'group: order'),
      'who,order,at,total\n7,17,2024-03-01T10:00:00Z,30\n7,17,,\n7,17,,\n',
    );
    expect(commandOf(reading)).toMatchObject({ lines: 3, amount: money(3000n, 'GBP') });
  });

  it('rejects rows that no fact is in, or skips them', () => {
    const yaml = mapping(amount).replace(
      '    id: {',
      '    when: [{ column: total, not: ["", 0] }, { column: who, is: 7 }]\n    id: {',
    );
    const csv = (total: string) => `who,order,at,total\n7,17,2024-03-01T10:00:00Z,${total}\n`;
    expect(read(yaml, csv('0')).reading).toBe('no-fact-fits');
    expect(read(`${yaml}otherwise: skip\n`, csv('0')).reading).toBe(null);
    expect(commandOf(read(yaml, csv('1')).reading)).toMatchObject({ orderId: '17' });
  });

  it('says which columns it ignores, and does without; one it cannot do without stops it', () => {
    const yaml = mapping(`${amount}\n      category: { column: [kind, sort] }`);
    const { bound } = read(yaml, 'who,order,at,total,e-mail\n7,17,2024-03-01T10:00:00Z,1,ada@example.test\n');
    expect([bound.ignored, bound.absent]).toEqual([['e-mail'], ['kind or sort']]);
    expect(() => read(yaml, 'who,order,kind\n7,17,a\n')).toThrow(
      'file.csv:1: the file has no column at, and no total',
    );
    expect(() => read(yaml, 'who,order,at,total,order\n7,17,1,1,1\n')).toThrow(
      'file.csv:1: more than one column is called order',
    );
  });

  it('stands a keyed hash in for what is personal, the same however it is written', () => {
    const yaml = mapping(amount).replace('prefix: c- }', 'prefix: c- }, pseudonym: true');
    const idOf = (who: string, key: Buffer) => {
      const { reading } = read(yaml, `who,order,at,total\n${who},17,2024-03-01T10:00:00Z,1\n`, key);
      return Array.isArray(reading) ? (reading as { customerId: string }[])[0]?.customerId : reading;
    };
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(idOf('Ada@Example.test', one)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf('Ada@Example.test', one)).toBe(idOf(' ada@example.test', one));
    expect(idOf('ada@example.test', other)).not.toBe(idOf('ada@example.test', one));
    expect(idOf('', one)).toBe('customer-missing');
  });
});
