import { kindOf } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import * as bounds from './bounds.js';
import { monthEnds, months, ticks } from './question.js';

const { stages } = bounds;

const numbers = {
  PURCHASED: kindOf('purchased'),
  RETURNED: kindOf('returned'),
  COMPLAINED: kindOf('complained'),
  RATED: kindOf('rated'),
  CHURNED: kindOf('churned'),
  LEFT: stages.left,
  DORMANT: stages.dormant,
  AT_RISK: stages.atRisk,
  FRESH: stages.fresh,
  ACTIVE: stages.active,
  LOYAL: stages.loyal,
  MONTHS: months,
  AS_OF: asOf,
  DAY_MS: bounds.dayMs,
  YEAR_MS: bounds.yearMs,
  QUARTER_MS: bounds.quarterMs,
  HALF_LIFE_MS: bounds.halfLifeMs,
  PRIOR: bounds.prior,
  NEVER: bounds.never,
};

/** `question.h`, which `fold.c` includes: all numbers of the question, so that none is written twice. */
export const questionHeader = (): string =>
  [
    ...Object.entries(numbers).map(([name, value]) => `#define ${name} ${value}`),
    `static const double ticks[MONTHS] = {${ticks.join(', ')}};`,
    `static const double month_ends[MONTHS] = {${monthEnds.join(', ')}};`,
    `static const struct bounds control = ${boundsOf(bounds.control)};`,
    `static const struct bounds candidate = ${boundsOf(bounds.candidate)};`,
    '',
  ].join('\n');

function boundsOf({ tier, stage, mood }: bounds.Bounds): string {
  const [bronze, silver, gold] = tier;
  const { dormant, atRisk, complaints, loyal, active } = stage;
  const [displeased, content, delighted] = mood;
  const fields = {
    ...{ bronze, silver, gold },
    ...{ dormant, at_risk: atRisk, complaints, loyal, active },
    ...{ displeased, content, delighted },
  };
  return `{${Object.entries(fields)
    .map(([name, value]) => `.${name} = ${value}`)
    .join(', ')}}`;
}
