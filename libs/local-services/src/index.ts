export { startLocalServices, type LocalServices, type LocalServicesOptions } from './local-services.js';
export { holderOf, lockDirectory } from './directory-lock.js';
export { birthOf, isSameProcess } from './processes.js';
export { removeIfStill } from './remove-if-still.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres.js';
export { wipeDirectory } from './wipe-directory.js';
export {
  DirectoryInUse,
  OutOfReach,
  PasswordLost,
  PortInUse,
  PostgresDidNotStart,
  PostgresDidNotStop,
} from './errors.js';
