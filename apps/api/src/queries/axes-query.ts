import { rulesIn, rulesPattern } from '@hindsight/replay';
import { Instant, Patterned } from '../http/fields.js';
import { KnownPoint, knownPointIn } from '../http/known-point.js';
import { AtLeastQuery } from './at-least.js';
import type { Axes } from './standpoint.js';

/** Documented: what is wrong with an instant, a position or a version. */
export const problemsOfAxes =
  '- `/problems/as-of-not-closed`: history is not closed up to the instant yet, or was not at `knownAt`\n' +
  '- `/problems/known-at-not-reached`: the read models are not at that position yet\n' +
  '- `/problems/version-never-in-force`: it has nothing to say; one that nobody drafted is 404 `/problems/version-unknown`';

/** What a query about a customer takes beside the instant it asks of. */
export class AxesQuery extends AtLeastQuery {
  @KnownPoint(
    'How far the log counts as known: a position, or an instant of recording; all of it unless given',
  )
  knownAt?: string;

  @Patterned({
    pattern: rulesPattern,
    says: { en: '"then", "now" or id@version', zh: '“then”、“now” 或 标识@版本' },
    description:
      'Under which rules: those in force `then`, as known at `knownAt`; those in force `now`; or one version that was in force once. ' +
      '`then` unless given',
    optional: true,
    example: 'then',
  })
  rules?: string;
}

/** And the instant of which it asks. */
export class StandpointQuery extends AxesQuery {
  @Instant({ optional: true, description: 'The last closed instant unless given' }) asOf?: string;
}

/** @throws {Problem} 400 for an instant that is in no calendar */
export function axesIn({ knownAt, rules = 'then' }: AxesQuery, asOf: string | undefined): Axes {
  return {
    asOf: asOf === undefined ? null : new Date(asOf),
    knownAt: knownAt === undefined ? null : knownPointIn(knownAt),
    rules: rulesIn(rules) ?? 'then', // it was held to the pattern
  };
}
