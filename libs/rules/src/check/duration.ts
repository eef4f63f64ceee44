import { describe, type Node } from './document.js';
import type { Problems } from './problems.js';

const hourMs = 3_600_000;
const unitMs = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs };

/** An exact length (`36h`, `30d`, `2w`) in milliseconds; a stand-in of 1 after a refusal. */
export function duration(problems: Problems, node: Node | undefined, what: string, least: 0 | 1 = 0): number {
  if (!node) return 1;
  const found = node.kind === 'scalar' && typeof node.value === 'string' ? lengthOf(node.value) : null;
  if (found !== null && found >= least) return found;
  const longer = least === 0 ? '' : ' longer than 0';
  problems.refuse(node, `expected ${what} as a duration${longer} (36h, 30d or 2w), found ${describe(node)}`);
  return 1;
}

function lengthOf(text: string): number | null {
  const [, count, unit] = /^(\d+)([hdw])$/.exec(text) ?? [];
  if (count === undefined) return null;
  const length = Number(count) * unitMs[unit as 'h' | 'd' | 'w']; // the pattern has matched one of these
  return Number.isSafeInteger(length) ? length : null;
}
