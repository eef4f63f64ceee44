/** In a file of its own, so that only these commands load the event store. */
export {
  backUpEventStore,
  eventStoreStats,
  restoreEventStore,
  verifyEventStore,
} from '@hindsight/embedded-eventstore';
