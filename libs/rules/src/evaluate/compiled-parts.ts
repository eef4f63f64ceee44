import { midnightsOf, type Midnights } from '../clock/midnights.js';
import { CutsInForce } from '../cutoffs/cuts-in-force.js';
import { FeatureReaders } from '../features/feature-readers.js';
import type { FeatureReader } from '../features/feature-reader.js';
import { runningFlag } from '../outputs/flag.js';
import { RunningMachine } from '../outputs/machine.js';
import { runningScore } from '../outputs/score.js';
import type { RunningOutput, Slot } from '../outputs/standing.js';
import { runningTable, type Condition } from '../outputs/table.js';
import type { Expression } from '../expression.js';
import type { Output, Population, RuleSet } from '../rule-set.js';
import { namingOf } from './output-naming.js';
import { Program } from './program.js';

/** A population with what it needs of one customer. */
interface RankedPopulation {
  readonly population: Population;
  readonly among: Condition;
  readonly of: FeatureReader;
}

/** Everything of a rule set that holds one customer at a time. */
export interface CompiledParts {
  readonly features: FeatureReaders;
  readonly cuts: CutsInForce;
  /** Null under `tick: none`. */
  readonly ticks: Midnights | null;
  readonly outputs: readonly RunningOutput[];
  /** What the outputs below read, by place. */
  readonly slots: readonly Slot[];
  readonly populations: readonly RankedPopulation[];
}

/** Compiles features, populations and outputs; `currencyUnit` is how many minor units one major unit has. */
export function compileParts(ruleSet: RuleSet, currencyUnit: number): CompiledParts {
  const features = new FeatureReaders(ruleSet.features, currencyUnit);
  const cuts = new CutsInForce(ruleSet.populations);
  const slots = ruleSet.outputs.map((): Slot => ({ value: '' }));
  const program = new Program();
  const naming = namingOf(ruleSet, program, cuts);
  const add = (expression: Expression): number => program.add(expression, 't', naming);
  const amongs = ruleSet.populations.map(({ among }) => add(among));
  const expressions = ruleSet.outputs.map((output) => expressionsOf(output).map(add));
  const linked = program.link({ F: features.readers, O: slots, C: cuts });
  const outputs = ruleSet.outputs.map((output, place) => {
    const own = expressions[place]?.map((at) => linked[at]) ?? [];
    return running(output, own, slots[place] ?? { value: '' });
  });
  const populations = ruleSet.populations.map((population, place) => {
    const of = features.named(population.of);
    return { population, of, among: linked[amongs[place] ?? -1] as Condition }; // `among` is checked to be boolean
  });
  const { tick, tz } = ruleSet.clock;
  const ticks = tick === 'none' ? null : midnightsOf(tz, tick);
  return { features, cuts, ticks, outputs, slots, populations };
}

/** The expressions of an output, in the order in which they are tried. */
export function expressionsOf(output: Output): Expression[] {
  switch (output.type) {
    case 'table':
      return output.rows.map(({ when }) => when);
    case 'machine':
      return output.transitions.map(({ when }) => when);
    case 'score':
      return [output.value];
    case 'flag':
      return [output.when];
  }
}

/** `linked` are the functions of `expressionsOf`, in its order, of the types that the checker saw to. */
function running(output: Output, linked: readonly unknown[], slot: Slot): RunningOutput {
  const conditions = linked as readonly Condition[];
  switch (output.type) {
    case 'table':
      return runningTable(output, conditions, slot);
    case 'machine':
      return new RunningMachine(output, conditions, slot);
    case 'score':
      return runningScore(output, linked[0] as (t: number) => number, slot);
    case 'flag':
      return runningFlag(output, linked[0] as Condition, slot);
  }
}
