import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import { needAnswerHours } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, NeedId } from '../../http/path-ids.js';
import { Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class SendProposalBody {
  @Instant({
    description: `When it was sent; more than ${needAnswerHours} hours after the need is late, and is taken`,
  })
  occurredAt!: string;
}

const example: SendProposalBody = { occurredAt: '2026-01-05T11:00:00Z' };

@Controller('v1/customers/:customerId/needs/:needId/proposal')
export class SendProposalEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Answer a need with a proposal; there may be several',
    { type: SendProposalBody, example },
    'need-unknown',
    'proposal-before-need',
  )
  @ApiParam({ name: 'needId', example: 'need-2' })
  async post(
    @CustomerId() customerId: string,
    @NeedId() needId: string,
    @Body() body: SendProposalBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, needId), sender);
    return refusals.accepted(await this.commands.execute(command), { needId, occurredAt: body.occurredAt });
  }
}

const asked = ({ occurredAt }: SendProposalBody, needId: string): Asked<'SendProposal'> => ({
  type: 'SendProposal',
  needId,
  occurredAt: new Date(occurredAt),
});
