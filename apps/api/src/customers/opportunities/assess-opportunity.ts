import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { evidenceFor, funnelStages, type FunnelStage } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Decimal, Instant, Nested, Text, TextList } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

const checklist = funnelStages.map((stage) => `${stage}: ${evidenceFor(stage).join(', ') || 'nothing'}`);

class AssessOpportunityBody {
  @Text({ max: 128, example: 'opportunity-1', description: 'Your own id of this opportunity' })
  opportunityId!: string;
  @Decimal({
    example: 4,
    description:
      '0 not reached yet, 1 newly assigned, 2 contacted, 3 need known, 4 choosing, 5 contract sent, 6 under contract, ' +
      '7 contract expired',
  })
  salesStage!: number;
  @Choice(funnelStages, { example: 'target' }) funnelStage!: FunnelStage;
  @Decimal({ example: 3, description: '1 (unlikely) to 5 (very likely), whole' }) intent!: number;
  @Nested(() => MoneyBody, { optional: true, description: 'Above zero' }) amount?: MoneyBody;
  @Decimal({ optional: true, example: 80, description: '0 to 100' }) potential?: number;
  @TextList({
    ...{ max: 100, maxItems: 100, optional: true, example: evidenceFor('target') },
    description:
      'What was found out; what earlier assessments of this opportunity said still counts. Entering a stage asks for: ' +
      checklist.join('; '),
  })
  evidence?: string[];
  @Instant({ description: 'When it was assessed' }) occurredAt!: string;
}

const example: AssessOpportunityBody = {
  opportunityId: 'opportunity-1',
  salesStage: 4,
  funnelStage: 'target',
  intent: 3,
  amount: { minor: '120000', currency: 'GBP' },
  potential: 80,
  evidence: [...evidenceFor('target')],
  occurredAt: '2026-01-05T12:00:00Z',
};

@Controller('v1/customers/:customerId/opportunities')
export class AssessOpportunityEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Assess an opportunity, for the first time or again',
    { type: AssessOpportunityBody, example },
    'sales-stage-out-of-range',
    'intent-out-of-range',
    'potential-out-of-range',
    'evidence-unknown',
    'evidence-missing',
    'amount-not-positive',
    'currency-not-reporting',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: AssessOpportunityBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({
  amount,
  evidence = [],
  occurredAt,
  ...body
}: AssessOpportunityBody): Asked<'AssessOpportunity'> => ({
  type: 'AssessOpportunity',
  ...body,
  amount: amount && moneyFrom(amount),
  evidence,
  occurredAt: new Date(occurredAt),
});
