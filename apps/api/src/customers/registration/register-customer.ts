import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  attributeKeys,
  customerIdPattern,
  partyKinds,
  personalKeys,
  type PartyKind,
} from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { Choice, Instant, Patterned, Text, Texts } from '../../http/fields.js';
import { customerIdForm } from '../../http/path-ids.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { personalNote } from '../personal/personal-note.js';
import { Records, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

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
  @Texts(personalKeys, { optional: true, example: { name: 'Ada Lovelace' }, description: personalNote })
  personal?: Record<string, string>;
  @Instant({ description: 'When they became a customer of record' }) occurredAt!: string;
}

type RegistrationFacts = Omit<RegisterCustomerBody, 'customerId'>;

const example: RegisterCustomerBody = {
  customerId: 'ada',
  partyKind: 'person',
  attributes: { country: 'GB' },
  occurredAt: '2026-01-02T10:00:00Z',
};

@Controller('v1/customers')
export class RegisterCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @Records(
    'Register a customer',
    { type: RegisterCustomerBody, example },
    'customer-already-registered',
    'attribute-not-allowed',
    'customer-id-personal',
    'personal-data-not-kept',
  )
  async post(@Body() body: RegisterCustomerBody, @Sender() sender: Envelope): Promise<ReceiptBody> {
    const { customerId, ...facts } = body;
    const command = new ChangeCustomer(customerId, asked(facts), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, attributes = {}, ...facts }: RegistrationFacts): Asked<'RegisterCustomer'> => ({
  type: 'RegisterCustomer',
  ...facts,
  attributes,
  occurredAt: new Date(occurredAt),
});
