import { Body, Controller } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { churnDeclarers, churnReasons, type ChurnDeclarer, type ChurnReason } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../http/path-ids.js';
import { Choice, Instant } from '../http/fields.js';
import { Sender } from '../http/sender.js';
import { Customers, type Content, type CustomerOutcome } from './customers.js';
import { RecordsOfCustomer, type ReceiptBody } from './records.js';
import { refusals } from './refusals.js';

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

/** A customer is taken to have left. */
export class DeclareChurn extends Command<CustomerOutcome> {
  constructor(
    readonly customerId: string,
    readonly content: Content<'DeclareChurn'>,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(DeclareChurn)
export class DeclareChurnHandler implements ICommandHandler<DeclareChurn> {
  constructor(private readonly customers: Customers) {}

  execute({ customerId, content, envelope }: DeclareChurn): Promise<CustomerOutcome> {
    return this.customers.handle(customerId, { type: 'DeclareChurn', ...content }, envelope);
  }
}

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
    const command = new DeclareChurn(customerId, toContent(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const toContent = ({ occurredAt, ...body }: DeclareChurnBody): Content<'DeclareChurn'> => ({
  ...body,

  occurredAt: new Date(occurredAt),
});
