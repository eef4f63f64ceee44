import { subjectOf } from '@hindsight/contracts';
import type { RecordedEvent } from '@hindsight/event-store';
import type { Lane, LaneState, WebhookAttempt } from '@hindsight/read-models';
import { attemptsAtMost, backOffMs } from '../sending/back-off.js';
import type { Outcome } from '../sending/outlet.js';

/** What was sent of one customer, one after the other, until something stood in the way. */
export interface Run {
  readonly customerId: string;
  readonly attempts: readonly WebhookAttempt[];
  /** Not delivered, in order: of what failed, the first one. */
  readonly left: readonly RecordedEvent[];
  /** Null: the first of those was not tried, or nothing is left. */
  readonly failed: Failed | null;
}

interface Failed {
  /** From 1. */
  readonly attempt: number;
  readonly at: Date;
  readonly outcome: Outcome & { readonly delivered: false };
}

export interface SendingInOrder {
  readonly send: (event: RecordedEvent) => Promise<Outcome>;
  /** Asked before each one. */
  readonly mayGoOn: () => boolean;
  readonly now: () => Date;
  /** How often the first one has failed before. */
  readonly failedBefore: number;
}

/** Sends events of one customer, each once the one before has been delivered. */
export async function sendInOrder(
  customerId: string,
  events: readonly RecordedEvent[],
  { send, mayGoOn, now, failedBefore }: SendingInOrder,
): Promise<Run> {
  const attempts: WebhookAttempt[] = [];
  for (const [place, event] of events.entries()) {
    const left = events.slice(place);
    if (!mayGoOn()) return { customerId, attempts, left, failed: null };
    const [at, began] = [now(), performance.now()];
    const outcome = await send(event);
    const attempt = place === 0 ? failedBefore + 1 : 1;
    const ms = performance.now() - began;
    attempts.push({ ...attemptAt(event, outcome), at, attempt, ms });
    if (!outcome.delivered) return { customerId, attempts, left, failed: { attempt, at, outcome } };
  }
  return { customerId, attempts, left: [], failed: null };
}

const attemptAt = (event: RecordedEvent, outcome: Outcome) => ({
  ...{ customerId: subjectOf(event), position: event.position, eventId: event.id, type: event.type },
  ...{ delivered: outcome.delivered, status: outcome.status },
  failure: outcome.delivered ? null : outcome.failure,
});

/** How the first of what is left of a customer stands: tried again later, or given up. */
export function laneAfter(
  { failed }: Pick<Run, 'failed'>,
  before: Pick<Lane, 'failedAt'> | null,
  { now, chance }: { readonly now: Date; readonly chance: number },
): LaneState {
  if (!failed) return { attempts: 0, nextAt: now, failedAt: null, deadAt: null, status: null, failure: null };
  const { attempt, at, outcome } = failed;
  const waitMs = backOffMs(attempt, chance, outcome.retryAfterMs);
  return {
    attempts: attempt,
    nextAt: new Date(now.getTime() + waitMs),
    failedAt: attempt === 1 ? at : (before?.failedAt ?? at),
    deadAt: attempt >= attemptsAtMost ? now : null,
    ...{ status: outcome.status, failure: outcome.failure },
  };
}
