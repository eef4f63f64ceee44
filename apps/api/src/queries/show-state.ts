import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Language, RuleSetState, StateAsOf } from '@hindsight/contracts';
import { CustomerId } from '../http/path-ids.js';
import { PreferredLanguage } from '../http/language.js';
import { ProblemResponse } from '../http/problem-document.js';
import { axesIn, problemsOfAxes, StandpointQuery } from './axes-query.js';
import { withLabels } from './labels.js';
import { ResultBody } from './result-body.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { StatesAsOf } from './state-as-of.js';

class RuleSetStateBody implements RuleSetState {
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…' }) ruleSet!: string;
  @ApiProperty({ description: 'Whether cut-offs count that were published only after `knownAt`' })
  laterCutoffs!: boolean;
  @ApiProperty({ type: [ResultBody], description: "Empty before the customer's first event" })
  results!: ResultBody[];
  @ApiProperty({ type: Object, example: { spend_365d: 12.99, orders_365d: 1 } })
  features!: Record<string, number | string>;
}

class StateBody implements StateAsOf {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Last position of the log that counts; null: all of it',
  })
  knownAt!: string | null;
  @ApiProperty({ example: 'then' }) rules!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Revision of an event that stands, or then stood, in the way of a parked customer; null: none does',
  })
  stoppedAt!: string | null;
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
      'On three axes of time: what had happened up to `asOf`, as known at `knownAt`, under the `rules` of then, of now or of a version, ' +
      'with the cut-offs that they published. Without `knownAt`, by what is known now; with it, what was said then.',
    type: StateBody,
  })
  @ProblemResponse(422, problemsOfAxes)
  async get(
    @CustomerId() customerId: string,
    @Query() query: StandpointQuery,
    @PreferredLanguage() language: Language,
  ): Promise<StateAsOf> {
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const state = known(await this.states.of(sql, customerId, axesIn(query, query.asOf)), customerId);
    return { ...state, ruleSets: state.ruleSets.map((one) => withLabels(one, language)) };
  }
}
