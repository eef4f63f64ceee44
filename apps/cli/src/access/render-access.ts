import type { AccessView, Page } from '@hindsight/contracts';
import type { AccessVerification } from './verify-access.js';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

/** How many ids are told before the rest is counted. */
const told = 3;

export function renderAccess({ items, next }: Page<AccessView>, speak: Speak): string {
  if (items.length === 0) return speak('nobodyWasShown');
  const heads = ['atHead', 'whoHead', 'shownWhatHead', 'shownWhomHead', 'purposeHead'] as const;
  const table = columns(
    heads.map((name) => speak(name)),
    items.map((one) => [one.at, whoOf(one), one.what, whomOf(one, speak), one.purpose ?? '']),
  );
  return next === null ? table : `${table}\n${speak('moreAccess', { at: items.at(-1)?.at ?? '' })}`;
}

const became = { altered: 'wasAltered', dropped: 'wasDropped', inserted: 'wasInserted' } as const;

/** Whether all is as it was sealed, and the first that is not. */
export function renderVerification(found: AccessVerification, speak: Speak): string {
  const { intact, record, key, sealed, forgotten, unsealed, keys, unsealedKeys } = found;
  return [
    speak(intact ? 'accessIntact' : 'accessNotIntact'),
    ...(record ? [`  ${speak('badRecord', { id: record.id, fault: speak(became[record.fault]) })}`] : []),
    ...(key ? [`  ${speak('badKey', { id: key.id, name: key.name, fault: speak(became[key.fault]) })}`] : []),
    `  ${speak('sealedRecords', { sealed, forgotten, unsealed })}`,
    `  ${speak('sealedKeys', { keys, unsealedKeys })}`,
  ].join('\n');
}

const whoOf = ({ actor, roles }: AccessView) =>
  roles.length === 0 ? actor : `${actor} (${roles.join(', ')})`;

function whomOf({ customers, everyone }: AccessView, speak: Speak): string {
  if (everyone) return speak('anybody');
  const more = customers.length - told;
  return [...customers.slice(0, told), ...(more > 0 ? [`+ ${more}`] : [])].join(', ');
}
