import type { VerifiedRuleSet, Verification } from './verify.js';

/** A verification for people: a line a rule set, whatever differs below it, who is parked. */
export function renderVerification({ identical, asOf, ruleSets, parked }: Verification): string {
  return [
    `${identical ? 'identical' : 'NOT identical'}: live tables and replay of the log, as of ${asOf ?? 'no closed day'}`,
    ...ruleSets.flatMap(linesOf),
    ...parked.map(({ customerId, reason }) => `  parked ${customerId}: ${reason}`),
  ].join('\n');
}

function linesOf({ ruleSet, identical, live, replayed, firstDifference }: VerifiedRuleSet): string[] {
  const name = ruleSet.replace(/(#.{12}).*/, '$1');
  if (identical) return [`  ${name}: ${live.changes} changes, digest ${live.digest}`];
  return [
    `  ${name}: live ${live.changes} changes, ${live.digest}`,
    `  ${' '.repeat(name.length)}  log  ${replayed.changes} changes, ${replayed.digest}`,
    `    first difference: ${firstDifference?.customerId ?? 'the cut-offs; no customer differs'}`,
    ...(firstDifference?.onlyLive ?? []).map((line) => `    only live: ${line}`),
    ...(firstDifference?.onlyReplayed ?? []).map((line) => `    only replayed: ${line}`),
  ];
}
