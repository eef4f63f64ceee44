import { heardFrom, type ImportSpan } from '@hindsight/domain';
import {
  recordEvents,
  recordUnheard,
  type CustomerEventRow,
  type HeardEventRow,
  type Sql,
  type UnheardEventRow,
} from '@hindsight/read-models';

/** From where the registration of each customer is heard (null: it is not); those not in here are heard already. */
type RegisteredFrom = ReadonlyMap<string, bigint | null>;

/** Events as they are to be recorded. */
export interface Sorted {
  /** In the history. */
  readonly heard: readonly HeardEventRow[];
  /** Aside, until an import ends. */
  readonly aside: readonly UnheardEventRow[];
}

/** Records events, each where it belongs. */
export async function recordHeard(sql: Sql, { heard, aside }: Sorted): Promise<void> {
  await recordEvents(sql, heard);
  await recordUnheard(sql, aside);
}

/**
 * Says of events where each belongs.
 * @param rows in log order
 * @param spans of all imports up to the last of these events
 * @param unheard customers whose registration is aside
 */
export function sorted(
  rows: readonly CustomerEventRow[],
  spans: readonly ImportSpan[],
  unheard: ReadonlySet<string>,
): Sorted {
  const registered = new Map<string, bigint | null>([...unheard].map((id) => [id, null]));
  const heard: HeardEventRow[] = [];
  const aside: UnheardEventRow[] = [];
  for (const row of rows) {
    const from = heardFrom(spans, row, registrationOf(row, registered));
    if (row.revision === 0n) registered.set(row.customerId, from);
    if (from !== null) heard.push({ ...row, heardPosition: from === row.position ? null : from });
    else aside.push({ ...row, waitsFor: heardFrom(spans, row, null) === null ? row.origin : null });
  }
  return { heard, aside };
}

function registrationOf({ customerId, revision }: CustomerEventRow, registered: RegisteredFrom) {
  const position = registered.get(customerId);
  return revision === 0n || position === undefined ? null : { position };
}
