import { LoggedColumns } from './logged-columns.js';
import { columnArchiveContract } from './testing/archive.contract.js';

columnArchiveContract('a log in memory', (events) => Promise.resolve(new LoggedColumns(events)), {
  numRuns: 200,
});
