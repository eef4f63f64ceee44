import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { churnDeclarers, churnReasons, type ChurnDeclarer, type ChurnReason } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class DeclareChurnBody {
  @Choice(churnReasons) reason!: ChurnReason;
  @Choice(churnDeclarers) declaredBy!: ChurnDeclarer;
  @Instant() occurredAt!: string;
}

const example: DeclareChurnBody = {
  reason: 'competitor',
  declaredBy: 'person',
  occurredAt: '2026-01-09T09:00:00Z',
};

@Controller('v1/customers/:customerId/churn')
export class DeclareChurnEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Declare that a customer has left',
    { type: DeclareChurnBody, example },
    'already-churned',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: DeclareChurnBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: DeclareChurnBody): Asked<'DeclareChurn'> => ({
  type: 'DeclareChurn',
  ...body,
  occurredAt: new Date(occurredAt),
});
