import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHindsight } from '../support/run-hindsight.js';

const ruleSet = `hindsight: 1
id: big-spender
features:
  spend: {agg: sum, field: amount, events: [purchased]}
outputs:
  - {id: big, type: flag, when: "spend > 100"}
`;

const header = 'invoice,customer_id,ts,country,lines,units,amount_gbp,kind';
const invoice = '1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase';

describe('the command line, given bad input', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-bad-input-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const hindsight = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env });

  async function file(name: string, content: string): Promise<string> {
    await writeFile(join(folder, name), content);
    return name;
  }

  it('accepts a rule set that is one', async () => {
    const { code, out } = await hindsight(['rules', 'check', await file('good.yaml', ruleSet)]);
    expect([code, out]).toEqual([0, expect.stringContaining('good.yaml: ok, big-spender, sha256 ')]);
  });

  it.each([
    ['an unknown key', ruleSet.replace('agg: sum', 'agg: sum, feild: amount'), /^bad\.yaml:4:21 .*feild/],
    ['a type error in an expression', ruleSet.replace('spend > 100', "spend > 'much'"), /^bad\.yaml:6:\d+ /],
    [
      'outputs that need each other',
      ruleSet.replace('"spend > 100"', 'rich') + '  - {id: rich, type: flag, when: "big"}\n',
      /^bad\.yaml:6:33 cyclic outputs: big -> rich -> big/,
    ],
    ['what is not YAML', 'hindsight: [1', /^bad\.yaml:1:\d+ /],
  ])('refuses a rule set with %s, naming line and column', async (_, source, expected) => {
    const { code, out, err } = await hindsight(['rules', 'check', await file('bad.yaml', source)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });

  it('refuses to expect a difference in an output that no rule set has, before it builds anything', async () => {
    const { code, out, err } = await runHindsight(['--dir', 'started', 'rebuild', '--expect', 'tier,teir'], {
      cwd: folder,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/--expect .*teir: no rule set has such an output; there are /);
  }, 60_000);

  it('refuses a truth file that is none, naming the line', async () => {
    const truth = await file(
      'truth.ndjson',
      '{"customer":"a","leftAt":null,"lastPurchaseAt":"2021-01-01"}\n{"customer":1}\n',
    );
    const { code, out, err } = await hindsight(['score', truth]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('truth.ndjson:2: not a line of a truth file');
  });

  it('lists the problems of a rule set as JSON', async () => {
    const bad = await file('bad.yaml', ruleSet.replace('agg: sum', 'agg: sume'));
    const { code, out, err } = await hindsight(['rules', 'check', bad, '--json']);
    expect([code, err]).toEqual([2, '']);
    const problem = { line: 4, column: 16, path: 'features.spend.agg', severity: 'error' };
    const told = expect.stringContaining('did you mean "sum"?') as unknown;
    const report = { file: 'bad.yaml', ok: false, id: null, hash: null };
    expect(JSON.parse(out)).toEqual({
      ok: false,
      files: [{ ...report, problems: [{ ...problem, message: told }] }],
    });
  });

  it('checks several rule sets, whatever is wrong with the first', async () => {
    const bad = await file('bad.yaml', ruleSet.replace('agg: sum', 'agg: sume'));
    const good = await file('good.yaml', ruleSet);
    const { code, out, err } = await hindsight(['rules', 'check', bad, good]);
    expect([code, out]).toEqual([2, expect.stringContaining('good.yaml: ok, big-spender, sha256 ')]);
    expect(err).toContain('bad.yaml:4:16 expected agg');
    expect(err).toContain(`\n    | ${' '.repeat(15)}^\n`);
  });

  it('accepts a hold that the ticks do not let be met, and warns', async () => {
    const monthly = ruleSet
      .replace('features', 'clock: {tick: month}\nfeatures')
      .replace(
        /- \{id: big.*/,
        '- {id: t, type: table, rows: [{id: r, when: spend > 1, then: b}], else: a, order: [a, b], hold: {up: 30d}}',
      );
    const { code, out } = await hindsight(['rules', 'check', await file('monthly.yaml', monthly)]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^monthly\.yaml:7:\d+ warning: this hold cannot be met/),
    ]);
  });

  it('prints the schema of a rule set, or writes it', async () => {
    const { code, out } = await hindsight(['rules', 'schema', '--out', 'schema.json']);
    expect([code, out]).toEqual([0, 'schema.json: the JSON Schema of rule sets\n']);
    const printed = await hindsight(['rules', 'schema', '--json']);
    const written = JSON.parse(await readFile(join(folder, 'schema.json'), 'utf8')) as unknown;
    expect(written).toEqual(JSON.parse(printed.out));
    expect(written).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it.each([
    ['a row of another width', [header, invoice, '2,ada'], 'sales.csv:3: '],
    ['a quote left open', [header, invoice, '"2'], 'sales.csv:3: '],
    ['another header', ['id,when', invoice], 'sales.csv:1: '],
  ])('refuses a file with %s before anything is started', async (_, lines, place) => {
    const words = ['import', await file('sales.csv', lines.join('\n')), '--preset', 'online-retail'];
    const { code, out, err } = await hindsight(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^hindsight: .*\n$/);
    expect(err).toContain(place);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it.each([
    [
      'a file that is not there',
      ['import', 'nothing.csv', '--preset', 'online-retail'],
      /nothing\.csv: .*ENOENT/,
    ],
    ['an unknown preset', ['import', 'sales.csv', '--preset', 'gold'], /--preset gold: .*online-retail/],
    ['a date that is none', ['history', 'ada', '--as-of', '2011-02-30'], /--as-of.*2011-02-30/],
    ['an unknown command', ['replicate'], /unknown command 'replicate'/],
    ['what many were as known', ['measure', 'pareto', '--known-at', '5'], /"card" and "why" take --known-at/],
    ['an unknown option', ['rules', 'list', '--long'], /unknown option '--long'/],
  ])('refuses %s', async (_, words, expected) => {
    const { code, out, err } = await hindsight(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });

  it('refuses a currency that is none, naming the variable', async () => {
    const { code, err } = await hindsight(['verify'], { REPORTING_CURRENCY: 'pounds' });
    expect([code, err]).toEqual([
      2,
      'hindsight: REPORTING_CURRENCY=pounds: expected an ISO 4217 code such as GBP\n',
    ]);
  });

  it('refuses service levels that are none, naming what is wrong', async () => {
    const { code, out, err } = await hindsight(['worklist'], { SERVICE_LEVELS: 'acknowledge=24' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'hindsight: SERVICE_LEVELS: "acknowledge=24" is no STEP=HOURS of acknowledged, action_taken, compensated, resolved; ' +
        'it is as if acknowledged=24,action_taken=48,compensated=none,resolved=120 were set unless it says otherwise\n',
    );
  });

  it('refuses a port that is in use before anything is started', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo; // it listens on TCP
    const { code, out, err } = await hindsight(['up'], { PORT: String(port) });
    taken.close();
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `hindsight: PORT=${port}: this port of 127.0.0.1 is in use; choose another, or 0 for any free one\n`,
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
