import type { Output } from '../rule-set.js';
import { checkRuleSet } from './check-rule-set.js';
import { expectAtMarks, problemsOf, withOutputs } from './testing/marked.js';

function outputsOf(outputs: string): readonly Output[] {
  const found = checkRuleSet(withOutputs(outputs));
  return found.ok ? found.ruleSet.outputs : [];
}

const at = expect.anything() as unknown;
const yes = { kind: 'literal', value: true, type: 'boolean', at };
const dayMs = 86_400_000;

describe('a table', () => {
  const rows = 'rows: [{id: a, when: "true", then: A}, {id: b, when: "true", then: B}], else: C';

  it('is read in the order of the file', () => {
    const order = 'order: [C, B, A], hold: {down: 30d}, policy: {A: call}';
    expect(outputsOf(`  - {id: t, type: table, ${rows}, ${order}}`)).toEqual([
      {
        id: 't',
        type: 'table',
        rows: [
          { id: 'a', when: yes, then: 'A' },
          { id: 'b', when: yes, then: 'B' },
        ],
        else: 'C',
        order: ['C', 'B', 'A'],
        hold: { upMs: 0, downMs: 30 * dayMs },
        policy: { A: 'call' },
      },
    ]);
  });

  it('needs neither order nor hold nor policy', () => {
    expect(outputsOf(`  - {id: t, type: table, ${rows}}`)).toMatchObject([
      { order: [], hold: null, policy: {} },
    ]);
  });

  it.each([
    [
      'rows: [{id: a, when: "true", then: A}, {id: ¦a, when: "true", then: B}], else: C',
      'a row id "a" is already',
    ],
    ['rows: [{id: ¦initial, when: "true", then: A}], else: C', 'a row id may not be "initial"'],
    ['rows: [{id: ¦"", when: "true", then: A}], else: C', 'expected a row id, found an empty text'],
    ['rows: [{id: a, when: "true", then: ¦"x\\ty"}], else: C', 'a result has a control character'],
    ['rows: [{id: a, when: "true", then: ¦"x\\u0085"}], else: C', 'a result has a control character'],
    ['rows: [{id: a, when: "true", then: ¦true}], else: C', 'expected a result as text, found boolean true'],
    ['rows: [¦{id: a, when: "true"}], else: C', 'a row needs then'],
    ['rows: [{id: a, when: "true", then: A, ¦hold: 3d}], else: C', 'unknown key "hold" in a row'],
    ['rows: [¦a], else: C', 'expected a row as a mapping'],
    ['rows: ¦{}, else: C', 'expected a list of rows'],
    [`${rows}, order: ¦[A, B]`, 'order lists every result once; missing: C'],
    [`${rows}, order: [A, B, C, ¦A]`, 'a result "A" is already on line 7'],
    [`${rows}, order: [A, B, C, ¦D]`, 'one of A, B, C, found "D"'],
    [`${rows}, hold: ¦{down: 30d}`, 'a hold needs order: [A, B, C], low to high'],
    [`${rows}, order: [A, B, C], hold: ¦30d`, 'expected hold as a mapping'],
    [`${rows}, order: [A, B, C], hold: {¦dwon: 30d}`, 'did you mean "down"?'],
    [`${rows}, policy: {¦D: call}`, 'one of A, B, C, found "D"'],
    [`${rows}, policy: {A: ¦7}`, 'expected policy as text'],
    [`${rows}, ¦clamp: [0, 1]`, 'unknown key "clamp" in table "t"'],
  ])('refuses %s', (body, message) => {
    expectAtMarks(withOutputs(`  - {id: t, type: table, ${body}}`), message);
  });
});

describe('a machine', () => {
  const machine = (transitions: string, more = '') =>
    withOutputs(
      `  - {id: m, type: machine, states: [A, B, C], initial: A, transitions: [${transitions}]${more}}`,
    );

  it('spells out any as every state but the one it leads to', () => {
    const found = checkRuleSet(machine('{id: x, from: any, to: B, when: "true", hold: 2w}'));
    expect(found.ok && found.ruleSet.outputs).toMatchObject([
      { initial: 'A', transitions: [{ id: 'x', from: ['A', 'C'], to: 'B', holdMs: 14 * dayMs }] },
    ]);
  });

  it.each([
    ['{id: x, from: [A], to: ¦D, when: "true"}', 'one of A, B, C, found "D"'],
    ['{id: x, from: [¦D], to: A, when: "true"}', 'one of A, B, C, found "D"'],
    ['{id: x, from: [B, ¦A], to: A, when: "true"}', 'a transition to "A" cannot come from it'],
    ['{id: x, from: [B, ¦B], to: A, when: "true"}', 'a state "B" is already'],
    ['{id: x, from: ¦every, to: A, when: "true"}', 'expected a list of states, or any'],
    ['{id: x, from: ¦[], to: A, when: "true"}', 'an empty one'],
    ['{id: ¦else, from: any, to: A, when: "true"}', 'a transition id may not be "else"'],
    ['{id: x, from: any, to: A, when: "¦m == \'A\'"}', 'cyclic outputs: m -> m'],
    ['{id: x, from: any, to: A, when: "true", hold: ¦-3d}', 'expected hold as a duration'],
  ])('refuses %s', (transition, message) => {
    expectAtMarks(machine(transition), message);
  });

  it('refuses states and policies that do not fit', () => {
    expectAtMarks(machine('{id: x, from: any, to: A, when: "true"}', ', policy: {¦Z: x}'), 'found "Z"');
    const states = (list: string, initial: string) =>
      withOutputs(
        `  - {id: m, type: machine, states: ${list}, initial: ${initial}, transitions: [{id: x, from: any, to: A, when: "true"}]}`,
      );
    expectAtMarks(states('[A, ¦A]', 'A'), 'a state "A" is already on line 7');
    expectAtMarks(states('[A, B]', '¦C'), 'one of A, B, found "C"');
    expectAtMarks(states('¦[]', 'A'), 'expected a list of states, found an empty one');
  });
});

describe('a score', () => {
  const bands = 'bands: [{id: a, at_least: 80, then: A}, {id: b, at_least: 60.5, then: B}], else: C';

  it('is a number with or without bands', () => {
    const plain = '  - {id: s, type: score, value: "spend / 2", clamp: [0, 100]}';
    expect(outputsOf(plain)).toMatchObject([{ clamp: [0, 100], bands: [], else: null, hold: null }]);
    expect(outputsOf(`  - {id: s, type: score, value: "1", ${bands}, hold: {up: 7d}}`)).toMatchObject([
      {
        clamp: null,
        bands: [
          { id: 'a', atLeast: 80, then: 'A' },
          { id: 'b', atLeast: 60.5, then: 'B' },
        ],
        else: 'C',
        hold: { upMs: 7 * dayMs, downMs: 0 },
      },
    ]);
  });

  it.each([
    ['value: "¦channel"', 'expected a number, found text'],
    ['value: ¦3', 'expected an expression as text, found number 3'],
    ['value: "1", clamp: ¦[1]', 'expected clamp as [low, high]'],
    ['value: "1", clamp: ¦[5, 1]', 'expected clamp as [low, high], found [5, 1]'],
    ['value: "1", clamp: [0, ¦x]', 'expected a bound as a number'],
    ['value: "1", ¦else: C', 'unknown key "else" in score "s" without bands'],
    ['value: "1", ¦hold: {up: 1d}', 'unknown key "hold" in score "s" without bands'],
    ['value: "1", ¦policy: {C: x}', 'unknown key "policy" in score "s" without bands'],
    ['value: "1", bands: ¦[], else: C', 'expected a list of bands, found an empty one'],
    [
      'value: "1", bands: [{id: a, at_least: 1, then: A}, {id: b, at_least: ¦1, then: B}], else: C',
      'less than 1',
    ],
    ['value: "1", bands: [{id: a, at_least: ¦x, then: A}], else: C', 'expected at_least as a number'],
    ['value: "1", bands: [{id: a, at_least: 1, then: A}], else: ¦A', 'a result "A" is already'],
    ['value: "1", bands: [{id: ¦when, at_least: 1, then: A}], else: C', 'a band id may not be "when"'],
  ])('refuses %s', (body, message) => {
    expectAtMarks(withOutputs(`  - {id: s, type: score, ${body}}`), message);
  });

  it('needs else with bands', () => {
    const body = 'value: "1", bands: [{id: a, at_least: 1, then: A}]';
    expectAtMarks(withOutputs(`  - ¦{id: s, type: score, ${body}}`), 'score "s" needs else');
  });
});

describe('a list of outputs', () => {
  const flag = (id: string, when: string) => `  - {id: ${id}, type: flag, when: "${when}"}`;

  it('lets an output read those above it: a score as number, a flag as boolean, others as text', () => {
    const above = `  - {id: s, type: score, value: "1"}
  - {id: f, type: flag, when: "s > 0", policy: {"true": x}}
  - {id: t, type: table, rows: [{id: a, when: "f", then: A}], else: B}
  - {id: m, type: machine, states: [A], initial: A, transitions: [{id: x, from: any, to: A, when: "t == 'A'"}]}`;
    expect(problemsOf(withOutputs(`${above}\n${flag('o', "m == 'A' && t != m && f && s > 1")}`))).toEqual([]);
  });

  it.each([
    ['¦{type: flag, when: "true"}', 'flag "" needs id'],
    ['¦{id: o, when: "true"}', 'output "o" needs type, one of table, machine, score, flag'],
    ['{id: o, type: ¦falg, when: "true"}', 'did you mean "flag"?'],
    ['¦flag', 'expected an output as a mapping, found text "flag"'],
    ['{id: ¦spend, type: flag, when: "true"}', '"spend" is already the name of a feature on line 4'],
    ['{id: o, type: flag, when: "true", policy: {¦yes: x}}', 'one of true, false, found "yes"'],
    ['{id: o, type: flag, when: "¦spend"}', 'expected a boolean, found number (spend)'],
  ])('refuses %s', (output, message) => {
    expectAtMarks(withOutputs(`  - ${output}`), message);
  });

  it('refuses an output that names one below it', () => {
    expectAtMarks(
      withOutputs([flag('a', '¦b'), flag('b', 'true')].join('\n')),
      'output "b" stands below, on line 8; an output may only name outputs above it',
    );
  });

  it('refuses outputs that name each other in a circle, and shows the circle', () => {
    expectAtMarks(
      withOutputs([flag('a', '!¦c'), flag('b', 'a'), flag('c', 'spend > 0 && b')].join('\n')),
      'cyclic outputs: a -> c -> b -> a; an output may only name outputs above it',
    );
    expectAtMarks(withOutputs(flag('a', 'spend > 0 || ¦a')), 'cyclic outputs: a -> a;');
  });

  it('says nothing of an output that uses one whose type was refused', () => {
    expectAtMarks(withOutputs(`  - {id: a, type: ¦flg}\n${flag('b', 'a')}`), 'did you mean "flag"?');
  });
});

describe('a hold that cannot be met as meant', () => {
  const table = (hold: string) =>
    `  - {id: t, type: table, rows: [{id: a, when: "true", then: A}], else: B, order: [B, A], hold: {down: ${hold}}}`;
  const machine = (hold: string) =>
    `  - {id: m, type: machine, states: [A, B], initial: A, transitions: [{id: x, from: any, to: B, when: "true", hold: ${hold}}]}`;

  it.each([
    ['none', table('¦1h'), 'without ticks'],
    ['none', machine('¦30d'), 'without ticks'],
    ['month', table('¦30d'), 'months have no fixed length'],
    ['week', table('¦30d'), 'it is no whole number of weeks'],
    ['day', machine('¦36h'), 'it is no whole number of days'],
  ])('is warned of under tick %s', (tick, output, message) => {
    expectAtMarks(
      withOutputs(output, `{tick: ${tick}}`),
      `warning: this hold cannot be met as meant: ${message}`,
    );
  });

  it.each([
    ['none', table('0d')],
    ['week', table('4w')],
    ['week', machine('14d')],
    ['day', table('48h')],
  ])('is not warned of under tick %s where it can', (tick, output) => {
    expect(problemsOf(withOutputs(output, `{tick: ${tick}}`))).toEqual([]);
  });
});
