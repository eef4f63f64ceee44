import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { Customers, type AskedOfCustomer, type CustomerOutcome } from './customers.js';

/** Records something of a customer, whatever it is: every command of the domain goes this way. */
export class ChangeCustomer extends Command<CustomerOutcome> {
  constructor(
    readonly customerId: string,
    readonly asked: AskedOfCustomer,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(ChangeCustomer)
export class ChangeCustomerHandler implements ICommandHandler<ChangeCustomer> {
  constructor(private readonly customers: Customers) {}

  execute({ customerId, asked, envelope }: ChangeCustomer): Promise<CustomerOutcome> {
    return this.customers.handle(customerId, asked, envelope);
  }
}
