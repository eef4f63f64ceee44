import type { Clock } from '../rule-set.js';
import { quoted, type Node } from './document.js';
import type { Problems } from './problems.js';
import { fields, oneOf, text } from './read.js';

/** What `tick` may be. */
export const tickUnits = ['day', 'week', 'month', 'none'] as const;
/** What `cutoffs` may be. */
export const cutoffUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** When ticks and cut-offs fall; by default every day and every month, UTC. */
export function checkClock(problems: Problems, node: Node | undefined): Clock {
  if (!node) return { tz: 'UTC', tick: 'day', cutoffs: 'month' };
  const keys = fields(problems, node, 'clock', [], ['tz', 'tick', 'cutoffs']);
  const [tick, cutoffs] = [keys.get('tick'), keys.get('cutoffs')];
  return {
    tz: checkZone(problems, keys.get('tz')),
    tick: tick ? oneOf(problems, tick, 'tick', tickUnits) : 'day',
    cutoffs: cutoffs ? oneOf(problems, cutoffs, 'cutoffs', cutoffUnits) : 'month',
  };
}

function checkZone(problems: Problems, node: Node | undefined): string {
  if (!node) return 'UTC';
  const zone = text(problems, node, 'tz');
  if (isZone(zone)) return zone;
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return 'UTC';
  const message = `expected an IANA time zone (Asia/Shanghai, UTC), found ${quoted(zone)}`;
  problems.refuseName(node, message, zone, Intl.supportedValuesOf('timeZone'));
  return 'UTC';
}

function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false; // offsets are no zones, though newer engines take them
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // RangeError is how Intl says that it does not know the zone
  }
}
