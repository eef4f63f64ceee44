export { type EventStoreOptions, type RunningEventStore, startEventStore } from './start-event-store.js';
export {
  backUpEventStore,
  type EventStoreStats,
  eventStoreStats,
  restoreEventStore,
  verifyEventStore,
} from './log/backup.js';
export { startEventStoreInThread } from './thread.js';
export type { CertificateFiles } from './front/certificate.js';
export type { SecurityOptions } from './front/security/secure.js';
export type { User } from './front/security/users.js';
export type { Weaknesses } from './front/weakened/weaknesses.js';
export {
  AddressMalformed,
  CertificateUnusable,
  DirectoryDamaged,
  DirectoryForeign,
  DirectoryInUse,
  DirectoryNotEmpty,
  LoginNeedsTls,
  NotStored,
  PortInUse,
  ThreadDidNotStart,
  UsersUnreadable,
} from './errors.js';
