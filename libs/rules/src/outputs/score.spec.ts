import { ada, at, changes, rules } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';

// `level` is what the last rating said; ratings are dated, so every spec says when the raw result turns.
const level = 'level: {agg: last, events: [rated], field: score}';
const rated = (day: string, score: number) =>
  [day, 'rated', { ratingId: day, instrument: 'csat', score }] as const;

describe('a score', () => {
  const score = (more: string) => `features: {${level}}
outputs:
  - {id: s, type: score, value: level * 10, clamp: [0, 50]${more}}
  - {id: read, type: flag, when: s > 45}`;
  const bands = `, bands: [{id: hi, at_least: 40, then: high}, {id: mid, at_least: 20, then: medium}], else: low`;

  it('records a change when the band changes, and is a clamped number to the outputs below', () => {
    const history = ada(
      rated('2024-01-01', 1),
      rated('2024-01-02', 2),
      rated('2024-01-03', 9),
      rated('2024-01-04', -1),
    );
    expect(changes(rules(score(bands)), history, '2024-01-10')).toEqual([
      '2024-01-01T00:00 s · → low (else) e0',
      '2024-01-01T00:00 read · → false (else) e0',
      '2024-01-02T00:00 s low → medium (mid) e1',
      '2024-01-03T00:00 s medium → high (hi) e2',
      '2024-01-03T00:00 read false → true (when) e2',
      '2024-01-04T00:00 s high → low (else) e3',
      '2024-01-04T00:00 read true → false (else) e3',
    ]);
    const seen = (day: string) =>
      rules(score(bands)).asOf(history, new CutoffTimeline(), at(day))?.results[0];
    // 9 × 10 is clamped to 50, −1 × 10 to 0
    expect(seen('2024-01-03')).toEqual({
      output: 's',
      result: 'high',
      rule: 'hi',
      since: at('2024-01-03'),
      value: 50,
    });
    expect(seen('2024-01-05')).toEqual({
      output: 's',
      result: 'low',
      rule: 'else',
      since: at('2024-01-04'),
      value: 0,
    });
  });

  it('holds its bands like a table holds its results', () => {
    // high until 01-03, medium until 01-05: on 01-08 the best of [01-03, 01-08] is medium, on 01-10 it is low.
    const history = ada(rated('2024-01-01', 4), rated('2024-01-03', 3), rated('2024-01-05', 0));
    expect(
      changes(rules(score(`${bands}, hold: {down: 5d}`)), history, '2024-01-20').filter((one) =>
        / s /.test(one),
      ),
    ).toEqual([
      '2024-01-01T00:00 s · → high (hi) e0',
      '2024-01-08T00:00 s high → medium (mid) tick',
      '2024-01-10T00:00 s medium → low (else) tick',
    ]);
  });

  it('records nothing without bands, and still has its number', () => {
    const history = ada(rated('2024-01-01', 3));
    const compiled = rules(`features: {${level}}\noutputs: [{id: s, type: score, value: level / 0 + level}]`);
    expect(changes(compiled, history, '2024-01-10')).toEqual([]);
    expect(compiled.asOf(history, new CutoffTimeline(), at('2024-01-02'))?.results).toEqual([
      { output: 's', result: null, rule: null, since: null, value: 3 },
    ]);
  });
});

describe('outputs', () => {
  it('see the outputs above them after this instant’s change: a table as text, a flag as a boolean', () => {
    const compiled = rules(
      `features: {${level}}
outputs:
  - {id: a, type: table, rows: [{id: r, when: level >= 1, then: up}], else: down}
  - {id: b, type: flag, when: a == "up"}
  - {id: c, type: machine, states: [off, on], initial: off, transitions: [{id: go, from: [off], to: on, when: b}]}
  - {id: d, type: table, rows: [{id: r, when: c == "on" && b, then: yes}], else: no}`,
    );
    expect(
      changes(compiled, ada(rated('2024-01-01', 0), rated('2024-01-02T10:00', 1)), '2024-01-10'),
    ).toEqual([
      '2024-01-01T00:00 a · → down (else) e0',
      '2024-01-01T00:00 b · → false (else) e0',
      '2024-01-01T00:00 c · → off (initial) e0',
      '2024-01-01T00:00 d · → no (else) e0',
      '2024-01-02T10:00 a down → up (r) e1',
      '2024-01-02T10:00 b false → true (when) e1',
      '2024-01-02T10:00 c off → on (go) e1',
      '2024-01-02T10:00 d no → yes (r) e1',
    ]);
  });

  it('read as at the last evaluation where as-of is none; before the first there is nothing', () => {
    const compiled = rules(`features: {silent: {agg: days_since_last, events: [rated]}}
outputs: [{id: s, type: score, value: silent}]`);
    const history = ada(rated('2024-01-01T10:00', 1));
    // The tick of 01-04 00:00 is the last evaluation before 01-04 23:00: 2.58 days after the rating.
    const seen = compiled.asOf(history, new CutoffTimeline(), at('2024-01-04T23:00'));
    expect(seen?.evaluatedAt).toBe(at('2024-01-04'));
    expect(seen?.features).toEqual({ silent: 2 });
    expect(compiled.asOf(history, new CutoffTimeline(), at('2024-01-01T09:59'))).toBeNull();
  });
});
