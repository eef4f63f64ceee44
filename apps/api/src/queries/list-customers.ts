import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { CustomerView, Language, Page } from '@hindsight/contracts';
import { customersWith, outputNames, type Sql } from '@hindsight/read-models';
import { PreferredLanguage } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { CustomerBody } from './customer-body.js';
import { CustomerListQuery, filterOf, sortOf } from './customer-list-query.js';
import { withLabels } from './labels.js';
import { limitOf, PageBody } from './paging.js';
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
    const list = {
      filter: filterOf(query),
      sort: sortOf(query),
      after: query.after ?? null,
      limit: limitOf(query),
    };
    const sql = await this.readSide.at(query.atLeast);
    if (query.output !== undefined) await refuseUnknown(sql, query.output);
    const { items, next } = await customersWith(sql, list, this.readSide.reportingCurrency);
    return { items: items.map((customer) => withLabels(customer, language)), next };
  }
}

async function refuseUnknown(sql: Sql, output: string): Promise<void> {
  const known = await outputNames(sql);
  if (known.includes(output)) return;
  const message = {
    en: `is none of those in force: ${known.join(', ')}`,
    zh: `不在生效的输出之中：${known.join('、')}`,
  };
  throw Problem.fields([{ field: 'output', message }]);
}
