import { sweep, type Sweep } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import { withEngine, type Parts } from './engines.js';
import { sides } from './question.js';

const tens = Array.from({ length: 10 }, (_, place) => place);
const hundred = tens.flatMap((one) => tens.map((other) => [one, other] as const));

/** A hundred of bounds of the tiers, which have a hold: gold by silver. */
export const tiers = (): readonly RuleSet[] =>
  hundred.map(([gold, silver]) =>
    changed((text) =>
      text
        .replace(/spend >= 400/, `spend >= ${300 + 20 * gold}`)
        .replace(/spend >= 120/, `spend >= ${100 + 5 * silver}`),
    ),
  );

/** A hundred of bounds of the stages, whose conditions ask more than one thing: days of silence by orders. */
export const stages = (): readonly RuleSet[] =>
  hundred.map(([days, orders]) =>
    changed((text) =>
      text
        .replace(/recency > 300/, `recency > ${200 + 20 * days}`)
        .replace(/orders >= 6/, `orders >= ${3 + orders}`),
    ),
  );

const changed = (change: (text: string) => string): RuleSet => sides(change).control;

/** The control of the question against candidates. */
export const sweepBy = (parts: Parts, candidates: readonly RuleSet[]): Promise<Sweep> =>
  withEngine(parts, (engine) => sweep(engine, sides().control, candidates, { asOf }));
