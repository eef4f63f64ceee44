import type { Clock, Hold } from '../rule-set.js';
import type { Node } from './document.js';
import { duration } from './duration.js';
import type { Problems } from './problems.js';
import { fields } from './read.js';

const dayMs = 86_400_000;

/** How long a change must hold in each direction. */
export function checkHold(problems: Problems, node: Node | undefined, tick: Clock['tick']): Hold | null {
  if (!node) return null;
  const keys = fields(problems, node, 'hold', [], ['up', 'down']);
  const side = (name: 'up' | 'down') => {
    const found = keys.get(name);
    return found ? checkHoldLength(problems, found, tick) : 0;
  };
  return { upMs: side('up'), downMs: side('down') };
}

/** The length of one hold; warns where the ticks do not let it be met as meant. */
export function checkHoldLength(problems: Problems, node: Node, tick: Clock['tick']): number {
  const length = duration(problems, node, 'hold');
  const why = length > 1 ? misfit(length, tick) : null;
  if (why !== null) problems.warn(node, `this hold cannot be met as meant: ${why}`);
  return length;
}

function misfit(length: number, tick: Clock['tick']): string | null {
  switch (tick) {
    case 'none':
      return 'without ticks it ends only at the next event of the customer';
    case 'month':
      return 'months have no fixed length, so it ends at the first month tick after it (or at an event)';
    case 'week':
      return length % (7 * dayMs) === 0
        ? null
        : 'it is no whole number of weeks, so it ends at the week tick after it';
    case 'day':
      return length % dayMs === 0
        ? null
        : 'it is no whole number of days, so it ends at the day tick after it';
  }
}
