import { InvalidArgumentError, Option } from 'commander';
import { rulesIn, type KnownAt, type Rules } from '@hindsight/replay';
import type { Axes } from '../../../api/src/api.module.js';
import { parseKnownAt } from './arguments.js';

/** How far the log counts as known. */
export const knownAtOption = (): Option =>
  new Option(
    '--known-at <point>',
    'how far the log counts as known: a position, or an instant of recording (default: all of it)',
  ).argParser(parseKnownAt);

/** Under which rules a customer is seen. */
export const rulesOption = (): Option =>
  new Option(
    '--rules <which>',
    '"then" (in force at the instant, as known at --known-at), "now", or id@version of one that was in force once',
  )
    .argParser(parseRules)
    .default('then', 'then');

function parseRules(text: string): Rules {
  const rules = rulesIn(text);
  if (rules !== null) return rules;
  throw new InvalidArgumentError('Expected then, now, or id@version such as tier-pyramid@1.');
}

/** @param asOf ms; the last closed instant unless given */
export const axesOf = (
  { knownAt = null, rules }: { readonly knownAt?: KnownAt | null; readonly rules: Rules },
  asOf: number | undefined,
): Axes => ({ asOf: asOf === undefined ? null : new Date(asOf), knownAt, rules });
