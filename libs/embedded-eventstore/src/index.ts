export { type EventStoreOptions, type RunningEventStore, startEventStore } from './start-event-store.js';
export {
  backUpEventStore,
  type EventStoreStats,
  eventStoreStats,
  restoreEventStore,
  verifyEventStore,
} from './log/backup.js';
export {
  DirectoryDamaged,
  DirectoryForeign,
  DirectoryInUse,
  DirectoryNotEmpty,
  NotStored,
  PortInUse,
} from './errors.js';
