import { EntitySchema } from 'typeorm';
import { instant, text } from '../database/column.js';

/**
 * The first tick that may change a customer under any rules, unless there is news before. A hint that says where to look, and may be
 * too early, never too late: it depends on when it was looked at last, and says nothing of the customer.
 */
export interface CustomerWakeRow {
  readonly customerId: string;
  readonly wakeAt: Date;
}

export const customerWakeTable = new EntitySchema<CustomerWakeRow>({
  name: 'customer_wake',
  columns: { customerId: text('customer_id', { primary: true }), wakeAt: instant('wake_at') },
});
