import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { needAreas, needKinds, needSteps, type NeedKind, type NeedStep } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Decimal, Instant, Text, Whole } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class IdentifyNeedBody {
  @Text({ max: 128, example: 'need-2', description: 'Your own id of this need' }) needId!: string;
  @Text({
    max: 100,
    optional: true,
    example: 'finance',
    description: `What it is about, which defines it: ${needAreas.join(', ')}, or another word`,
  })
  area?: string;
  @Choice(needKinds, { optional: true, description: 'Classifies it' }) kind?: NeedKind;
  @Decimal({
    ...{ optional: true, example: 4 },
    description:
      '1 (can wait) to 5 (presses), whole. Not given, but urgency, importance and costLevel are: their mean, with 6 - costLevel, halves up',
  })
  priority?: number;
  @Whole({ min: 1, max: 5, optional: true, example: 5, description: 'How soon it has to be answered' })
  urgency?: number;
  @Whole({ min: 1, max: 5, optional: true, example: 4, description: 'What it means to the customer' })
  importance?: number;
  @Whole({ min: 1, max: 5, optional: true, example: 2, description: 'What answering it costs; 5: most' })
  costLevel?: number;
  @Choice(needSteps, { optional: true, description: 'The step on which it was found out' }) step?: NeedStep;
  @Instant({ description: 'Since when that is known' }) occurredAt!: string;
}

const example: IdentifyNeedBody = {
  needId: 'need-2',
  area: 'finance',
  kind: 'explicit',
  priority: 4,
  occurredAt: '2026-01-04T11:00:00Z',
};

@Controller('v1/customers/:customerId/needs')
export class IdentifyNeedEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'State a need, or state it again with more known of it',
    { type: IdentifyNeedBody, example },
    'priority-out-of-range',
    'need-already-validated',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: IdentifyNeedBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: IdentifyNeedBody): Asked<'IdentifyNeed'> => ({
  type: 'IdentifyNeed',
  ...body,
  occurredAt: new Date(occurredAt),
});
