import type { ReplayVerification } from './verify-report.js';

export function renderReplayVerification({ identical, differences, evidence }: ReplayVerification): string {
  const { by, at, version, control, candidate, history, asOf } = evidence;
  return [
    `${identical ? 'identical' : 'NOT identical'}: the report, and a replay of what was known then`,
    `  run by ${by} at ${at} with version ${version}, as of ${asOf}`,
    `  ${history.events} events of ${history.customers} customers up to position ${history.position}`,
    `  control ${control}, candidate #${candidate.hash}`,
    ...differences.map((one) => `  ${one}`),
  ].join('\n');
}
