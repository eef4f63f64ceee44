import { Controller, Query } from '@nestjs/common';
import type { CustomerView, Language } from '@hindsight/contracts';
import { customerView } from '@hindsight/read-models';
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
      'still, so `If-Match` of a command takes the `revision` alone, in quotes.',
    type: CustomerBody,
  })
  async get(
    @CustomerId() customerId: string,
    @Query() query: AtLeastQuery,
    @PreferredLanguage() language: Language,
  ): Promise<CustomerView> {
    const sql = await this.readSide.at(query.atLeast);
    const found = await customerView(sql, customerId, this.readSide.reportingCurrency);
    return withLabels(known(found, customerId), language);
  }
}
