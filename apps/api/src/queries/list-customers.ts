import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { CustomerView, Language, Page } from '@hindsight/contracts';
import { customerList, customersWith } from '@hindsight/read-models';
import { PreferredLanguage } from '../http/language.js';
import { CustomerBody } from './customer-body.js';
import { CustomerListQuery, filterOf } from './customer-list-query.js';
import { refuseUnknownOutput } from './known-output.js';
import { withLabels } from './labels.js';
import { listRequest } from './list-query.js';
import { PageBody } from './paging.js';
import { Answers } from './queries.js';
import { ReadSide } from './read-side.js';

class CustomerPageBody extends PageBody implements Page<CustomerView> {
  @ApiProperty({ type: [CustomerBody] }) items!: CustomerBody[];
}

@Controller('v1/customers')
export class ListCustomersEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @Answers({
    summary: 'Customers, all or those that fit',
    description:
      'A page at a time, by customer id (as bytes) unless `sort` says otherwise. Filters combine: all that are given hold. ' +
      'Send them again with `after`.',
    type: CustomerPageBody,
  })
  async get(
    @Query() query: CustomerListQuery,
    @PreferredLanguage() language: Language,
  ): Promise<Page<CustomerView>> {
    const asked = { ...listRequest(customerList, query), filter: filterOf(query) };
    const sql = await this.readSide.at(query.atLeast);
    await refuseUnknownOutput(sql, query.output);
    const { items, next } = await customersWith(sql, asked, this.readSide.terms.reportingCurrency);
    return { items: items.map((customer) => withLabels(customer, language)), next };
  }
}
