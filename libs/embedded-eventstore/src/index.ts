export { type EventStoreOptions, type RunningEventStore, startEventStore } from './start-event-store.js';
export { DirectoryDamaged, DirectoryForeign, DirectoryInUse, PortInUse } from './errors.js';
