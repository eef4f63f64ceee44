import type { ReplayState } from '@hindsight/contracts';
import { notBegun, type ReplayRecord } from './replay-record.js';
import { surplusOf } from './surplus.js';

const january = (day: number) => `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;

const replay = (id: string, day: number, by = 'ann', state: ReplayState = 'done'): ReplayRecord => ({
  ...{ id, by, state, commandId: id, commandHash: '', progress: notBegun, failure: null, files: null },
  ...{ createdAt: january(day), startedAt: january(day), endedAt: state === 'done' ? january(day) : null },
  asked: {
    ...{ control: 'tier-pyramid', candidate: { ruleSetId: 'mine', hash: '', text: '' } },
    ...{ asOf: null, knownAt: null, movers: 10, outcome: null },
  },
});

const surplus = (records: readonly ReplayRecord[], kept: number, keptDays: number) =>
  surplusOf(records, { kept, keptDays }, new Date(january(31))).map(({ id }) => id);

describe('which replays are no longer kept', () => {
  it('are all but the latest of each user', () => {
    const all = [replay('a1', 1), replay('a3', 3), replay('a2', 2), replay('b1', 1, 'bob')];
    expect(surplus(all, 2, 365)).toEqual(['a1']);
  });

  it('are those that ended too long ago', () => {
    const all = [replay('a1', 1), replay('a20', 20), replay('a21', 21)]; // ten days before the 31st is the 21st
    expect(surplus(all, 10, 10)).toEqual(['a20', 'a1']);
  });

  it('are none that are under way, whatever their age', () => {
    const all = [replay('a1', 1, 'ann', 'queued'), replay('a2', 2, 'ann', 'running'), replay('a3', 3)];
    expect(surplus(all, 1, 365)).toEqual([]);
  });
});
