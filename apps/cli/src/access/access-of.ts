import type { AccessView, Page } from '@hindsight/contracts';
import { WrongExpectedRevision, type EventStore, type NewEvent } from '@hindsight/event-store';
import { accessStream } from '@hindsight/merkle';
import {
  accessBefore,
  accessList,
  accessRecords,
  forgetAccessBefore,
  onPool,
  type Condition,
  type ReadModels,
} from '@hindsight/read-models';
import { accessEvent } from '../../../projector/src/projector.module.js';
import { userOf } from '../rule-sets/acting.js';
import { keepAccess } from './keep-access.js';

interface Stores {
  readonly readModels: ReadModels;
  readonly store: EventStore;
}

interface Asked {
  readonly customer?: string;
  readonly actor?: string;
  readonly from?: number;
  readonly before?: number;
  readonly limit: number;
  readonly purpose: string;
}

/** Who was shown what, the latest first; that it was asked is written down, too. */
export async function accessOf(readModels: ReadModels, asked: Asked): Promise<Page<AccessView>> {
  const { customer, actor, from, before, limit, purpose } = asked;
  const where: Condition[] = [
    ...(actor === undefined ? [] : [{ field: 'actor', is: '=', value: actor } as const]),
    ...(from === undefined ? [] : [{ field: 'at', is: '>=', value: new Date(from) } as const]),
    ...(before === undefined ? [] : [{ field: 'at', is: '<', value: new Date(before) } as const]),
  ];
  const request = { where, sort: accessList.order, after: null, limit };
  const found = await accessRecords(onPool(readModels), request, customer ?? null);
  const customers = customer === undefined ? null : [customer];
  await keepAccess(readModels, { command: 'access', customers, purpose });
  return found;
}

/** Somebody may be sealing: then it comes after that. */
async function appended(store: EventStore, event: NewEvent): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const last = await store.lastOf(accessStream);
    try {
      await store.append(accessStream, last?.revision ?? 'no-stream', [event]);
      return;
    } catch (failure) {
      if (!(failure instanceof WrongExpectedRevision) || attempt === 5) throw failure;
    }
  }
}

/** Removes what is older; that it was done stays, with the ids, in the log: what is gone is told from what was dropped. */
export async function forget({ readModels, store }: Stores, before: Date) {
  const sql = onPool(readModels);
  const [by, ids] = [`cli:${userOf()}`, await accessBefore(sql, before)];
  const said = { at: new Date().toISOString(), actor: by };
  const data = { before: before.toISOString(), ids, by };
  const forgotten = accessEvent({ type: 'AccessForgotten', data }, said);
  if (ids !== '') await appended(store, forgotten);
  const count = await forgetAccessBefore(sql, before);
  await keepAccess(readModels, { command: 'access forget', customers: null, purpose: before.toISOString() });
  return { before: before.toISOString(), count };
}
