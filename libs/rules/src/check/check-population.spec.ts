import { checkRuleSet } from './check-rule-set.js';
import { expectAtMarks, problemsOf, withPopulation } from './testing/marked.js';

function methodOf(population: string) {
  const found = checkRuleSet(withPopulation(population));
  return found.ok ? found.ruleSet.populations[0] : found.problems;
}

describe('a population', () => {
  it('reads shares as exact fractions, in the order of the file', () => {
    expect(
      methodOf('{of: spend, among: "true", order: desc, cuts: {b: 0.000001, a: 1, c: 0.29}}'),
    ).toMatchObject({
      method: 'cuts',
      minMembers: 1,
      scores: null,
      cuts: [
        { name: 'b', numerator: 1, denominator: 1_000_000 },
        { name: 'a', numerator: 1_000_000, denominator: 1_000_000 },
        { name: 'c', numerator: 290_000, denominator: 1_000_000 },
      ],
    });
  });

  it('names the cuts of scores by their fractions', () => {
    expect(methodOf('{of: days, among: "true", order: asc, scores: 3, min_members: 20}')).toMatchObject({
      method: 'scores',
      scores: 3,
      minMembers: 20,
      cuts: [
        { name: '1/3', numerator: 1, denominator: 3 },
        { name: '2/3', numerator: 2, denominator: 3 },
      ],
    });
  });

  it.each([
    ['¦{}', 'needs of'],
    ['{of: ¦spnd, among: "true", order: desc, scores: 5}', 'unknown feature "spnd"; did you mean "spend"?'],
    ['{of: ¦channel, among: "true", order: desc, scores: 5}', 'expected a number feature, found "channel"'],
    ['{of: spend, among: "¦spnd > 0", order: desc, scores: 5}', 'did you mean "spend"?'],
    ['{of: spend, among: "spend >= ¦p.p20", order: desc, cuts: {p20: 0.2}}', 'unknown name "p"'],
    ['{of: spend, among: "¦spend", order: desc, scores: 5}', 'expected a boolean, found number'],
    ['{of: spend, among: "true", order: ¦down, scores: 5}', 'one of desc, asc, found text "down"'],
    ['¦{of: spend, among: "true", order: desc}', 'needs one of cuts, shares, scores; found none'],
    ['¦{of: spend, among: "true", order: desc, scores: 2, cuts: {a: 0.1}}', 'found cuts and scores'],
    ['{of: days, among: "true", order: asc, shares: ¦{a: 0.8}}', 'shares go with order: desc'],
    ['{of: spend, among: "true", order: desc, scores: ¦1}', 'a whole number from 2 to 1000'],
    ['{of: spend, among: "true", order: desc, cuts: ¦{}}', 'expected at least one cut'],
    ['{of: spend, among: "true", order: desc, cuts: {¦P20: 0.2}}', 'expected a name'],
    ['{of: spend, among: "true", order: desc, cuts: {¦score: 0.2}}', 'reserved word'],
    ['{of: spend, among: "true", order: desc, cuts: {a: ¦0}}', 'expected a share above 0'],
    ['{of: spend, among: "true", order: desc, cuts: {a: ¦1.01}}', 'expected a share above 0, at most 1'],
    ['{of: spend, among: "true", order: desc, cuts: {a: ¦0.1234567}}', 'of at most six decimals'],
    ['{of: spend, among: "true", order: desc, cuts: {a: ¦0.0000001}}', 'of at most six decimals'],
    ['{of: spend, among: "true", order: desc, cuts: {a: ¦20%}}', 'found text "20%"'],
    ['{of: spend, among: "true", order: desc, scores: 5, min_members: ¦0}', 'a whole number of at least 1'],
    ['{of: spend, among: "true", order: desc, scores: 5, ¦min_member: 3}', 'did you mean "min_members"?'],
  ])('refuses %s', (population, text) => {
    expect(problemsOf(withPopulation(population.replace('¦', ''))).length).toBeGreaterThan(0);
    expectFirstAtMark(withPopulation(population), text);
  });
});

/** The first problem is at the mark; an empty mapping has several. */
function expectFirstAtMark(document: string, text: string): void {
  const [problem = ''] = problemsOf(document.replace('¦', ''));
  const before = document.slice(0, document.indexOf('¦')).split('\n');
  expect(problem).toContain(`${before.length}:${(before.at(-1) ?? '').length + 1} `);
  expect(problem).toContain(text);
}

it('shows all that an empty population needs', () => {
  expectAtMarks(withPopulation('¦¦¦¦{}'), 'needs of', 'needs among', 'needs order', 'needs one of cuts');
});
