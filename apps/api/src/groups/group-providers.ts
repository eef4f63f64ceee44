import type { Provider, Type } from '@nestjs/common';
import type { EventStore } from '@hindsight/event-store';
import { ChangeGroupsEndpoints } from './change-groups.js';
import { Groups, type GroupsOfStore } from './groups.js';
import { ShowGroupsEndpoints } from './show-groups.js';

export interface GroupOptions {
  readonly eventStore: EventStore;
  /** Of the event store, where others consume its events; without, this API has no groups. */
  readonly groups?: GroupsOfStore;
}

export const groupEndpoints = ({ groups }: GroupOptions): Type[] =>
  groups ? [ChangeGroupsEndpoints, ShowGroupsEndpoints] : [];

export function groupProviders({ eventStore: store, groups }: GroupOptions): Provider[] {
  if (!groups) return [];
  return [{ provide: Groups, useFactory: () => new Groups({ store, groups }) }];
}
