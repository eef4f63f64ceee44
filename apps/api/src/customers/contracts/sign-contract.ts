import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { ContractId, CustomerId } from '../../http/path-ids.js';
import { Instant, Nested } from '../../http/fields.js';
import { optionalDate } from '../../http/instant.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class SignContractBody {
  @Nested(() => MoneyBody, { optional: true, description: 'Above zero; as it was sent unless given' })
  amount?: MoneyBody;
  @Instant({ optional: true, description: 'As it was sent unless given' }) from?: string;
  @Instant({
    ...{ optional: true, example: '2026-01-09T09:00:00Z' },
    description: 'As it was sent unless given; after `from`',
  })
  to?: string;
  @Instant({ description: 'When it was signed' }) occurredAt!: string;
}

const example: SignContractBody = {
  amount: { minor: '85000', currency: 'GBP' },
  occurredAt: '2026-01-07T09:00:00Z',
};

@Controller('v1/customers/:customerId/contracts/:contractId/signature')
export class SignContractEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a contract was signed',
    { type: SignContractBody, example },
    'contract-unknown',
    'contract-already-signed',
    'contract-expired',
    'signed-before-sent',
    'contract-ends-before-start',
    'amount-not-positive',
    'currency-not-reporting',
    'amount-too-large',
  )
  @ApiParam({ name: 'contractId', example: 'contract-9' })
  async post(
    @CustomerId() customerId: string,
    @ContractId() contractId: string,
    @Body() body: SignContractBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, contractId), sender);
    return refusals.accepted(await this.commands.execute(command), Object.assign(body, { contractId }));
  }
}

const asked = (
  { amount, from, to, occurredAt }: SignContractBody,
  contractId: string,
): Asked<'SignContract'> => ({
  type: 'SignContract',
  contractId,
  amount: amount && moneyFrom(amount),
  from: optionalDate(from),
  to: optionalDate(to),
  occurredAt: new Date(occurredAt),
});
