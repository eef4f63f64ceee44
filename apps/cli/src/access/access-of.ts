import type { AccessView, Page } from '@hindsight/contracts';
import {
  accessList,
  accessRecords,
  forgetAccessBefore,
  onPool,
  type Condition,
  type ReadModels,
} from '@hindsight/read-models';
import { keepAccess } from './keep-access.js';

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

/** Removes what is older; that it was done stays. */
export async function forget(readModels: ReadModels, before: Date) {
  const count = await forgetAccessBefore(onPool(readModels), before);
  await keepAccess(readModels, { command: 'access forget', customers: null, purpose: before.toISOString() });
  return { before: before.toISOString(), count };
}
