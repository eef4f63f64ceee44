import { Logger } from '@nestjs/common';
import { planEvents } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  inTransaction,
  onPool,
  owePlans,
  plansOwed,
  settlePlansOwed,
  writePlans,
  type PlanRow,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';

/** What the streams of plans begin with. */
export const planPrefix = 'plan-';

const log = new Logger('Plans');

/**
 * Writes the plans of a batch. They move no customer, and each counts until another of its kind comes: one that this release cannot read is
 * owed, said aloud, and read by one that can.
 */
export async function recordPlans(sql: Sql, events: readonly RecordedEvent[]): Promise<void> {
  const plans = events.filter(({ stream }) => stream.startsWith(planPrefix)).map(planRow);
  await writePlans(
    sql,
    plans.flatMap(({ row }) => row ?? []),
  );
  const unread = plans.filter(({ row }) => row === null);
  for (const { event, why } of unread)
    log.error(`${event.stream} goes on without its revision ${String(event.revision)}: ${why}`);
  const last = unread.at(-1);
  if (last) await owePlans(sql, last.event.position);
}

/** Reads again what is owed: what a release without a table of plans passed by, or one that could not read it. */
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
    await settlePlansOwed(sql);
    await recordPlans(sql, events);
  });
}

interface Read {
  readonly event: RecordedEvent;
  readonly row: PlanRow | null;
  readonly why: string;
}

function planRow(event: RecordedEvent): Read {
  try {
    return { event, row: planOf(event), why: '' };
  } catch (failure) {
    return { event, row: null, why: failure instanceof Error ? failure.message : String(failure) };
  }
}

function planOf({ type, data, metadata, revision, position }: RecordedEvent): PlanRow {
  const { occurredAt, schemaVersion } = metadata;
  const plan = planEvents.decode({ type, schemaVersion, occurredAt, data });
  const { year, owner, measure, amount, ratePercent } = plan;
  return {
    ...{ year, revision, owner, measure, occurredAt: plan.occurredAt, position },
    minor: amount?.minor ?? null,
    ratePercent: ratePercent ?? null,
  };
}
