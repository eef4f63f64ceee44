import { renderVerification } from './render-verification.js';
import type { Verification } from './verify.js';

const asOf = '2026-02-01T00:00:00.000Z';
const run = (changes: number) => ({ changes, customers: 1, digest: 'd0' });
const found: Verification = {
  ...{ identical: false, asOf, parked: [{ customerId: 'eve', reason: 'torn' }] },
  ruleSets: [
    { ruleSet: 'tier@1#abc', asOf, identical: true, live: run(3), replayed: run(3), firstDifference: null },
    {
      ...{ ruleSet: 'tier@2#def', asOf: '2026-01-01T00:00:00.000Z', identical: false, live: run(3) },
      replayed: run(4),
      firstDifference: { customerId: 'ada', onlyLive: ['one'], onlyReplayed: ['two'] },
    },
  ],
};

describe('a verification for people', () => {
  it('is told in English', () => {
    expect(renderVerification(found, 'en').split('\n')).toEqual([
      `NOT identical: live tables and replay of the log, as of ${asOf}`,
      '  tier@1#abc: 3 changes, digest d0',
      '  tier@2#def until 2026-01-01T00:00:00.000Z: live 3 changes, d0',
      '                                             log  4 changes, d0',
      '    first difference: ada',
      '    only live: one',
      '    only replayed: two',
      '  parked eve: torn',
    ]);
  });

  it('and in Chinese', () => {
    expect(renderVerification({ ...found, asOf: null, ruleSets: [] }, 'zh').split('\n')).toEqual([
      '不一致：实时表与日志重放，截至 尚无已结账日',
      '  已搁置 eve：torn',
    ]);
  });
});
