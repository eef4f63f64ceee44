import { Body, Controller } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { attributeKeys, customerIdPattern, partyKinds, type PartyKind } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { Choice, Instant, Patterned, Text, Texts } from '../http/fields.js';
import { customerIdForm } from '../http/path-ids.js';
import { Sender } from '../http/sender.js';
import { Customers, type Content, type CustomerOutcome } from './customers.js';
import { Records, type ReceiptBody } from './records.js';
import { refusals } from './refusals.js';

class RegisterCustomerBody {
  @Patterned({
    pattern: customerIdPattern,
    says: customerIdForm,
    description: 'Your own id, pseudonymous',
    example: 'ada',
  })
  customerId!: string;
  @Choice(partyKinds) partyKind!: PartyKind;
  @Text({ max: 100, optional: true, example: 'fair-2026' }) leadSource?: string;
  @Texts(attributeKeys, { optional: true, example: { country: 'GB' } }) attributes?: Record<string, string>;
  @Instant({ description: 'When they became a customer of record' }) occurredAt!: string;
}

const example: RegisterCustomerBody = {
  customerId: 'ada',
  partyKind: 'person',
  attributes: { country: 'GB' },
  occurredAt: '2026-01-02T10:00:00Z',
};

/** A party becomes a customer of record. */
export class RegisterCustomer extends Command<CustomerOutcome> {
  constructor(
    readonly customerId: string,
    readonly content: Content<'RegisterCustomer'>,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(RegisterCustomer)
export class RegisterCustomerHandler implements ICommandHandler<RegisterCustomer> {
  constructor(private readonly customers: Customers) {}

  execute({ customerId, content, envelope }: RegisterCustomer): Promise<CustomerOutcome> {
    return this.customers.handle(customerId, { type: 'RegisterCustomer', ...content }, envelope);
  }
}

@Controller('v1/customers')
export class RegisterCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @Records(
    'Register a customer',
    { type: RegisterCustomerBody, example },
    'customer-already-registered',
    'attribute-not-allowed',
  )
  async post(@Body() body: RegisterCustomerBody, @Sender() sender: Envelope): Promise<ReceiptBody> {
    return refusals.accepted(await this.commands.execute(toCommand(body, sender)), body);
  }
}

const toCommand = ({ customerId, ...body }: RegisterCustomerBody, sender: Envelope) =>
  new RegisterCustomer(
    customerId,
    { ...body, attributes: body.attributes ?? {}, occurredAt: new Date(body.occurredAt) },
    sender,
  );
