import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventStore } from '@hindsight/event-store';
import { Customers } from './customers/customers.js';
import { DeclareChurnEndpoint, DeclareChurnHandler } from './customers/declare-churn.js';
import { FileComplaintEndpoint, FileComplaintHandler } from './customers/file-complaint.js';
import { RecordContactEndpoint, RecordContactHandler } from './customers/record-contact.js';
import { RecordPurchaseEndpoint, RecordPurchaseHandler } from './customers/record-purchase.js';
import { RecordRatingEndpoint, RecordRatingHandler } from './customers/record-rating.js';
import { RecordReturnEndpoint, RecordReturnHandler } from './customers/record-return.js';
import { RegisterCustomerEndpoint, RegisterCustomerHandler } from './customers/register-customer.js';
import { ResolveComplaintEndpoint, ResolveComplaintHandler } from './customers/resolve-complaint.js';
import { Clock } from './http/clock.js';

export { configureHttp, httpAdapter } from './http/configure-http.js';
export { DeclareChurn } from './customers/declare-churn.js';
export { FileComplaint } from './customers/file-complaint.js';
export { RecordContact } from './customers/record-contact.js';
export { RecordPurchase } from './customers/record-purchase.js';
export { RecordRating } from './customers/record-rating.js';
export { RecordReturn } from './customers/record-return.js';
export { RegisterCustomer } from './customers/register-customer.js';
export { ResolveComplaint } from './customers/resolve-complaint.js';
export type { Outcome } from './customers/outcome.js';

export interface ApiOptions {
  readonly eventStore: EventStore;
  /** ISO 4217; amounts in another currency are refused. */
  readonly reportingCurrency: string;
}

/** HTTP in front of the command and the query side. The commands are on the CommandBus for whoever imports this. */
@Module({})
export class ApiModule {
  static forRoot({ eventStore, reportingCurrency }: ApiOptions): DynamicModule {
    const customers = {
      provide: Customers,
      useFactory: () => new Customers(eventStore, reportingCurrency, new Clock()),
    };
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      exports: [CqrsModule],
      controllers: [...commandEndpoints],
      providers: [customers, ...commandHandlers],
    };
  }
}

const commandEndpoints = [
  RegisterCustomerEndpoint,
  RecordContactEndpoint,
  RecordPurchaseEndpoint,
  RecordReturnEndpoint,
  FileComplaintEndpoint,
  ResolveComplaintEndpoint,
  RecordRatingEndpoint,
  DeclareChurnEndpoint,
];

const commandHandlers = [
  RegisterCustomerHandler,
  RecordContactHandler,
  RecordPurchaseHandler,
  RecordReturnHandler,
  FileComplaintHandler,
  ResolveComplaintHandler,
  RecordRatingHandler,
  DeclareChurnHandler,
];
