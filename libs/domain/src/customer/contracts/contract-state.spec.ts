import { monday, tuesday, wednesday } from '../../testing/ada.js';
import { contractStateAt, type ContractTimes } from './contract-state.js';

describe('what a contract was', () => {
  const days = [new Date(monday.getTime() - 1), monday, tuesday, wednesday];
  const along = (times: Partial<ContractTimes>) =>
    days.map((day) =>
      contractStateAt({ sentAt: monday, signedAt: undefined, expiredAt: undefined, ...times }, day),
    );

  it('is nothing before it was sent, and sent from that instant on', () => {
    expect(along({})).toEqual([null, 'sent', 'sent', 'sent']);
  });

  it('is signed from the signature on, and expired from the expiry on', () => {
    expect(along({ signedAt: tuesday })).toEqual([null, 'sent', 'signed', 'signed']);
    expect(along({ signedAt: tuesday, expiredAt: wednesday })).toEqual([null, 'sent', 'signed', 'expired']);
  });

  it('is lapsed where it expired unsigned', () => {
    expect(along({ expiredAt: tuesday })).toEqual([null, 'sent', 'lapsed', 'lapsed']);
  });
});
