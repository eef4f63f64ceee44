import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRuleSet } from '../check/check-rule-set.js';
import { parametersOf } from './parameters-of.js';
import { findParameter, isWritable, withValues } from './with-values.js';

const source = `hindsight: 1
id: sample
features:
  spend: { agg: sum, field: amount, events: [purchased], window: 365d, where: 'amount > 10' }
  mood: { agg: decayed_mean, field: score100, events: [rated], half_life: "90d", prior: 70, prior_weight: 1.5 }
population:
  value: { of: spend, among: 'spend > 0', order: desc, cuts: { p20: 0.20 }, min_members: 20 }
outputs:
  - id: tier
    type: table
    rows:
      - { id: vip, when: 'spend >= 500 && mood >= -5 && spend < 1e6', then: 'a "500"' } # 500
      - id: some
        when: >-
          mood
          >= 12.5
        then: b
      - { id: top, when: 'spend >= value.p20', then: c }
    else: d
    order: [d, c, b, 'a "500"']
    hold: { up: 7d, down: 30d }
  - { id: risk, type: score, value: 'mood * 2 + 1', clamp: [0, 100], bands: [{ id: hot, at_least: 80, then: hot }], else: cold }
  - id: stage
    type: machine
    states: [new, old]
    initial: new
    transitions: [{ id: ages, from: any, to: old, when: 'spend in [1, 2]', hold: 2w }]
  - { id: rich, type: flag, when: 'spend > 1000' }
`;

const parameters = parametersOf(source);
const found = (asked: string) => {
  const one = findParameter(parameters, asked);
  if ('message' in one) throw new Error(one.message);
  return one;
};

describe('the parameters of a rule set', () => {
  it('are its numbers and durations, each by a path of its own, as written', () => {
    expect(parameters.map(({ path, written, kind }) => `${path} ${written} ${kind}`)).toEqual([
      'features.spend.window 365d duration',
      'features.spend.where.threshold 10 number',
      'features.mood.half_life 90d duration',
      'features.mood.prior 70 number',
      'features.mood.prior_weight 1.5 number',
      'population.value.among.threshold 0 number',
      'population.value.cuts.p20 0.20 share',
      'population.value.min_members 20 number',
      'outputs.tier.rows.vip.spend_1 500 number',
      'outputs.tier.rows.vip.mood -5 number',
      'outputs.tier.rows.vip.spend_2 1e6 number',
      'outputs.tier.rows.some.threshold 12.5 number',
      'outputs.tier.hold.up 7d duration',
      'outputs.tier.hold.down 30d duration',
      'outputs.risk.value.number_1 2 number',
      'outputs.risk.value.number_2 1 number',
      'outputs.risk.clamp.0 0 number',
      'outputs.risk.clamp.1 100 number',
      'outputs.risk.bands.hot.at_least 80 number',
      'outputs.stage.transitions.ages.number_1 1 number',
      'outputs.stage.transitions.ages.number_2 2 number',
      'outputs.stage.transitions.ages.hold 2w duration',
      'outputs.rich.threshold 1000 number',
    ]);
    expect(new Set(parameters.map(({ path }) => path)).size).toBe(parameters.length);
    for (const { offset, written } of parameters) expect(source.startsWith(written, offset)).toBe(true);
  });

  it('are found by the end of a path, or by what they are compared with', () => {
    expect(found('rows.some.threshold').path).toBe('outputs.tier.rows.some.threshold');
    expect(found('some.mood').path).toBe('outputs.tier.rows.some.threshold');
    expect(findParameter(parameters, 'threshold')).toEqual({
      message: expect.stringMatching(/^"threshold" may be .* or .*: say more of the path$/) as string,
    });
    expect(findParameter(parameters, 'rows.vip.spend_3')).toEqual({
      message: 'no parameter "rows.vip.spend_3"; did you mean "rows.vip.spend_1"?',
    });
  });

  it('take other values, and leave all the rest as it is', () => {
    const text = withValues(source, [
      { parameter: found('hold.down'), value: '90d' },
      { parameter: found('vip.spend_1'), value: '-750' },
      { parameter: found('cuts.p20'), value: '0.3' },
    ]);
    expect(text).toBe(
      source.replace('down: 30d', 'down: 90d').replace('>= 500', '>= (-750)').replace('0.20', '0.3'),
    );
    expect(checkRuleSet(text).ok).toBe(true);
  });

  it('are written as their kind is', () => {
    expect(['1', '-1.5', '1e3', 'x', '30d'].filter((text) => isWritable(found('clamp.0'), text))).toEqual([
      '1',
      '-1.5',
    ]);
    expect(['30d', '30', '1.5d'].filter((text) => isWritable(found('hold.up'), text))).toEqual(['30d']);
  });

  it('of every shipped rule set can be set to what they are', () => {
    const folder = join(import.meta.dirname, '../../catalogue');
    let count = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const all = parametersOf(text);
      count += all.length;
      expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
      expect(
        withValues(
          text,
          all.map((parameter) => ({ parameter, value: parameter.written })),
        ),
      ).toBe(text);
    }
    expect(count).toBeGreaterThan(200);
  });
});
