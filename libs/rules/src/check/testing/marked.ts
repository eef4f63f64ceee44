import { checkRuleSet } from '../check-rule-set.js';

/** In a spec, `¦` stands before each place of a document that should be refused; it is taken out before the check. */
function checkMarked(document: string): { places: string[]; problems: string[] } {
  const places: string[] = [];
  const lines = document.split('\n').map((line, index) => {
    const [first = '', ...rest] = line.split('¦');
    let plain = first;
    for (const part of rest) {
      places.push(`${index + 1}:${plain.length + 1}`);
      plain += part;
    }
    return plain;
  });
  return { places, problems: problemsOf(lines.join('\n')) };
}

/** Every problem as `line:column message`; warnings say so. None for a document that passes without a word. */
export function problemsOf(source: string): string[] {
  const checked = checkRuleSet(source);
  return (checked.ok ? checked.warnings : checked.problems).map(
    ({ line, column, message, severity }) =>
      `${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`,
  );
}

/** Expects one problem at each mark, in this order, each with this text in it. */
export function expectAtMarks(document: string, ...texts: string[]): void {
  const { places, problems } = checkMarked(document);
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(places);
  texts.forEach((text, index) => {
    expect(problems[index]).toContain(text);
  });
  expect(texts).toHaveLength(places.length);
}

const flag = '{id: o, type: flag, when: "true"}';
const spend = '{agg: sum, field: amount, events: [purchased, returned]}';
const channel = '{agg: last, field: channel, events: [purchased]}';
const value = '{of: spend, among: "spend > 0", order: desc, cuts: {p20: 0.2}}';
const rank = '{of: spend, among: "spend > 0", order: desc, scores: 5}';
const silence = '{of: days, among: "true", order: asc, cuts: {p20: 0.2}}';

/** A document with this one feature. */
export const withFeature = (feature: string): string =>
  `hindsight: 1\nid: x\nfeatures:\n  f: ${feature}\noutputs: [${flag}]\n`;

/** A document with number features `spend` and `days`, a text feature `channel`, and this one population. */
export const withPopulation = (population: string): string =>
  `hindsight: 1
id: x
features: {spend: ${spend}, channel: ${channel}, days: {agg: days_since_last, events: [purchased]}}
population:
  p: ${population}
outputs: [${flag}]
`;

/** The same features, populations `value` and `rank` (larger is better) and `silence` (smaller is), and these outputs. */
export const withOutputs = (outputs: string, clock = '{tick: day}'): string =>
  `hindsight: 1
id: x
clock: ${clock}
features: {spend: ${spend}, channel: ${channel}, days: {agg: days_since_last, events: [purchased]}}
population: {value: ${value}, rank: ${rank}, silence: ${silence}}
outputs:
${outputs}
`;

/** That document with one flag with this condition (without double quotes in it). */
export const withCondition = (condition: string): string =>
  withOutputs(`  - {id: o, type: flag, when: "${condition}"}`);
