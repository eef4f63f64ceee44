import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Nested, Text } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class SendContractBody {
  @Text({
    max: 128,
    example: 'contract-9',
    description: 'Your own id of this contract; a renewal has another',
  })
  contractId!: string;
  @Nested(() => MoneyBody, { optional: true, description: 'Above zero' }) amount?: MoneyBody;
  @Instant({ description: 'It runs from here' }) from!: string;
  @Instant({
    example: '2026-01-09T09:00:00Z',
    description: 'Until here, not included; after `from`. It ends when its expiry is recorded',
  })
  to!: string;
  @Instant({ description: 'When it was sent' }) occurredAt!: string;
}

const example: SendContractBody = {
  contractId: 'contract-9',
  amount: { minor: '90000', currency: 'GBP' },
  from: '2026-01-08T00:00:00Z',
  to: '2026-01-09T00:00:00Z',
  occurredAt: '2026-01-06T09:00:00Z',
};

@Controller('v1/customers/:customerId/contracts')
export class SendContractEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Send a contract, to be signed',
    { type: SendContractBody, example },
    'contract-id-reused',
    'contract-ends-before-start',
    'amount-not-positive',
    'currency-not-reporting',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: SendContractBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ contractId, amount, from, to, occurredAt }: SendContractBody): Asked<'SendContract'> => ({
  type: 'SendContract',
  contractId,
  amount: amount && moneyFrom(amount),
  from: new Date(from),
  to: new Date(to),
  occurredAt: new Date(occurredAt),
});
