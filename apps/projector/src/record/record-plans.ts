import { planEvents } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  inTransaction,
  onPool,
  plansOwed,
  settlePlansOwed,
  writePlans,
  type PlanRow,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';

/** What the streams of plans begin with. */
export const planPrefix = 'plan-';

/**
 * Writes the plans of a batch. They move no customer.
 * @throws {UnknownStoredEvent} for one that this release does not know, as of rule sets and the calendar
 */
export const recordPlans = (sql: Sql, events: readonly RecordedEvent[]): Promise<void> =>
  writePlans(sql, events.filter(({ stream }) => stream.startsWith(planPrefix)).map(planRow));

/** Reads what a release without a table of plans passed by. Does so once, and nothing on tables that were made with one. */
export async function catchUpOnPlans(
  eventStore: Pick<EventStore, 'readAll'>,
  readModels: ReadModels,
): Promise<void> {
  const upTo = await plansOwed(onPool(readModels));
  if (upTo === null) return;
  const events: RecordedEvent[] = [];
  for await (const event of eventStore.readAll([planPrefix])) {
    if (event.position > upTo) break; // comes by the subscription
    events.push(event);
  }
  await inTransaction(readModels, async (sql) => {
    await recordPlans(sql, events);
    await settlePlansOwed(sql);
  });
}

function planRow({ type, data, metadata, revision, position }: RecordedEvent): PlanRow {
  const { occurredAt, schemaVersion } = metadata;
  const plan = planEvents.decode({ type, schemaVersion, occurredAt, data });
  const { year, owner, measure, amount, ratePercent } = plan;
  return {
    ...{ year, revision, owner, measure, occurredAt: plan.occurredAt, position },
    minor: amount?.minor ?? null,
    ratePercent: ratePercent ?? null,
  };
}
