import type { PopulationColumns } from '../evaluate/population-columns.js';
import type { History } from '../history/effective-history.js';
import type { ColumnField } from './event-columns.js';
import { Lane } from './lane.js';

/** Histories one behind the other, in their order, with the fields that are asked for. */
export function columnsOfHistories(
  histories: readonly History[],
  fields: readonly ColumnField[],
): PopulationColumns & { readonly endsAt: Float64Array } {
  const events = histories.reduce((sum, one) => sum + one.events.length, 0);
  const lane = new Lane(fields, events);
  const starts = histories.map((history) => {
    for (const event of history.events) lane.append(event);
    return lane.size;
  });
  const { at, kind, numbers, texts, dictionary } = lane;
  return {
    ...{ at, kind, numbers, texts, dictionary, starts: Uint32Array.from([0, ...starts]) },
    endsAt: Float64Array.from(histories, ({ endsAt }) => endsAt ?? NaN),
  };
}
