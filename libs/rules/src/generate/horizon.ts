const dayMs = 86_400_000;
/** How far ahead is looked at most, in days. */
const farthestDays = 4096;

/** What must not turn by the horizon, and what that reads. */
export interface Horizon {
  readonly turns: Set<string>;
  readonly ahead: Set<string>;
}

/**
 * Statements that bring `due` forward to an instant `h` before which nothing turns: it is halved until that is so. Between
 * events nothing but time moves what is looked at.
 */
export function horizonSource({ turns, ahead }: Horizon): string {
  if (turns.size === 0) return '';
  return `let h = Math.min(due, n < end ? at[n] : Infinity, t + ${farthestDays * dayMs});
while (h > t) {
${[...ahead].join('\n')}
if (!(${[...turns].join('\n|| ')})) break;
h = h - t > ${dayMs} ? t + (h - t) / 2 : t;
}
if (h < due) due = h;`;
}
