import { ApiProperty, PickType } from '@nestjs/swagger';
import type {
  DeadLetterView,
  DeliveryView,
  Page,
  WebhookBacklog,
  WebhookSecret,
  WebhookState,
  WebhookView,
} from '@hindsight/contracts';
import { customerIdPattern } from '@hindsight/domain';
import { FeedQuery } from '../feed/feed-query.js';
import { Patterned, Text, Whole } from '../http/fields.js';
import { customerIdForm } from '../http/path-ids.js';
import { PageBody } from '../queries/paging.js';
import { webhookIdForm, webhookIdPattern, webhookUrlForm, webhookUrlPattern } from './webhook-forms.js';

// What is asked about webhooks and what is answered, as documented.

export class AddWebhookBody extends PickType(FeedQuery, ['streams', 'types', 'customer', 'from'] as const) {
  @Patterned({ pattern: webhookIdPattern, says: webhookIdForm, example: 'mailing' })
  webhookId!: string;
  @Patterned({
    ...{ pattern: webhookUrlPattern, says: webhookUrlForm, example: 'https://receiver.example/hindsight' },
    description:
      'Where events are sent to; `http:`, and addresses that are not public, where this server allows them',
  })
  url!: string;
  @Text({
    max: 200,
    example: 'returns by mail',
    description: 'What customers are shown there for: it is written down',
  })
  purpose!: string;
}

export class PauseWebhookBody {
  @Text({ max: 200, example: 'maintenance until noon', description: 'Why; shown until it is resumed' })
  because!: string;
}

export class RotateSecretBody {
  @Whole({
    ...{ min: 0, max: 720, example: 24, optional: true },
    description: 'How long the secrets before it sign, too; 24 h unless given',
  })
  overlapHours?: number;
}

export class ReplayWebhookBody {
  @Patterned({
    ...{ pattern: customerIdPattern, says: customerIdForm, optional: true, example: 'ada' },
    description: 'Of this customer alone',
  })
  customer?: string;
}

export class ReplayedBody {
  @ApiProperty({ example: 1, description: 'Of how many customers something is tried again' })
  customers!: number;
}

class BacklogBody implements WebhookBacklog {
  @ApiProperty({ example: 0 }) customers!: number;
  @ApiProperty({ example: 0 }) messages!: number;
}

const instant = { type: String, format: 'date-time', nullable: true };

export class WebhookBody implements WebhookView {
  @ApiProperty({ example: 'mailing' }) webhookId!: string;
  @ApiProperty({ example: 'https://receiver.example/hindsight' }) url!: string;
  @ApiProperty({ type: [String], example: ['customer'] }) streams!: readonly string[];
  @ApiProperty({ type: [String], nullable: true, description: 'null: of every type' })
  types!: readonly string[] | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: of every customer' })
  customer!: string | null;
  @ApiProperty({ example: 'returns by mail' }) purpose!: string;
  @ApiProperty({ enum: ['active', 'failing', 'paused'], description: '`failing`: nothing gets through' })
  state!: WebhookState;
  @ApiProperty({
    ...{ type: String, nullable: true, example: '22408405' },
    description: 'Up to there everything was delivered, or waits; null: it begins with the log',
  })
  position!: string | null;
  @ApiProperty({ example: 0, description: 'Attempts that failed since the last one that did not' })
  failures!: number;
  @ApiProperty(instant) failingSince!: string | null;
  @ApiProperty(instant) pausedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '`hindsight`: it had failed for a day' })
  pausedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) pausedBecause!: string | null;
  @ApiProperty({ description: 'What waits to be tried again' }) waiting!: BacklogBody;
  @ApiProperty({ description: 'What was given up, with all that waits behind it' }) dead!: BacklogBody;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ example: 'ops' }) createdBy!: string;
}

export class WebhookListBody {
  @ApiProperty({ type: [WebhookBody] }) webhooks!: WebhookBody[];
}

export class WebhookSecretBody implements WebhookSecret {
  @ApiProperty({ example: 'mailing' }) webhookId!: string;
  @ApiProperty({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', description: 'Shown this once' })
  secret!: string;
  @ApiProperty({ ...instant, description: 'Until when those before it sign, too' })
  othersUntil!: string | null;
}

const failure = {
  example: 'status',
  description:
    '`status`, `redirect`, `timeout`, `cut-off`, `address-not-allowed`, or the code of what went wrong with the connection',
};

class DeadLetterBody implements DeadLetterView {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ example: '22408405' }) position!: string;
  @ApiProperty({ example: 'customer-ada' }) stream!: string;
  @ApiProperty({ example: '7' }) revision!: string;
  @ApiProperty({ example: 18 }) attempts!: number;
  @ApiProperty({ format: 'date-time' }) failedAt!: string;
  @ApiProperty({ format: 'date-time' }) deadAt!: string;
  @ApiProperty({ type: Number, nullable: true, example: 500 }) status!: number | null;
  @ApiProperty(failure) failure!: string;
  @ApiProperty({ example: 2, description: 'Of the same customer, that wait behind it' }) behind!: number;
}

export class DeadLetterPageBody extends PageBody implements Page<DeadLetterView> {
  @ApiProperty({ type: [DeadLetterBody] }) items!: DeadLetterBody[];
}

class DeliveryBody implements DeliveryView {
  @ApiProperty({ example: '17' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ format: 'uuid', description: 'What `webhook-id` said' }) eventId!: string;
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ example: '22408405' }) position!: string;
  @ApiProperty({ example: 1 }) attempt!: number;
  @ApiProperty() delivered!: boolean;
  @ApiProperty({ type: Number, nullable: true, example: 204, description: 'null: no answer' })
  status!: number | null;
  @ApiProperty({ type: String, nullable: true, ...failure }) failure!: string | null;
  @ApiProperty({ example: 12 }) ms!: number;
}

export class DeliveryPageBody extends PageBody implements Page<DeliveryView> {
  @ApiProperty({ type: [DeliveryBody] }) items!: DeliveryBody[];
}
