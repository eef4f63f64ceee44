import { Command, InvalidArgumentError, Option } from 'commander';
import { times, type Bench, type Time } from './harness/bench.js';
import { render } from './harness/render.js';
import { runBench, type Surroundings } from './harness/run-bench.js';

/** Where a bench says things, and what it leaves. */
export interface Process {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Options {
  readonly json?: true;
  readonly events?: number;
  readonly customers?: number;
  readonly seed: number;
  readonly runs: number;
  readonly time: Time;
}

const fewestRuns = 5;
const usualEvents = 1_000_000;

/**
 * `bench <name> [--json] [--events N] [--customers N] [--seed N] [--runs N]`. Exit code: 0, 1 where the contenders disagree, 2 for
 * arguments that cannot be used.
 */
export function benchCommand(
  benches: ReadonlyMap<string, Bench>,
  surroundings: Surroundings,
  { out, err }: Process,
  exit: (code: number) => void,
): Command {
  return new Command('bench')
    .description('Measures parts of the system against targets and against each other')
    .argument('<name>', `what to measure: ${[...benches.keys()].join(', ')}`, (name) => known(benches, name))
    .option('--json', 'one line of JSON on standard output, and nothing else')
    .option('--events <n>', `how many events to make up; ${usualEvents}, or as said below`, wholeFrom(1_000))
    .option('--customers <n>', 'of how many customers (queries; a tenth of the events)', wholeFrom(100))
    .option('--seed <n>', 'of what is made up', wholeFrom(0), 1)
    .option(
      '--runs <n>',
      `timed runs of each contender, ${fewestRuns} or more`,
      wholeFrom(fewestRuns),
      fewestRuns,
    )
    .addOption(
      new Option('--time <kind>', 'wall: what passes; cpu: what processors work')
        .choices(times)
        .default('wall'),
    )
    .addHelpText('after', `\nBenches:\n${list(benches)}`)
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError()
    .exitOverride()
    .action(async (name: string, { json, ...options }: Options) => {
      const bench = benches.get(name) as Bench; // the argument was looked up where it was parsed
      const events = options.events ?? bench.usualEvents ?? usualEvents;
      const rounds = { ...options, events, warmUps: 2 };
      const { result, disagreements, leftOut } = await runBench(name, bench, rounds, surroundings);
      out(json ? `${JSON.stringify(result)}\n` : `${render(result)}\n`);
      for (const one of [...leftOut, ...disagreements]) err(`${one}\n`);
      if (!result.agree) exit(1);
    });
}

function known(benches: ReadonlyMap<string, Bench>, name: string): string {
  if (benches.has(name)) return name;
  throw new InvalidArgumentError(`There is no such bench. There are:\n${list(benches)}`);
}

const list = (benches: ReadonlyMap<string, Bench>): string =>
  [...benches]
    .map(([name, { about, usualEvents: own }]) => `  ${name}  ${about}${own ? ` (${own} events)` : ''}`)
    .join('\n');

const wholeFrom = (least: number) => (text: string) => {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new InvalidArgumentError(`Expected a whole number from ${least} to 999999999.`);
  return Number(text);
};
