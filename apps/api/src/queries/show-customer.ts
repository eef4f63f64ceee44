import { Controller, Query, Res } from '@nestjs/common';
import type { CustomerView, Language } from '@hindsight/contracts';
import { customerView } from '@hindsight/read-models';
import type { HttpReply } from '../http/exchange.js';
import { CustomerId } from '../http/path-ids.js';
import { PreferredLanguage } from '../http/language.js';
import { AtLeastQuery } from './at-least.js';
import { CustomerBody } from './customer-body.js';
import { withLabels } from './labels.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';

@Controller('v1/customers/:customerId')
export class ShowCustomerEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @AnswersOfCustomer({
    summary: 'A customer, with its current results',
    description:
      'Its `ETag` is weak: the revision, and a digest of the answer. Results move with the days while the revision stands ' +
      'still, so `If-Match` of a command takes the `revision` alone, in quotes. Of one that was merged, `mergedInto` says who goes on ' +
      'for it, and so does `Link: </v1/customers/…>; rel="successor-version"`; its own history and last results stay here.',
    type: CustomerBody,
  })
  async get(
    @CustomerId() customerId: string,
    @Query() query: AtLeastQuery,
    @PreferredLanguage() language: Language,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<CustomerView> {
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const found = await customerView(sql, customerId, this.readSide.terms.reportingCurrency);
    const customer = known(found, customerId);
    const { mergedInto } = customer;
    if (mergedInto !== null)
      reply.header('link', `</v1/customers/${encodeURIComponent(mergedInto)}>; rel="successor-version"`);
    return withLabels(customer, language);
  }
}
