import { ada, at, bought, level, rated, why } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { explanationText } from './sentence.js';

describe('an explanation in words', () => {
  it('tells the rule with its values, those before it, the cut-offs and the nearest other outcome', () => {
    const body = `features:
  spend: {agg: sum, events: [purchased], field: amount}
population:
  value: {of: spend, among: spend > 0, order: desc, cuts: {top: 0.1, half: 0.5}}
outputs:
  - id: tier
    type: table
    rows:
      - {id: vip, when: spend >= value.top, then: gold}
      - {id: good, when: spend >= value.half && spend > 1, then: silver}
    else: bronze`;
    const cutoffs = new CutoffTimeline();
    const early = why(body, ada(bought('2024-01-05', 6_500)), 'tier', '2024-02-20', cutoffs);
    expect(explanationText(early, 'en')).toContain(
      'Nobody reaches value.top, value.half: not published yet.',
    );
    expect(explanationText(early, 'zh')).toContain('value.top，value.half 尚未公布，无人达到。');
    cutoffs.publish(at('2024-02-01'), { value: { top: 400, half: 50.5 } });
    const explained = why(body, ada(bought('2024-01-05', 6_500)), 'tier', '2024-02-20', cutoffs);
    expect(explanationText(explained, 'en')).toBe(
      'At 2024-02-20 00:00 UTC tier of customer ada was silver, since 2024-02-01 00:00 UTC. ' +
        'Row "good" held: spend >= value.half && spend > 1 (65 >= 50.5 && 65 > 1), tried in vain before: vip (65 >= 400). ' +
        'Cut-offs in force since 2024-02-01 00:00 UTC: value.top = 400, value.half = 50.5. ' +
        'Nearest other outcome: with spend 50.49 instead of 65 (-14.51, 22.3%) it would be bronze by "else", holds aside.',
    );
    expect(explanationText(explained, 'zh')).toBe(
      '在 2024-02-20 00:00 UTC，客户 ada 的 tier 为“silver”，自 2024-02-01 00:00 UTC 起。' +
        '行“good”成立：spend >= value.half && spend > 1（65 >= 50.5 && 65 > 1），此前不成立的有：vip (65 >= 400)。' +
        '自 2024-02-01 00:00 UTC 起生效的分界值：value.top = 400，value.half = 50.5。' +
        '最接近的其他结果：若 spend 为 50.49 而非 65（-14.51，22.3%），则按“else”为“bronze”（不计保持期）。',
    );
  });

  it('tells what is kept back, and when it takes effect', () => {
    const body = `features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: top, when: level >= 3, then: gold}]
    else: bronze
    order: [bronze, gold]
    hold: {down: 10d}`;
    const falling = ada(rated('2024-01-01', 3), rated('2024-01-05', 2));
    const explained = why(body, falling, 'tier', '2024-01-06');
    expect(explanationText(explained, 'en')).toBe(
      'At 2024-01-06 00:00 UTC tier of customer ada was gold, since 2024-01-01 00:00 UTC. ' +
        'That was decided at 2024-01-01 00:00 UTC. Row "top" held: level >= 3 (3 >= 3). ' +
        'A hold of 10 d keeps back bronze (row "else"), which has held since 2024-01-05 00:00 UTC; ' +
        'if nothing else happens it takes effect at 2024-01-15 00:00 UTC. ' +
        'Nearest other outcome: with level 3 instead of 2 (+1, 50%) it would be gold by "top", holds aside.',
    );
    expect(explanationText(explained, 'zh')).toContain(
      '“bronze”（行“else”）自 2024-01-05 00:00 UTC 起成立，因保持期 10 天尚未生效；' +
        '若无其他事件，将于 2024-01-15 00:00 UTC 生效。',
    );
  });

  it('tells a score by its number, and that nothing held where nothing did', () => {
    const body = `features: {${level}}
outputs: [{id: s, type: score, value: level * 2, bands: [{id: b, at_least: 9, then: good}], else: bad}]`;
    const explained = why(body, ada(rated('2024-01-01', 3)), 's', '2024-01-01');
    expect(explanationText(explained, 'en')).toContain(
      'The number is level * 2 = 3 * 2 = 6, no band held, which leaves "else", tried in vain before: b (6 >= 9). ',
    );
    expect(explanationText(explained, 'zh')).toContain(
      '数值为 level * 2 = 3 * 2 = 6，没有任何等级成立，因此为“else”',
    );
  });
});
