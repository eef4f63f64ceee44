import { Controller, Query, Res } from '@nestjs/common';
import type { CustomerView, Language } from '@hindsight/contracts';
import { customerAsOf, customerView, type Sql } from '@hindsight/read-models';
import type { HttpReply } from '../http/exchange.js';
import { CustomerId } from '../http/path-ids.js';
import { PreferredLanguage } from '../http/language.js';
import { ProblemResponse } from '../http/problem-document.js';
import { axesIn, problemsOfAxes, StandpointQuery } from './axes-query.js';
import { CustomerBody } from './customer-body.js';
import { withLabels } from './labels.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { StatesAsOf } from './state-as-of.js';

@Controller('v1/customers/:customerId')
export class ShowCustomerEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly states: StatesAsOf,
  ) {}

  @AnswersOfCustomer({
    summary: 'A customer, with its results: current ones, or those of an instant',
    description:
      'Current, as the read model has it, unless `asOf`, `knownAt` or `rules` is given: then as of an instant, as known then, under those rules, ' +
      'results as `/state` has them; `revision` and `position` are those of all that is known. Its `ETag` is weak: the revision, and a digest of the answer. Results move with the days while the revision stands ' +
      'still, so `If-Match` of a command takes the `revision` alone, in quotes. Of one that was merged, `mergedInto` says who goes on ' +
      'for it, and so does `Link: </v1/customers/…>; rel="successor-version"`; its own history and last results stay here.',
    type: CustomerBody,
  })
  @ProblemResponse(422, problemsOfAxes)
  async get(
    @CustomerId() customerId: string,
    @Query() query: StandpointQuery,
    @PreferredLanguage() language: Language,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<CustomerView> {
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const customer = known(await this.#find(sql, customerId, query), customerId);
    const { mergedInto } = customer;
    if (mergedInto !== null)
      reply.header('link', `</v1/customers/${encodeURIComponent(mergedInto)}>; rel="successor-version"`);
    return withLabels(customer, language);
  }

  async #find(sql: Sql, customerId: string, query: StandpointQuery): Promise<CustomerView | null> {
    const { reportingCurrency } = this.readSide.terms;
    const isCurrent = [query.asOf, query.knownAt, query.rules].every((axis) => axis === undefined);
    if (isCurrent) return customerView(sql, customerId, reportingCurrency);
    const state = await this.states.of(sql, customerId, axesIn(query, query.asOf));
    if (!state) return null;
    const seen = {
      asOf: Date.parse(state.asOf),
      ...(state.knownAt !== null && { knownAt: BigInt(state.knownAt) }),
    };
    const customer = await customerAsOf(sql, customerId, seen, reportingCurrency);
    return customer && { ...customer, results: state.ruleSets.flatMap(({ results }) => results) };
  }
}
