import type { WebhookState, WebhookView } from '@hindsight/contracts';
import type { Backlogs, Pausing, WebhookEndpoint } from '@hindsight/read-models';
import { isFailing } from './delivering/health.js';

/** An endpoint as it is told. */
export function webhookView(endpoint: WebhookEndpoint, { waiting, dead }: Backlogs): WebhookView {
  const { id: webhookId, url, streams, types, customerId, purpose, position, health } = endpoint;
  return {
    ...{ webhookId, url, streams, types: types.length === 0 ? null : types, customer: customerId, purpose },
    ...{ state: stateOf(endpoint), position: position < 0n ? null : String(position) },
    ...{ failures: health.failures, failingSince: health.since?.toISOString() ?? null },
    ...pausing(endpoint.paused),
    ...{ waiting, dead, createdAt: endpoint.createdAt.toISOString(), createdBy: endpoint.createdBy },
  };
}

const pausing = (paused: Pausing | null) => ({
  pausedAt: paused?.at.toISOString() ?? null,
  pausedBy: paused?.by ?? null,
  pausedBecause: paused?.because ?? null,
});

function stateOf({ paused, health }: WebhookEndpoint): WebhookState {
  if (paused) return 'paused';
  return isFailing(health) ? 'failing' : 'active';
}
