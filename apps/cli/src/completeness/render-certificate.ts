import { digestText, type EventSum } from '@hindsight/read-models';
import type { Certificate } from './certify.js';
import { differenceLines } from './render-difference.js';

/** A certificate for people: both sides, and whatever differs below them. */
export function renderCertificate(certificate: Certificate): string {
  const { complete, position, log, tables, differences, parked } = certificate;
  const upTo = position === null ? 'an empty log' : `position ${position}`;
  const whose = parked.length === 0 ? '' : `, ${parked.length} parked left out`;
  return [
    `${complete ? 'complete' : 'NOT complete'}: customer events of log and tables, up to ${upTo}${whose}`,
    ...(differences.length === 0
      ? [`  ${sumLine(log)}`]
      : [`  log    ${sumLine(log)}`, `  tables ${sumLine(tables)}`]),
    ...differences.flatMap(differenceLines),
    ...parked.map(({ customerId, reason }) => `  parked ${customerId}: ${reason}`),
  ].join('\n');
}

/** A certificate for programs: numbers of any size are decimal text. */
export const certificateJson = ({ position, log, tables, buckets, ...others }: Certificate): object => ({
  complete: others.complete,
  position: position === null ? null : String(position),
  ...{ log: sumJson(log), tables: sumJson(tables) },
  ...{ differences: others.differences, parked: others.parked },
  buckets: buckets.map(({ bucket, log, tables }) => ({ bucket, log: sumJson(log), tables: sumJson(tables) })),
});

const sumJson = (sum: EventSum) => ({ events: sum.events, digest: digestText(sum) });

const sumLine = (sum: EventSum) => `${sum.events} events, digest ${digestText(sum)}`;
