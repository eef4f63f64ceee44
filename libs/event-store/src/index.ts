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
export { LogTail } from './log-tail.js';
export { commandHash } from './command-hash.js';
export { uuidV5 } from './uuid-v5.js';
