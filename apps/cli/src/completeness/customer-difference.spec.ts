import { customerDifference } from './customer-difference.js';

const events = (...ids: [number, string][]) => new Map(ids.map(([revision, id]) => [String(revision), id]));
const log = events([0, 'registered'], [1, 'coffee'], [2, 'cake'], [3, 'tea']);

describe('what differs for a customer', () => {
  it('is nothing when both sides have the same events', () => {
    expect(customerDifference('ada', log, new Map(log))).toBeNull();
  });

  it('is what the tables lack, runs of revisions together', () => {
    expect(customerDifference('ada', log, events([1, 'coffee']))).toEqual({
      customerId: 'ada',
      missing: [
        { from: '0', to: '0' },
        { from: '2', to: '3' },
      ],
      ...{ unknown: [], altered: [] },
    });
  });

  it('is what the log lacks, numbers of any length in their order', () => {
    const tables = new Map(log);
    for (const revision of ['9', '10', '9007199254740993']) tables.set(revision, 'bonus');
    expect(customerDifference('ada', log, tables)).toEqual({
      customerId: 'ada',
      unknown: [
        { from: '9', to: '10' },
        { from: '9007199254740993', to: '9007199254740993' },
      ],
      ...{ missing: [], altered: [] },
    });
  });

  it('is another event at the same revision, with both ids', () => {
    const tables = new Map(log).set('2', 'cheesecake');
    expect(customerDifference('ada', log, tables)).toEqual({
      customerId: 'ada',
      altered: [{ revision: '2', log: 'cake', tables: 'cheesecake' }],
      ...{ missing: [], unknown: [] },
    });
  });
});
