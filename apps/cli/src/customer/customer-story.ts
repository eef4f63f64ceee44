import type { AccessView, ChangeView, HistoryEntry, StateAsOf } from '@hindsight/contracts';
import {
  accessList,
  accessRecords,
  customerChanges,
  customerHistory,
  everything,
  historyList,
  onPool,
  type Sql,
} from '@hindsight/read-models';
import { PersonalText, StatesAsOf, type Axes } from '../../../api/src/api.module.js';
import { asBadInput } from '../as-bad-input.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { said } from '../texts/texts.js';

/** All that is known of one customer from a standpoint. */
export interface CustomerStory {
  readonly customerId: string;
  readonly events: readonly HistoryEntry[];
  /** Of every version, oldest first, those taken back by what is known now included; `inForce` says which the customer was told by. */
  readonly changes: readonly ChangeView[];
  readonly state: StateAsOf;
  /** Who was shown the customer, the oldest first; given when it is asked for. */
  readonly access?: readonly AccessView[];
}

/**
 * @throws {BadInput} nothing was known of this customer, there is no such version, or not everything was evaluated up to
 *   `asOf`.
 */
export async function customerStory(
  { app, readModels }: System,
  customerId: string,
  { withAccess, ...axes }: Axes & { readonly withAccess: boolean },
): Promise<CustomerStory> {
  const sql = onPool(readModels);
  const { asOf } = axes;
  const state = await stateAsOf(app.get(StatesAsOf), sql, customerId, axes);
  const knownAt = state.knownAt === null ? undefined : BigInt(state.knownAt);
  const upTo = <Item>(items: readonly Item[], instantOf: (item: Item) => string) =>
    asOf === null ? items : items.filter((item) => Date.parse(instantOf(item)) <= asOf.getTime());
  const events = await customerHistory(sql, customerId, everything(historyList), knownAt);
  const changes = await customerChanges(sql, customerId, knownAt);
  return {
    customerId,
    events: await app.get(PersonalText).opened(
      customerId,
      upTo(events?.items ?? [], ({ occurredAt }) => occurredAt),
    ),
    changes: upTo(changes, ({ at }) => at),
    state,
    ...(withAccess && { access: upTo(await accessTo(sql, customerId), ({ at }) => at) }),
  };
}

const accessTo = async (sql: Sql, customerId: string) =>
  (await accessRecords(sql, { ...everything(accessList), sort: 'id' }, customerId)).items;

async function stateAsOf(states: StatesAsOf, sql: Sql, customerId: string, axes: Axes): Promise<StateAsOf> {
  const state = await asBadInput(states.of(sql, customerId, axes));
  if (state) return state;
  throw new BadInput(said(axes.knownAt === null ? 'nothingIsKnown' : 'nothingWasKnown', { id: customerId }));
}
