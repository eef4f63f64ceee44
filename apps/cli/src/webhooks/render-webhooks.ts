import type { DeadLetterView, DeliveryView, WebhookSecret, WebhookView } from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

export function renderWebhooks(webhooks: readonly WebhookView[], speak: Speak): string {
  if (webhooks.length === 0) return speak('noWebhooksYet');
  return columns(
    [
      ...[speak('idHead'), speak('urlHead'), speak('stateHead'), speak('positionHead')],
      ...[speak('waitingHead'), speak('deadHead')],
    ],
    webhooks.map(({ webhookId, url, state, position, waiting, dead }) => [
      ...[webhookId, url, state, position ?? '-'],
      ...[waiting.messages, dead.messages],
    ]),
  );
}

/** One, with what was given up. */
export function renderWebhook(
  webhook: WebhookView,
  deadLetters: readonly DeadLetterView[],
  speak: Speak,
): string {
  const { pausedAt: at, pausedBy: by, pausedBecause: why, failingSince, state } = webhook;
  const standing = [
    ...(at === null ? [] : [speak('pausedBecause', { at, by: by ?? '', why: why ?? '' })]),
    ...(state === 'failing' && failingSince !== null ? [speak('failingSince', { at: failingSince })] : []),
  ];
  return [renderWebhooks([webhook], speak), ...standing, renderDeadLetters(deadLetters, speak)].join('\n');
}

function renderDeadLetters(letters: readonly DeadLetterView[], speak: Speak): string {
  if (letters.length === 0) return speak('noDeadLetters');
  return columns(
    [
      ...[speak('customerHead'), speak('eventHead'), speak('positionHead'), speak('attemptsHead')],
      ...[speak('outcomeHead'), speak('waitsBehindHead')],
    ],
    letters.map(({ customerId, type, position, attempts, status, failure, behind }) => [
      ...[customerId, type, position, attempts, outcome(status, failure), behind],
    ]),
  );
}

export function renderDeliveries(deliveries: readonly DeliveryView[], speak: Speak): string {
  if (deliveries.length === 0) return speak('noDeliveries');
  return columns(
    [
      ...[speak('atHead'), speak('customerHead'), speak('eventHead'), speak('positionHead')],
      ...[speak('attemptsHead'), speak('outcomeHead'), 'ms'],
    ],
    deliveries.map(({ at, customerId, type, position, attempt, status, failure, ms }) => [
      ...[at, customerId, type, position, attempt],
      ...[failure === null ? `${speak('deliveredWord')} ${String(status)}` : outcome(status, failure), ms],
    ]),
  );
}

const outcome = (status: number | null, failure: string) =>
  status === null ? failure : `${failure} ${status}`;

export const renderSecret = (
  { webhookId: id, secret, othersUntil: at }: WebhookSecret,
  speak: Speak,
): string =>
  [
    speak('secretShownOnce', { id, secret }),
    ...(at === null ? [] : [speak('secretOthersUntil', { at })]),
  ].join('\n');
