import type { Difference } from './first-difference.js';
import type { VerifiedRuleSet, Verification } from './verify.js';

/** A verification for people: a line a rule set, whatever differs below it, who is parked. */
export function renderVerification({ identical, asOf, ruleSets, parked }: Verification): string {
  return [
    `${identical ? 'identical' : 'NOT identical'}: live tables and replay of the log, as of ${asOf ?? 'no closed day'}`,
    ...ruleSets.flatMap((one) => linesOf(one, asOf)),
    ...parked.map(({ customerId, reason }) => `  parked ${customerId}: ${reason}`),
  ].join('\n');
}

function linesOf(
  { ruleSet, asOf: last, identical, live, replayed, firstDifference }: VerifiedRuleSet,
  asOf: string | null,
): string[] {
  const name = ruleSet.replace(/(#.{12}).*/, '$1') + (last === asOf ? '' : ` until ${last}`);
  if (identical) return [`  ${name}: ${live.changes} changes, digest ${live.digest}`];
  return [
    `  ${name}: live ${live.changes} changes, ${live.digest}`,
    `  ${' '.repeat(name.length)}  log  ${replayed.changes} changes, ${replayed.digest}`,
    ...differenceLines(firstDifference),
  ];
}

const differenceLines = (difference: Difference | null): string[] => [
  `    first difference: ${difference?.customerId ?? 'the cut-offs; no customer differs'}`,
  ...(difference?.onlyLive ?? []).map((line) => `    only live: ${line}`),
  ...(difference?.onlyReplayed ?? []).map((line) => `    only replayed: ${line}`),
];
