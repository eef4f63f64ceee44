import { AmountTooLarge, FieldOfWrongType, toRuleEvent } from './rule-event.js';

const monday = Date.parse('2011-01-03T09:00:00Z');
const stored = (type: string, data: object) => ({
  type,
  data,
  occurredAt: monday,
  revision: 3,
  eventId: 'e',
});
const pounds = (minor: string) => ({ minor, currency: 'GBP' });

describe('an event as rules see it', () => {
  it('has its short name, and money in minor units', () => {
    const data = {
      orderId: '1',
      amount: pounds('1299'),
      margin: pounds('-5'),
      lines: 2,
      isNewProduct: false,
    };
    expect(toRuleEvent(stored('CustomerPurchased', data))).toEqual({
      type: 'purchased',
      occurredAt: monday,
      revision: 3,
      eventId: 'e',
      fields: { orderId: '1', amount: 1299, margin: -5, lines: 2, isNewProduct: false },
    });
  });

  it('counts what was returned as negative, and nothing else', () => {
    const amountOf = (type: string) => toRuleEvent(stored(type, { amount: pounds('100') })).fields.amount;
    expect(amountOf('PurchaseReturned')).toBe(-100);
    expect(amountOf('CostToServeRecorded')).toBe(100);
    expect(amountOf('CustomerCompensated')).toBe(100);
  });

  it('leaves out what is absent, unknown, personal or no plain value', () => {
    const data = {
      contactId: 'c',
      channel: null,
      note: 'x',
      nextContactAt: '2011-01-04T00:00:00Z',
      toString: 1,
    };
    expect(toRuleEvent(stored('CustomerContacted', data)).fields).toEqual({ contactId: 'c' });
  });

  it('keeps attributes where no rule can name them as a field', () => {
    const registered = stored('CustomerRegistered', { partyKind: 'person', attributes: { region: 'north' } });
    expect(toRuleEvent(registered).fields).toEqual({ partyKind: 'person', 'attributes.region': 'north' });
    const changed = stored('CustomerProfileChanged', { attributes: { region: 'south' } });
    expect(toRuleEvent(changed).fields).toEqual({ 'attributes.region': 'south' });
  });

  it('is an instant even when rules do not know its type', () => {
    const event = toRuleEvent(stored('purchased', { amount: pounds('1') }));
    expect(event).toMatchObject({ type: 'stored:purchased', occurredAt: monday, fields: {} });
  });

  it('cannot be read when it names no instant', () => {
    const event = { ...stored('CustomerContacted', {}), occurredAt: Date.parse('yesterday') };
    expect(() => toRuleEvent(event)).toThrow('event e names no instant');
  });

  it('holds amounts to 2^53 exactly and refuses those beyond', () => {
    const event = (minor: string) => toRuleEvent(stored('CustomerPurchased', { amount: pounds(minor) }));
    expect(event('9007199254740992').fields.amount).toBe(2 ** 53);
    expect(() => event('9007199254740993')).toThrow(AmountTooLarge);
    expect(() => event('-9007199254740993')).toThrow('amount of event e is -9007199254740993 minor units');
  });

  it.each([
    ['CustomerRated', { score: '5' }, 'score of event e is not of type number'],
    ['CustomerPurchased', { amount: 12.99 }, 'amount of event e is not of type money'],
    ['CustomerPurchased', { amount: pounds('12.99') }, 'amount of event e is not of type money'],
    ['CustomerPurchased', { orderId: 7 }, 'orderId of event e is not of type id'],
    ['CustomerRegistered', { attributes: { region: 1 } }, 'attributes.region of event e is not of type text'],
  ])('refuses a field of %s that is of another type', (type, data, message) => {
    expect(() => toRuleEvent(stored(type, data))).toThrow(FieldOfWrongType);
    expect(() => toRuleEvent(stored(type, data))).toThrow(message);
  });
});
