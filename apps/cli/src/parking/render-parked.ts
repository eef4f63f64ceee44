import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';
import type { Parked, Retried } from './parking.js';
import { reasonIn } from './parking-reason.js';

/** Who is parked, for people. */
export function renderParked(parked: readonly Parked[], speak: Speak): string {
  if (parked.length === 0) return speak('nobodyParked');
  return columns(
    [speak('customerHead'), speak('stoppedAtHead'), speak('revisionHead'), speak('reasonHead')],
    parked.map(({ customerId, eventType, revision, reason }) => [
      ...[customerId, eventType, revision],
      reasonIn(reason)[speak.language],
    ]),
  );
}

/** Who goes on, and who does not. */
export function renderRetried(retried: readonly Retried[], speak: Speak): string {
  if (retried.length === 0) return speak('nobodyParked');
  return retried.map((one) => lineOf(one, speak)).join('\n');
}

const lineOf = ({ customerId: id, staysBecause }: Retried, speak: Speak) =>
  staysBecause === null
    ? speak('goesOn', { id })
    : speak('staysParked', { id, reason: reasonIn(staysBecause) });
