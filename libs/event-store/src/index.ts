export type {
  Appended,
  Delivery,
  EventMetadata,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  StoredEvent,
  Subscription,
} from './event-store.js';
export {
  AppendOutcomeUnknown,
  StoreTooOld,
  StoreUnavailable,
  SubscriptionDropped,
  UnusableStoreUrl,
  WrongExpectedRevision,
} from './errors.js';
export {
  CommandHandler,
  type Envelope,
  type Handled,
  type Refused,
  type StreamElsewhere,
} from './command-handler.js';
export { EventStoreDb } from './event-store-db.js';
export type { Applied, ConsumerGroups } from './groups/consumer-groups.js';
export { GroupIsAnother, NoSuchGroup } from './groups/group-errors.js';
export { lagOf, type GroupLag } from './groups/group-lag.js';
export type {
  Distribution,
  Group,
  GroupDefinition,
  GroupFollows,
  GroupSettings,
  ParkedEvent,
} from './groups/group.js';
export { LogTail } from './log-tail.js';
export { commandHash } from './command-hash.js';
export { uuidV5 } from './uuid-v5.js';
