import { Controller, Query } from '@nestjs/common';
import type { CustomerView } from '@hindsight/contracts';
import { customerView } from '@hindsight/read-models';
import { CustomerId } from '../http/path-ids.js';
import { AtLeastQuery } from './at-least.js';
import { CustomerBody } from './customer-body.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';

@Controller('v1/customers/:customerId')
export class ShowCustomerEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @AnswersOfCustomer({ summary: 'A customer, with its current results', type: CustomerBody })
  async get(@CustomerId() customerId: string, @Query() query: AtLeastQuery): Promise<CustomerView> {
    const sql = await this.readSide.at(query.atLeast);
    return known(await customerView(sql, customerId, this.readSide.reportingCurrency), customerId);
  }
}
