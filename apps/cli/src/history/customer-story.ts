import { HttpException } from '@nestjs/common';
import type { ChangeView, HistoryEntry, StateAsOf } from '@hindsight/contracts';
import {
  customerChanges,
  customerHistory,
  everything,
  historyList,
  onPool,
  type Sql,
} from '@hindsight/read-models';
import { StatesAsOf } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';

/** All that is known of one customer up to an instant. */
export interface CustomerStory {
  readonly customerId: string;
  readonly events: readonly HistoryEntry[];
  /** Those that stand, of every version, oldest first; `inForce` says which the customer was told by. */
  readonly changes: readonly ChangeView[];
  readonly state: StateAsOf;
}

/**
 * @param asOf ms; the last closed instant unless given
 * @throws {BadInput} nobody knows this customer, or not everything is evaluated up to `asOf` yet.
 */
export async function customerStory(
  { app, readModels }: System,
  customerId: string,
  asOf: number | undefined,
): Promise<CustomerStory> {
  const sql = onPool(readModels);
  const state = await stateAsOf(app.get(StatesAsOf), sql, customerId, asOf);
  const upTo = <Item>(items: readonly Item[], instantOf: (item: Item) => string) =>
    asOf === undefined ? items : items.filter((item) => Date.parse(instantOf(item)) <= asOf);
  const events = await customerHistory(sql, customerId, everything(historyList));
  const changes = (await customerChanges(sql, customerId)).filter(
    ({ supersededAt }) => supersededAt === null,
  );
  return {
    customerId,
    events: upTo(events?.items ?? [], ({ occurredAt }) => occurredAt),
    changes: upTo(changes, ({ at }) => at),
    state,
  };
}

async function stateAsOf(
  states: StatesAsOf,
  sql: Sql,
  customerId: string,
  asOf: number | undefined,
): Promise<StateAsOf> {
  try {
    const state = await states.of(sql, customerId, asOf === undefined ? null : new Date(asOf));
    if (state) return state;
  } catch (error) {
    // What HTTP answers with 4xx is bad input here, too.
    if (error instanceof HttpException && error.getStatus() < 500)
      throw new BadInput(`--as-of: ${error.message}`);
    throw error;
  }
  throw new BadInput(`${customerId}: nothing is known of this customer`);
}
