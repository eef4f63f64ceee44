import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Language, RuleSetState, StateAsOf } from '@hindsight/contracts';
import { Instant } from '../http/fields.js';
import { CustomerId } from '../http/path-ids.js';
import { PreferredLanguage } from '../http/language.js';
import { AtLeastQuery } from './at-least.js';
import { withLabels } from './labels.js';
import { ResultBody } from './result-body.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { StatesAsOf } from './state-as-of.js';

class StateQuery extends AtLeastQuery {
  @Instant({ optional: true, description: 'The last closed instant unless given' }) asOf?: string;
}

class RuleSetStateBody implements RuleSetState {
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…' }) ruleSet!: string;
  @ApiProperty({ type: [ResultBody], description: "Empty before the customer's first event" })
  results!: ResultBody[];
  @ApiProperty({ type: Object, example: { spend_365d: 12.99, orders_365d: 1 } })
  features!: Record<string, number | string>;
}

class StateBody implements StateAsOf {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ type: [RuleSetStateBody] }) ruleSets!: RuleSetStateBody[];
}

@Controller('v1/customers/:customerId/state')
export class ShowStateEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly states: StatesAsOf,
  ) {}

  @AnswersOfCustomer({
    summary: 'What a customer was at an instant',
    description:
      'By what is known now, under the versions that were in force at that instant, with the cut-offs that they published.',
    type: StateBody,
  })
  async get(
    @CustomerId() customerId: string,
    @Query() query: StateQuery,
    @PreferredLanguage() language: Language,
  ): Promise<StateAsOf> {
    const sql = await this.readSide.at(query.atLeast);
    const asOf = query.asOf === undefined ? null : new Date(query.asOf);
    const state = known(await this.states.of(sql, customerId, asOf), customerId);
    return { ...state, ruleSets: state.ruleSets.map((one) => withLabels(one, language)) };
  }
}
