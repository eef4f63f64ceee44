import { Controller, Query } from '@nestjs/common';
import type { DeadLetterView, DeliveryView, Page, WebhookView } from '@hindsight/contracts';
import { deadLetterList, deliveryList } from '@hindsight/read-models';
import { listQuery, listRequest } from '../queries/list-query.js';
import { Answers } from '../queries/queries.js';
import { DeadLetterPageBody, DeliveryPageBody, WebhookBody, WebhookListBody } from './webhook-bodies.js';
import { OfWebhook, WebhookId } from './webhook-paths.js';
import { Webhooks } from './webhooks.js';

class DeadLettersQuery extends listQuery(deadLetterList, {
  customer: { says: 'Of this customer', example: 'ada' },
  deadAt: { says: 'When it was given up' },
}) {}

class DeliveriesQuery extends listQuery(deliveryList, {
  id: { says: 'In the order of recording' },
  at: { says: 'When it was sent' },
  customer: { says: 'Of this customer', example: 'ada' },
  eventId: { says: 'This event', example: 'd178002d-f797-5e4c-9b88-020ae762b4a8' },
  delivered: { says: 'What became of it' },
}) {}

@Controller('v1/webhooks')
export class ShowWebhooksEndpoints {
  constructor(private readonly webhooks: Webhooks) {}

  @Answers({ summary: 'To whom events are sent, by id, and how that goes', type: WebhookListBody })
  async list(): Promise<{ readonly webhooks: readonly WebhookView[] }> {
    return { webhooks: await this.webhooks.list() };
  }

  @Answers({ path: ':webhookId', summary: 'One of them', type: WebhookBody })
  @OfWebhook()
  show(@WebhookId() webhookId: string): Promise<WebhookView> {
    return this.webhooks.show(webhookId);
  }

  @Answers({
    path: ':webhookId/dead-letters',
    summary: 'What was given up',
    description:
      'One event a customer, which some two days of attempts did not deliver; what came of the customer since waits behind it, in ' +
      'order. Other customers are not held up.',
    type: DeadLetterPageBody,
  })
  @OfWebhook()
  deadLetters(
    @WebhookId() webhookId: string,
    @Query() query: DeadLettersQuery,
  ): Promise<Page<DeadLetterView>> {
    return this.webhooks.deadLetters(webhookId, listRequest(deadLetterList, query));
  }

  @Answers({
    path: ':webhookId/deliveries',
    summary: 'The log of deliveries, the latest first',
    description:
      'Of 30 days and 100 000 attempts, at most. What was sent and what was answered is not in it.',
    type: DeliveryPageBody,
  })
  @OfWebhook()
  deliveries(@WebhookId() webhookId: string, @Query() query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    return this.webhooks.deliveries(webhookId, listRequest(deliveryList, query));
  }
}
