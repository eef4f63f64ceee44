import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { Plans, type AskedOfPlan, type PlanOutcome } from './plans.js';

/** Says what somebody means to reach in a year. */
export class ChangePlan extends Command<PlanOutcome> {
  constructor(
    readonly asked: AskedOfPlan,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(ChangePlan)
export class ChangePlanHandler implements ICommandHandler<ChangePlan> {
  constructor(private readonly plans: Plans) {}

  execute({ asked, envelope }: ChangePlan): Promise<PlanOutcome> {
    return this.plans.handle(asked, envelope);
  }
}
