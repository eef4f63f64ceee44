import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { attributeKeys, personalKeys, sensitiveKeys, withdrawn, type SensitiveKey } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Instant, Text, Texts } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { personalNote } from '../personal/personal-note.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ChangeProfileBody {
  @Texts([...attributeKeys, ...sensitiveKeys], {
    optional: true,
    example: { region: 'north' },
    description: 'What is so now; what stood at that instant already is not recorded again',
  })
  attributes?: Record<string, string>;
  @Text({
    ...{ max: 200, optional: true, example: 'meals without nuts' },
    description: `What sensitive attributes are kept for; they are ${sensitiveKeys.join(', ')}, and need it`,
  })
  purpose?: string;
  @Text({
    ...{ max: 200, optional: true, example: 'form 2026-17' },
    description:
      'Where it is on record that the customer agreed to the purpose; sensitive attributes need it',
  })
  consent?: string;
  @Choice(sensitiveKeys, {
    optional: true,
    description: 'Consent to this attribute was withdrawn; no rule sees it from then on',
  })
  withdrawn?: SensitiveKey;
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
    'sensitive-attribute-off',
    'purpose-not-stated',
    'birthday-not-a-day',
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

const asked = (body: ChangeProfileBody): Asked<'ChangeProfile'> => ({
  type: 'ChangeProfile',
  attributes: { ...body.attributes, ...(body.withdrawn && { [body.withdrawn]: withdrawn }) },
  purpose: body.purpose,
  consent: body.consent,
  personal: body.personal,
  occurredAt: new Date(body.occurredAt),
});
