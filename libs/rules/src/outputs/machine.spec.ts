import { ada, changes, rules } from '../testing/story.js';

// `level` is what the last rating said; ratings are dated, so every spec says when the raw result turns.
const level = 'level: {agg: last, events: [rated], field: score}';
const rated = (day: string, score: number) =>
  [day, 'rated', { ratingId: day, instrument: 'csat', score }] as const;

describe('a machine', () => {
  const machine = (transitions: string) => `features:
  ${level}
  visits: {agg: count, events: [contacted]}
outputs: [{id: m, type: machine, states: [new, warm, cold], initial: new, transitions: [${transitions}]}]`;

  it('fires one transition an instant: the first in the file that leaves the state and holds', () => {
    const compiled = rules(
      machine(`{id: cool, from: [warm], to: cold, when: level >= 1},
        {id: heat, from: any, to: warm, when: level >= 1}, {id: skip, from: [new], to: cold, when: level >= 1}`),
    );
    // 01-01: initial; 01-02: heat, not skip; 01-03: cool; 01-04: heat again, at ticks.
    const history = ada(rated('2024-01-01', 0), rated('2024-01-02', 1));
    expect(changes(compiled, history, '2024-01-04')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-02T00:00 m new → warm (heat) e1',
      '2024-01-03T00:00 m warm → cold (cool) tick',
      '2024-01-04T00:00 m cold → warm (heat) tick',
    ]);
  });

  it('tries transitions from `initial` at the first evaluation and records one change', () => {
    const compiled = rules(machine('{id: heat, from: [new], to: warm, when: level >= 1}'));
    expect(changes(compiled, ada(rated('2024-01-01', 1)), '2024-01-04')).toEqual([
      '2024-01-01T00:00 m · → warm (heat) e0',
    ]);
  });

  it('counts the first evaluation for the holds of `initial`, and the entering one not for those of any other state', () => {
    const compiled = rules(
      machine(`{id: heat, from: [new], to: warm, when: level >= 1, hold: 3d},
        {id: cool, from: [warm], to: cold, when: level >= 1, hold: 3d}`),
    );
    // new holds from 01-01, so warm on 01-04; its run begins on 01-05, so cold on 01-08.
    expect(changes(compiled, ada(rated('2024-01-01', 1)), '2024-01-20')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-04T00:00 m new → warm (heat) tick',
      '2024-01-08T00:00 m warm → cold (cool) tick',
    ]);
  });

  it('begins a hold anew when one evaluation breaks its run', () => {
    const compiled = rules(machine('{id: heat, from: [new], to: warm, when: level >= 1, hold: 3d}'));
    // holds 01-01 … 01-03, not at 01-03 12:00, and from 01-03 13:00 on: 3 d are over at 01-06 13:00, the next tick is 01-07.
    const history = ada(rated('2024-01-01', 1), rated('2024-01-03T12:00', 0), rated('2024-01-03T13:00', 1));
    expect(changes(compiled, history, '2024-01-20')[1]).toBe('2024-01-07T00:00 m new → warm (heat) tick');
  });

  it('lets a held transition overtake a later one in the file only when its hold is met', () => {
    const compiled = rules(
      machine(`{id: cool, from: [new, warm], to: cold, when: level >= 1, hold: 2d},
        {id: heat, from: [new], to: warm, when: visits >= 1}`),
    );
    // cool runs from 01-01 in new; heat fires on 01-02, so cool's run in warm begins on 01-03 and it fires on 01-05.
    const history = ada(rated('2024-01-01', 1), ['2024-01-02', 'contacted']);
    expect(changes(compiled, history, '2024-01-20')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-02T00:00 m new → warm (heat) e1',
      '2024-01-05T00:00 m warm → cold (cool) tick',
    ]);
  });
});
