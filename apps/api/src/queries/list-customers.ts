import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { CustomerView, Page } from '@hindsight/contracts';
import { customerIdPattern } from '@hindsight/domain';
import { customersWith } from '@hindsight/read-models';
import { Patterned, Text } from '../http/fields.js';
import { Problem } from '../http/problem.js';
import { CustomerBody } from './customer-body.js';
import { After, limitOf, PageBody, PageQuery } from './paging.js';
import { Answers } from './queries.js';
import { ReadSide } from './read-side.js';

class ListQuery extends PageQuery {
  @After(customerIdPattern) after?: string;
  @Text({ max: 200, optional: true, example: '重要客户', description: 'Short for output=tier&result=…' })
  tier?: string;
  @Text({ max: 200, optional: true, description: 'Short for output=stage&result=…' }) stage?: string;
  @Text({ max: 200, optional: true, description: 'Short for output=rfm&result=…' }) band?: string;
  @Patterned({
    pattern: /^[a-z][a-z0-9_]{0,62}$/,
    says: 'the id of an output of a rule set',
    description: 'An output of a rule set in force; with `result`',
    optional: true,
  })
  output?: string;
  @Text({ max: 200, optional: true, description: 'What that output must say' }) result?: string;
}

class CustomerPageBody extends PageBody implements Page<CustomerView> {
  @ApiProperty({ type: [CustomerBody] }) items!: CustomerBody[];
}

@Controller('v1/customers')
export class ListCustomersEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @Answers({
    summary: 'Customers, all or those of one segment',
    description:
      'By customer id (as bytes), a page at a time. One of `tier`, `stage`, `band`, or `output` with `result`.',
    type: CustomerPageBody,
  })
  async get(@Query() query: ListQuery): Promise<Page<CustomerView>> {
    const segment = segmentOf(query);
    const sql = await this.readSide.at(query.atLeast);
    const page = { after: query.after ?? null, limit: limitOf(query) };
    return customersWith(sql, segment, page, this.readSide.reportingCurrency);
  }
}

interface Segment {
  readonly output: string;
  readonly result: string;
}

function segmentOf({ tier, stage, band, output, result }: ListQuery): Segment | null {
  if ((output === undefined) !== (result === undefined))
    throw Problem.fields([{ field: output === undefined ? 'output' : 'result', message: 'is missing' }]);
  const asked = [pair('tier', tier), pair('stage', stage), pair('rfm', band), pair(output, result)].flat();
  if (asked.length > 1)
    throw Problem.fields([
      { field: 'query', message: 'takes one segment: tier, stage, band, or output with result' },
    ]);
  return asked[0] ?? null;
}

const pair = (output: string | undefined, result: string | undefined): Segment[] =>
  output === undefined || result === undefined ? [] : [{ output, result }];
