import type { Language } from '@hindsight/contracts';
import { digestText, type EventSum } from '@hindsight/read-models';
import { speaking, type Speak } from '../texts/texts.js';
import type { Certificate } from './certify.js';
import { differenceLines } from './render-difference.js';

/** A certificate for people: both sides, and whatever differs below them. */
export function renderCertificate(certificate: Certificate, language: Language): string {
  const speak = speaking(language);
  const { complete, position, log, tables, differences, parked } = certificate;
  const where = position === null ? speak('emptyLog') : speak('position', { position: String(position) });
  const whose = parked.length === 0 ? '' : speak('parkedOut', { count: parked.length });
  const [logged, held] = [log, tables].map((sum) => ({ sum: sumLine(sum, speak) }));
  return [
    speak(complete ? 'complete' : 'notComplete', { where }) + whose,
    ...(differences.length === 0
      ? [`  ${sumLine(log, speak)}`]
      : [`  ${speak('logSide', logged)}`, `  ${speak('tablesSide', held)}`]),
    ...differences.flatMap((one) => differenceLines(one, speak)),
    ...parked.map(({ customerId: id, reason }) => `  ${speak('parkedBecause', { id, reason })}`),
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

const sumLine = (sum: EventSum, speak: Speak) =>
  speak('eventsSum', { count: String(sum.events), digest: digestText(sum) });
