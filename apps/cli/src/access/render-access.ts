import type { AccessView, Page } from '@hindsight/contracts';
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

const whoOf = ({ actor, roles }: AccessView) =>
  roles.length === 0 ? actor : `${actor} (${roles.join(', ')})`;

function whomOf({ customers, everyone }: AccessView, speak: Speak): string {
  if (everyone) return speak('anybody');
  const more = customers.length - told;
  return [...customers.slice(0, told), ...(more > 0 ? [`+ ${more}`] : [])].join(', ');
}
