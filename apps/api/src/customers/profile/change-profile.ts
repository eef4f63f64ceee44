import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { attributeKeys, personalKeys } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Texts } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { personalNote } from '../personal/personal-note.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ChangeProfileBody {
  @Texts(attributeKeys, {
    optional: true,
    example: { region: 'north' },
    description: 'What is so now; what stood at that instant already is not recorded again',
  })
  attributes?: Record<string, string>;
  @Texts(personalKeys, { optional: true, example: { phone: '+44 20 7946 0018' }, description: personalNote })
  personal?: Record<string, string>;
  @Instant({ description: 'Since when it is so' }) occurredAt!: string;
}

const example: ChangeProfileBody = { attributes: { region: 'north' }, occurredAt: '2026-01-03T09:00:00Z' };

@Controller('v1/customers/:customerId/profile')
export class ChangeProfileEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Change what is known of who a customer is',
    { type: ChangeProfileBody, example },
    'attribute-not-allowed',
    'personal-data-not-kept',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: ChangeProfileBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ attributes = {}, personal, occurredAt }: ChangeProfileBody): Asked<'ChangeProfile'> => ({
  type: 'ChangeProfile',
  attributes,
  personal,
  occurredAt: new Date(occurredAt),
});
