import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import type { PlanReceipt } from '@hindsight/contracts';
import { planMeasures, type PlanMeasure } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { TakesCommand } from '../commands/takes-command.js';
import { Choice, Decimal, Instant, Nested, Text } from '../http/fields.js';
import { MoneyBody, moneyFrom } from '../http/money-body.js';
import { Sender } from '../http/sender.js';
import { ChangePlan } from './change-plan.js';
import { planRefusals } from './plan-refusals.js';
import { PlanYear } from './plan-year.js';
import type { AskedOfPlan } from './plans.js';

class SetPlanBody {
  @Text({ max: 100, example: 'north', description: 'Whose plan it is: a person or a team' }) owner!: string;
  @Choice(planMeasures) measure!: PlanMeasure;
  @Nested(() => MoneyBody, { optional: true, description: 'Of a sum; only a profit may be 0 or a loss' })
  amount?: MoneyBody;
  @Decimal({ optional: true, description: 'Of `margin_rate`: percent of revenue, -100 to 100' })
  ratePercent?: number;
  @Instant({ description: 'When it was decided' }) occurredAt!: string;
}

class PlanReceiptBody implements PlanReceipt {
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ example: '3', description: 'Revision of the plans of that year after this command' })
  revision!: string;
  @ApiProperty({ type: String, nullable: true, example: '18221', description: 'Position in the log' })
  position!: string | null;
}

const example: SetPlanBody = {
  owner: 'north',
  measure: 'revenue',
  amount: { minor: '100000000', currency: 'GBP' },
  occurredAt: '2026-01-02T09:00:00Z',
};

@Controller('v1/plans')
export class SetPlanEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @TakesCommand({
    ...{ path: ':year', summary: 'Set what somebody means to reach in a year', of: 'plans of a year' },
    description:
      'One plan for each owner and measure; the last that is set stands. Set again as it stands, nothing happens.',
    ...{ body: SetPlanBody, example, receipt: PlanReceiptBody },
    refusing: planRefusals.documented([
      'stream-elsewhere',
      'command-id-reused',
      'time-in-the-future',
      'plan-needs-amount',
      'plan-needs-rate',
      'rate-out-of-range',
      'amount-not-positive',
      'amount-too-large',
      'currency-not-reporting',
    ]),
  })
  @ApiParam({ name: 'year', example: '2026' })
  async post(
    @PlanYear() year: number,
    @Body() body: SetPlanBody,
    @Sender() sender: Envelope,
  ): Promise<PlanReceiptBody> {
    const outcome = await this.commands.execute(new ChangePlan(asked(body, year), sender));
    return planRefusals.accepted(outcome, body);
  }
}

const asked = ({ occurredAt, amount, ...body }: SetPlanBody, year: number): AskedOfPlan => ({
  type: 'SetPlan',
  year,
  ...body,
  amount: amount && moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
