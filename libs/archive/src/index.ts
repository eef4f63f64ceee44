export { ArchiveWriter, type WriterOptions } from './archive-writer.js';
export { CachedArchive } from './cache/cached-archive.js';
export { ParquetArchive, type ReaderOptions } from './parquet-archive.js';
export { LoggedColumns } from './logged-columns.js';
export { csvToParquet } from './csv-to-parquet.js';
export { SpillFile } from './spill-file.js';
export { ThreadWorkers } from './threads/thread-workers.js';
export type { LoggedEvent } from './logged-event.js';
export type { Locks } from './locks.js';
export {
  ArchiveFromTheFuture,
  ArchiveOfAnotherLog,
  ArchiveOfOtherShape,
  DiskFull,
  EventOutOfOrder,
  HistoryNotContiguous,
  ManifestDamaged,
  NoArchive,
  PlaceTaken,
  SegmentDamaged,
  UnreadableHistory,
  orDiskFull,
} from './errors.js';
export { verifyArchive, type ArchiveVerification } from './verifying/verify-archive.js';
export { exportArchive } from './export-archive.js';
export { readManifest, type Manifest } from './manifest.js';
