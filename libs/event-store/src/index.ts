export type {
  Appended,
  Delivery,
  EventMetadata,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  Subscription,
} from './event-store.js';
export {
  AppendOutcomeUnknown,
  StoreUnavailable,
  SubscriptionDropped,
  WrongExpectedRevision,
} from './errors.js';
export { CommandHandler, type Envelope, type Handled } from './command-handler.js';
