import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { ContractId, CustomerId } from '../../http/path-ids.js';
import { Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ExpireContractBody {
  @Instant({ description: 'When it ended, in time or not; of an offer, when it lapsed' }) occurredAt!: string;
}

const example: ExpireContractBody = { occurredAt: '2026-01-09T00:00:00Z' };

@Controller('v1/customers/:customerId/contracts/:contractId/expiry')
export class ExpireContractEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a contract ended, or that an offer lapsed unsigned',
    { type: ExpireContractBody, example },
    'contract-unknown',
    'contract-already-expired',
    'expired-before-sent',
    'expired-before-signed',
  )
  @ApiParam({ name: 'contractId', example: 'contract-9' })
  async post(
    @CustomerId() customerId: string,
    @ContractId() contractId: string,
    @Body() body: ExpireContractBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, contractId), sender);
    const { occurredAt } = body;
    return refusals.accepted(await this.commands.execute(command), { contractId, occurredAt });
  }
}

const asked = ({ occurredAt }: ExpireContractBody, contractId: string): Asked<'ExpireContract'> => ({
  type: 'ExpireContract',
  contractId,
  occurredAt: new Date(occurredAt),
});
