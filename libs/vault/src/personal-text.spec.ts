import { erased, hasSealed, openedData, saysPersonal, sealedCommand } from './personal-text.js';
import { SealBroken, Sealer } from './sealer.js';

const ada = new Sealer(Buffer.alloc(32, 1));
const register = {
  ...{ type: 'RegisterCustomer', partyKind: 'person', attributes: { country: 'GB' } },
  personal: { name: 'Ada Lovelace', phone: '+44 20 7946 0018' },
};
const call = { type: 'RecordContact', contactId: 'call-1', note: 'wants to be called Ada' };
const complain = { type: 'FileComplaint', complaintId: 'q-1', text: 'the cup that Ada bought broke' };
const coffee = { type: 'RecordPurchase', orderId: 'o-1', note: 'not personal by its type' };

const events = new Map([
  ['RegisterCustomer', 'CustomerRegistered'],
  ['RecordContact', 'CustomerContacted'],
  ['FileComplaint', 'CustomerComplained'],
]);
const eventOf = ({ type, ...data }: { readonly type: string }) => ({ type: events.get(type) ?? type, data });

describe('what is personal in a command', () => {
  it.each([register, call, complain])('of $type is sealed, and opens in its event', (command) => {
    const sealed = sealedCommand(ada, 'ada', command);
    const { type, ...said } = command;
    expect(JSON.stringify(sealed)).not.toMatch(/Ada|\+44/);
    expect(sealed).toMatchObject({ type });
    expect(saysPersonal(command)).toBe(true);
    expect(hasSealed(eventOf(sealed))).toBe(true);
    expect(openedData(ada, 'ada', eventOf(sealed))).toEqual(said);
  });

  it('is nothing where it is not said, or the command has nothing personal', () => {
    for (const command of [coffee, { type: 'RecordContact', contactId: 'call-1' }]) {
      expect(saysPersonal(command)).toBe(false);
      expect(sealedCommand(ada, 'ada', command)).toEqual(command);
      expect(hasSealed(eventOf(command))).toBe(false);
      expect(openedData(ada, 'ada', eventOf(command))).toEqual(eventOf(command).data);
    }
  });

  it('opens neither for another customer nor of another contact', () => {
    const { type, data } = eventOf(sealedCommand(ada, 'ada', call));
    expect(() => openedData(ada, 'bob', { type, data })).toThrow(SealBroken);
    expect(() => openedData(ada, 'ada', { type, data: { ...data, contactId: 'call-2' } })).toThrow(
      SealBroken,
    );
  });

  it('is said to be erased where there is no key any more', () => {
    const event = eventOf(sealedCommand(ada, 'ada', register));
    expect(openedData('destroyed', 'ada', event)).toMatchObject({
      ...{ attributes: { country: 'GB' }, personal: { name: erased, phone: erased } },
    });
    const scrubbed = { type: 'CustomerContacted', data: { contactId: 'call-1', note: erased } };
    expect(openedData('destroyed', 'ada', scrubbed)).toEqual(scrubbed.data);
    expect(hasSealed(scrubbed)).toBe(false);
  });
});
