import { checkRuleSet } from './check-rule-set.js';
import { expectAtMarks, problemsOf, withFeature, withOutputs, withPopulation } from './testing/marked.js';

const output = '{id: o, type: flag, when: "true"}';
const plain = `hindsight: 1\nid: x\noutputs: [${output}]\n`;

describe('the document of a rule set', () => {
  it('passes with the required keys alone, and everything else by default', () => {
    const checked = checkRuleSet(plain);
    expect(checked.ok && checked.ruleSet).toMatchObject({
      id: 'x',
      title: { en: 'x', zh: 'x' },
      source: null,
      purpose: null,
      clock: { tz: 'UTC', tick: 'day', cutoffs: 'month' },
      features: [],
      populations: [],
    });
  });

  it('may be JSON', () => {
    const json = { hindsight: 1, id: 'x', outputs: [{ id: 'o', type: 'flag', when: 'true' }] };
    const [fromJson, fromYaml] = [checkRuleSet(JSON.stringify(json)), checkRuleSet(plain)];
    expect(fromJson.ok && fromJson.ruleSet.hash).toBe(fromYaml.ok && fromYaml.ruleSet.hash);
  });

  it('asks for what is missing', () => {
    expectAtMarks('¦¦¦title: {en: X}', 'a rule set needs hindsight', 'needs id', 'needs outputs');
  });

  it('refuses an unknown key and says which was meant', () => {
    expectAtMarks(`${plain}¦titel: {en: X}`, 'unknown key "titel"');
    expect(problemsOf(`${plain}titel: {en: X}`)[0]).toContain('did you mean "title"?');
    expect(problemsOf(`${plain}colour: red`)[0]).not.toContain('did you mean');
  });

  it('refuses a key that is there twice', () => {
    expectAtMarks(`${plain}¦id: y`, 'key "id" is already on line 2');
  });

  it.each([
    [
      'a language that it does not know',
      plain.replace('hindsight: 1', 'hindsight: ¦2'),
      'expected hindsight: 1',
    ],
    ['an id of another shape', plain.replace('id: x', 'id: ¦Tier'), 'expected an id'],
    ['an id that is no text', plain.replace('id: x', 'id: ¦7'), 'expected id as text, found number 7'],
    ['a title that is no mapping', `${plain}title: ¦X`, 'expected title as a mapping, found text "X"'],
    ['an unknown zone', `${plain}clock: {tz: ¦Asia/Shangai}`, 'did you mean "Asia/Shanghai"?'],
    ['an offset for a zone', `${plain}clock: {tz: ¦"+08:00"}`, 'expected an IANA time zone'],
    ['an unknown tick', `${plain}clock: {tick: ¦daly}`, 'one of day, week, month, none'],
    ['unknown cut-off instants', `${plain}clock: {cutoffs: ¦none}`, 'one of day, week, month, quarter, year'],
    ['an empty list', `hindsight: 1\nid: x\noutputs: ¦[]`, 'expected a list of outputs, found an empty one'],
    ['an anchor', `${plain}source: ¦&a text`.replace('¦&a ', '&a ¦'), 'no YAML anchors'],
    ['an alias', `${plain}source: ¦*a`, 'no YAML aliases'],
    ['not a number', `${plain}source: ¦.nan`, 'expected a finite number, found .nan'],
    ['infinity', `${plain}source: ¦-.inf`, 'expected a finite number, found -.inf'],
    ['a number too large for a double', `${plain}source: ¦1e999`, 'expected a finite number'],
    ['an unknown tag', `${plain}source: ¦!foo bar`, 'unknown YAML tag'],
    ['a key that is no text', `${plain}¦1: x`, 'expected a text as key'],
    ['half a surrogate pair', `${plain}source: ¦"\\ud800"`, 'surrogate'],
    ['a second document', `${plain}¦---\na: 1`, 'expected one document'],
    ['YAML 1.1', `¦%YAML 1.1\n---\n${plain}`, 'expected YAML 1.2'],
    ['an unquoted text with a colon', `${plain}source: ¦a: b`, 'must be in quotes'],
    ['an open quote', `${plain}source: "abc¦`, 'Missing closing'],
    ['nothing at all', '¦', 'found nothing'],
    ['only a comment', '¦# nothing', 'found nothing'],
    ['a text', '¦tier', 'expected a rule set as a mapping, found text "tier"'],
    ['deep nesting', `a: ${'['.repeat(31)}¦[`, 'nested deeper than 32 levels'],
  ])('refuses %s', (_, document, text) => {
    const found = problemsOf(document.replace('¦', ''));
    const [line = ''] = found;
    expect(line).toContain(text);
    expect(line.split(' ')[0]).toBe(placeOfMark(document));
  });

  it('refuses more than 256 KiB, counted in UTF-8', () => {
    expect(problemsOf(`${plain}# ${'x'.repeat(256 * 1024 - plain.length - 2)}`)).toEqual([]);
    expect(problemsOf(`${plain}# ${'x'.repeat(256 * 1024)}`)[0]).toContain('at most 256 KiB');
    expect(problemsOf(`${plain}# ${'客'.repeat(100_000)}`)[0]).toContain('at most 256 KiB');
  });

  it('reports everything at once, in the order of the file', () => {
    expectAtMarks(
      `hindsight: 1
id: ¦X
features:
  ¦min: {agg: ¦cuont, events: [purchased]}
  spend: {agg: sum, field: ¦amuont, events: [purchased], window: ¦365}
outputs:
  - {id: tier, type: table, rows: [{id: ¦else, when: "¦spent > 0", then: ¦3}], ¦otherwise: low, else: low}
`,
      'expected an id',
      'reserved word',
      'did you mean "count"?',
      'did you mean "amount"?',
      'expected window as a duration',
      'a row id may not be "else"',
      'did you mean "spend"?',
      'expected a result as text',
      'unknown key "otherwise"',
    );
  });

  it('has one name space for features, populations and outputs', () => {
    expectAtMarks(
      `hindsight: 1
id: x
features: {spend: {agg: count, events: [purchased]}}
population: {¦spend: {of: spend, among: "true", order: desc, scores: 2}}
outputs: [{id: ¦spend, type: flag, when: "true"}]
`,
      'already the name of a feature on line 3',
      'already the name of a feature on line 3',
    );
  });

  it.each([
    ['an output', withOutputs('  - {id: ¦"", type: flag, when: "true"}')],
    ['what is ranked', withPopulation('{of: ¦"", among: "true", order: desc, scores: 2}')],
    ['an event type', withFeature('{agg: count, events: [¦""]}')],
    ['a field', withFeature('{agg: last, events: [purchased], field: ¦""}')],
    ['a key', withFeature('{agg: open_count, opened: [complained], closed: [resolved], key: ¦""}')],
  ])('refuses an empty text as the name of %s', (_, source) => {
    expectAtMarks(source, 'found an empty text');
  });

  it.each(['Spend', 'spend-90', '9_days', '_x', 'größe'])('refuses the name %s', (name) => {
    const source = `hindsight: 1\nid: x\noutputs: [{id: "${name}", type: flag, when: "true"}]\n`;
    expect(problemsOf(source)[0]).toContain('expected a name (a-z, then a-z, 0-9 and _)');
  });

  it.each([
    'true',
    'null',
    'in',
    'as',
    'while',
    'min',
    'max',
    'abs',
    'floor',
    'score',
    'void',
    'package',
    'prototype',
  ])('keeps the word %s', (name) => {
    const source = `hindsight: 1\nid: x\noutputs: [{id: "${name}", type: flag, when: "true"}]\n`;
    expect(problemsOf(source)[0]).toContain('is a reserved word');
  });
});

function placeOfMark(document: string): string {
  const before = document.slice(0, document.indexOf('¦')).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
