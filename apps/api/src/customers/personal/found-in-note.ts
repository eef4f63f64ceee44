import { forbiddenIn, type ForbiddenFound } from '@hindsight/domain';
import type { AskedOfCustomer } from './asked-of-customer.js';

/** What is counted of a note while it is open: behind the door nobody can. Undefined where there is no note. */
export const foundInNote = (asked: AskedOfCustomer): ForbiddenFound | undefined =>
  asked.type === 'RecordContact' && asked.note !== undefined ? forbiddenIn(asked.note) : undefined;
