import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { RuleSets, type AskedOfRuleSet, type RuleSetOutcome } from './rule-sets.js';

/** Drafts a version, judges it, brings it in force or takes it out. */
export class ChangeRuleSet extends Command<RuleSetOutcome> {
  constructor(
    readonly ruleSetId: string,
    readonly asked: AskedOfRuleSet,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(ChangeRuleSet)
export class ChangeRuleSetHandler implements ICommandHandler<ChangeRuleSet> {
  constructor(private readonly ruleSets: RuleSets) {}

  execute({ ruleSetId, asked, envelope }: ChangeRuleSet): Promise<RuleSetOutcome> {
    return this.ruleSets.handle(ruleSetId, asked, envelope);
  }
}
