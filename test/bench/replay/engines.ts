import { join } from 'node:path';
import { SpillFile } from '@hindsight/archive';
import {
  compare,
  run,
  type Archive,
  type CompareOptions,
  type Comparison,
  type Engine,
  type Said,
  type Workers,
} from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import { codeOf, Counts, Given, placeOf } from './answer.js';
import { monthEnds, outputs, type Sides } from './question.js';

/** What an engine is put together of, but for its spill: that is of one replay. */
export interface Parts {
  readonly archive: Archive;
  readonly workers: Workers;
  /** A folder for the spill. */
  readonly scratch: string;
}

let spills = 0;

export async function withEngine<T>(
  { archive, workers, scratch }: Parts,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const spill = await SpillFile.create(join(scratch, `spill-${spills++}`));
  try {
    return await work({ archive, workers, spill, currencyExponent: 2 });
  } finally {
    await spill.close();
  }
}

/** What of a comparison is left out, if anything is. */
type LeftOut = Pick<CompareOptions, 'digests' | 'everyMover' | 'standing'>;

/** Leaves out what is written down customer by customer, and what other contenders do not count. */
export const countsAlone: LeftOut = { digests: false, everyMover: false, standing: false };

/** A comparison with money, movers and flips; digests too, unless they are left out. */
export const compareBy = (
  parts: Parts,
  { control, candidate }: Sides,
  leftOut: LeftOut = {},
): Promise<Comparison> =>
  withEngine(parts, async (engine) => {
    const { comparison } = await compare(engine, control, candidate, {
      ...{ asOf, movers: 10, published: [] },
      ...leftOut,
    });
    return comparison;
  });

/** What of a comparison other contenders count too. */
export function countsOf({ outputs: compared }: Comparison): Counts {
  const counts = new Counts();
  outputs.forEach(({ id, results }, output) => {
    const one = compared.find((other) => other.output === id);
    const matrices = one ? [...one.monthEnds, one.matrix] : [];
    for (const { at, cells } of matrices) {
      for (const { from, to, customers } of cells) {
        const code = codeOf(results.indexOf(from), results.indexOf(to));
        counts.add(output, monthEnds.indexOf(at), code, customers);
      }
    }
  });
  return counts;
}

/** Customer by customer, from the changes of a run of each side. */
export async function giveBy(parts: Parts, { control, candidate }: Sides): Promise<Given> {
  const { customers } = parts.archive.standing;
  const [ours, theirs] = [new Given(customers), new Given(customers)];
  await follow(parts, control, ours);
  await follow(parts, candidate, theirs);
  ours.cells.forEach((result, cell) => {
    if (result !== 255) ours.cells[cell] = codeOf(result, theirs.cells[cell] ?? 255);
  });
  return ours;
}

const follow = (parts: Parts, ruleSet: RuleSet, into: Given) =>
  withEngine(parts, (engine) =>
    run(engine, ruleSet, {
      ...{ asOf, cutoffs: 'computed' },
      onCustomer: (customerId, changes) => {
        fill(placeOf(customerId), changes, into);
      },
    }),
  );

/** Results at month ends, from changes by instant. */
function fill(who: number, changes: readonly Said[], into: Given): void {
  outputs.forEach(({ id, results }, output) => {
    const own = changes.filter((change) => change.output === id);
    monthEnds.forEach((monthEnd, month) => {
      const last = own.findLast(({ at }) => at <= monthEnd);
      if (last) into.set(who, output, month, results.indexOf(last.to));
    });
  });
}
