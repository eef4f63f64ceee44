import { CommanderError } from 'commander';
import { benchCommand } from './command.js';
import type { Bench, BenchOptions, BenchResult } from './harness/bench.js';

const machine = { cpu: 'abacus', cores: 1, memoryGb: 1, os: 'none', node: '20' };

/** Runs `bench …`: two contenders of 10 and 20 ms over the events asked for. */
async function bench(...args: string[]) {
  let [out, err, code] = ['', '', 0];
  let ms = 0;
  let asked: BenchOptions | undefined;
  const contender = (name: string, takes: number, gives: string) => ({
    name,
    units: 1000,
    comparedAs: 'sums',
    run: () => ((ms += takes), () => gives),
  });
  const sums = (gives: string, leftOut?: readonly string[]): Bench => ({
    about: 'adds up',
    prepare: (options) => {
      asked = options;
      return {
        ...(leftOut && { leftOut }),
        contenders: [contender('by hand', 10, 'sum'), contender('by machine', 20, gives)],
        targets: [
          {
            name: 'by hand, a second',
            value: (of) => of('by hand').perSecond,
            target: 1e5,
            better: 'higher',
          },
          {
            name: 'machine / hand',
            value: (of) => of('by machine').medianMs / of('by hand').medianMs,
            target: 1.2,
            better: 'lower',
          },
        ],
      };
    },
  });
  const benches = new Map([
    ['sums', sums('sum')],
    ['fewer-sums', sums('sum', ['by abacus: there is none'])],
    ['wrong-sums', sums('another sum')],
    ['small-sums', { ...sums('sum'), usualEvents: 7000 }],
  ]);
  const surroundings = { machine, load: () => 0.5, clocks: { wall: () => ms, cpu: () => 2 * ms } };
  const say = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  try {
    await benchCommand(benches, surroundings, say, (exit) => (code = exit)).parseAsync(args, {
      from: 'user',
    });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode;
  }
  return { out, err, code, asked };
}

describe('npm run bench', () => {
  it('prints one object', async () => {
    const { out, err, code } = await bench('sums', '--json');
    expect([err, code]).toEqual(['', 0]);
    const result: BenchResult = {
      bench: 'sums',
      machine,
      load: { before: 0.5, after: 0.5, time: 'wall' },
      contenders: {
        'by hand': { medianMs: 10, perSecond: 100_000, runs: [10, 10, 10, 10, 10] },
        'by machine': { medianMs: 20, perSecond: 50_000, runs: [20, 20, 20, 20, 20] },
      },
      agree: true,
      ratios: [
        { name: 'by hand, a second', value: 100_000, target: 100_000, better: 'higher', met: true },
        { name: 'machine / hand', value: 2, target: 1.2, better: 'lower', met: false },
      ],
    };
    expect(out).toBe(`${JSON.stringify(result)}\n`);
  });

  it('prints tables for people', async () => {
    const { out } = await bench('sums');
    expect(out).toContain('sums on abacus, 1 cores, 1 GB, none, node 20');
    expect(out).toContain('│ by machine │      20.0 │     50,000 │');
    expect(out).toContain('│ machine / hand    │    2.00 │    ≤ 1.20 │ no  │');
    expect(out).toContain('All contenders agree.');
  });

  it('fails where contenders disagree, and says what each gave', async () => {
    const { out, err, code } = await bench('wrong-sums');
    expect(code).toBe(1);
    expect(out).toContain('DISAGREE');
    expect(err).toBe('by hand: sum\nby machine: another sum\n');
  });

  it('says who is left out and why, beside what it prints', async () => {
    const { out, err, code } = await bench('fewer-sums', '--json');
    expect([err, code]).toEqual(['by abacus: there is none\n', 0]);
    expect(JSON.parse(out)).toMatchObject({ agree: true });
  });

  it('makes up what it is asked to, and times what it is asked to', async () => {
    const { asked, out } = await bench('sums', '--events', '5000', '--seed', '7', '--time', 'cpu', '--json');
    expect(asked).toMatchObject({ events: 5000, seed: 7 });
    expect(JSON.parse(out)).toMatchObject({
      load: { time: 'cpu' },
      contenders: { 'by hand': { medianMs: 20 } },
    });
    expect((await bench('sums')).asked).toMatchObject({ events: 1_000_000, seed: 1 });
    expect((await bench('small-sums')).asked).toMatchObject({ events: 7000 });
    expect((await bench('small-sums', '--events', '9000', '--customers', '300')).asked).toMatchObject({
      ...{ events: 9000, customers: 300 },
    });
  });

  it('names the benches to who asks for another', async () => {
    for (const args of [['rulez'], []]) {
      const { err, code, asked } = await bench(...args);
      expect([code, asked]).toEqual([1, undefined]);
      expect(err).toContain('sums');
      expect(err).toContain('adds up');
    }
  });

  it.each([
    ['--events', '0'],
    ['--events', 'many'],
    ['--events', '1e6'],
    ['--customers', '99'],
    ['--runs', '4'],
    ['--seed', '-1'],
    ['--time', 'tea'],
    ['--jsom', ''],
  ])('refuses %s %s', async (option, value) => {
    const { err, code, asked } = await bench('sums', option, value);
    expect([code, asked]).toEqual([1, undefined]);
    expect(err).toContain(option);
  });
});
