import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { loadReigns, onPool, outboxLoad, reignAt, type ReadModels } from '@hindsight/read-models';
import { setTimeout as pause } from 'node:timers/promises';
// The fold that subscribers are shown.
import { resultAt, take, type Segments } from '../../../../docs/examples/segments.mjs';

/** Everything in the segment streams, in log order. */
export async function toldIn(store: Pick<EventStore, 'readAll'>): Promise<RecordedEvent[]> {
  const told: RecordedEvent[] = [];
  for await (const event of store.readAll(['segment-'])) told.push(event);
  return told;
}

/** Waits until nothing is left in the outbox. */
export async function published(readModels: ReadModels): Promise<void> {
  for (let looks = 0; looks < 500; looks++) {
    if ((await outboxLoad(onPool(readModels))).events === 0) return;
    await pause(20);
  }
  throw new Error('the outbox did not empty within 10 s');
}

/** `customer rule-set output instant → result` wherever a subscriber's view and the tables are asked; both the same when all is well. */
export async function views(
  readModels: ReadModels,
  told: readonly RecordedEvent[],
): Promise<{ folded: string[]; inTables: string[] }> {
  const segments: Segments = new Map();
  for (const { data } of told) take(segments, data);
  const results = await resultsIn(readModels);
  const instants = [
    ...new Set([...results.instants, ...[...segments.values()].flatMap((one) => [...one.keys()])]),
  ];
  const asked = instants.flatMap((at) => [new Date(Date.parse(at) - 1).toISOString(), at]).sort();
  const keys = [...new Set([...segments.keys(), ...results.keys])].sort();
  const lines = (result: (key: string, at: string) => string | null) =>
    keys.flatMap((key) => asked.map((at) => `${key} ${at} → ${String(result(key, at))}`));
  return {
    folded: lines((key, at) => resultAt(segments, key, at)),
    inTables: lines((key, at) => results.at(key, at)),
  };
}

/** What stands in the tables of the version that was in force at the instant asked for. */
async function resultsIn(readModels: ReadModels) {
  const reigns = await loadReigns(onPool(readModels));
  const rows = await readModels.query<{ key: string; hash: string; at: Date; to_result: string }[]>(
    `SELECT customer_id || ' ' || r.id || ' ' || output AS key, rule_set_hash AS hash, at, to_result
     FROM segment_change c JOIN rule_set r ON r.hash = c.rule_set_hash
     WHERE superseded_at_position IS NULL ORDER BY at`,
  );
  const turns = [...reigns.values()].flat().flatMap(({ since, until }) => [since, until]);
  const ofTurns = turns.filter(Number.isFinite).map((ms) => new Date(ms).toISOString());
  return {
    keys: rows.map(({ key }) => key),
    instants: [...rows.map(({ at }) => at.toISOString()), ...ofTurns],
    at(key: string, at: string): string | null {
      const instant = Date.parse(at);
      const hash = reignAt(reigns.get(key.split(' ')[1] ?? '') ?? [], instant)?.hash;
      const row = rows.findLast((one) => one.key === key && one.hash === hash && one.at.getTime() <= instant);
      return row?.to_result ?? null;
    },
  };
}
