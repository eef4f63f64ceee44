export type { DataSource as ReadModels } from 'typeorm';
export { openBeside, openReadModels } from './database/open.js';
export { allOfTheLog, fromSnapshot, inSnapshot, inTransaction, onPool, type Sql } from './database/sql.js';
export { CheckpointMoved, DatabaseUnavailable } from './database/errors.js';

export { accessList, accessRecords } from './access/access-list.js';
export { exportsOf } from './access/exports.js';
export * from './access/access-record.write.js';
export * from './access/record-hashes.js';
export type { ApiKeyRow } from './access/api-key.row.js';
export { addFirstKey, addKey, keyById, revokeKey, storedKeys } from './access/api-key.write.js';
export type { ActivationChangeRow } from './activation-change/activation-change.row.js';
export { standingActivations, writeActivations } from './activation-change/activation-change.write.js';
export { loadWatermark, writeWatermark } from './calendar/calendar.write.js';
export { sharedBucketOf, sharedBuckets } from './checkpoint/bucket.js';
export {
  checkpointIn,
  holdBuckets,
  leastOf,
  loadCheckpoint,
  loadCheckpointOf,
  loadCheckpoints,
  moveCheckpoint,
  type Checkpoints,
} from './checkpoint/checkpoint.write.js';
export { allWaitAt, level, waitAt } from './checkpoint/waiting.write.js';
export {
  bucketOf,
  digestText,
  eventDigest,
  isSameSum,
  noEvents,
  sumOf,
  type EventSum,
} from './completeness/event-sum.js';
export {
  recordedEventIds,
  recordedSums,
  recordedSumsByCustomer,
  type RecordedSpan,
} from './completeness/recorded-sums.js';
export type { ControlEventRow } from './control-event/control-event.row.js';
export { writeControlEvents } from './control-event/control-event.write.js';
export { positionKnownAt, positionOfClose, watermarkKnownAt } from './control-event/known-at.js';
export {
  confirmLeases,
  leaseHolders,
  LeaseLost,
  releaseLeases,
  renewLeases,
  type HeldLeases,
  type LeaseHolder,
} from './lease/leases.write.js';
export type { MerkleTileRow } from './merkle/merkle-tile.row.js';
export {
  leafAt,
  placedLeaf,
  positionBytesOf,
  positionsIn,
  storedTiles,
  tileCounts,
  tilesFrom,
  type PlacedLeaf,
  type StoredTiles,
} from './merkle/merkle-log.js';
export { takingTurnsAtHeads } from './merkle/heads-file-turn.js';
export {
  loadMerkleExtent,
  moveMerkleExtent,
  TileAltered,
  writeTiles,
  type MerkleExtent,
} from './merkle/merkle-log.write.js';
export { projectCustomer } from './customer/customer.projection.js';
export type { CustomerRow } from './customer/customer.row.js';
export { customersAfter, hasMoreCustomersThan, writeCustomers } from './customer/customer.write.js';
export { customersMoved, wakeEveryone, writeWakes, type Span } from './customer/customer-wake.write.js';
export type { CustomerEventRow, HeardEventRow } from './customer-event/customer-event.row.js';
export { latestRevisions, recordEvents } from './customer-event/record-events.write.js';
export { historyKnownAt, type KnownHistory } from './customer-event/history-known-at.js';
export type { SkippedEvent } from './customer-event/skipped-event.js';
export {
  firstEventAt,
  loadHistories,
  type HistoryEvent,
  type StoredHistory,
} from './customer-event/stored-history.js';
export type { CustomerStateRow } from './customer-state/customer-state.row.js';
export {
  dropStates,
  loadStates,
  writeStates,
  type StatesByCustomer,
  type StoredState,
} from './customer-state/customer-state.write.js';
export type { CutoffRow, CutoffValues } from './cutoff/cutoff.row.js';
export { loadCutoffs, writeCutoffs } from './cutoff/cutoff.write.js';
export { cutoffsAwaitedAt, publishedCutoffs, type PublishedValues } from './cutoff/published-cutoffs.js';
export type { ParkedCustomerRow } from './parked/parked-customer.row.js';
export {
  countParked,
  parkCustomers,
  parkedAmong,
  parkedCustomer,
  parkedCustomers,
  unpark,
} from './parked/parked-customer.write.js';
export type { PlanRow } from './plan/plan.row.js';
export { owePlans, plansOwed, settlePlansOwed, writePlans } from './plan/plan.write.js';
export type { RuleSetRow } from './rule-set/rule-set.row.js';
export { isInForce } from './rule-set/is-in-force.js';
export { capOf, reignAt, reignsOf, sinceOf, type Reign, type Turn } from './rule-set/reigns.js';
export type { RuleSetTimelineRow } from './rule-set/rule-set-timeline.row.js';
export { loadReigns, loadTimeline, turnOf, versionsAt, writeTimeline } from './rule-set/rule-set-timeline.js';
export { loadProgress, loadRuleSets, writeProgress, writeRuleSets } from './rule-set/rule-set.write.js';
export { beginRound, endRound, loadRound, moveRound, type Round } from './round/round-progress.write.js';
export type { SegmentChangeRow } from './segment-change/segment-change.row.js';
export {
  insertChanges,
  requoteCauses,
  supersedeChanges,
  type ChangeKey,
  type StandingChange,
} from './segment-change/segment-change.write.js';
export { enqueueSegments, segmentStreamIn, segmentStreamOf } from './segment-outbox/enqueue.write.js';
export {
  dropAppended,
  outboxLoad,
  waitingEvents,
  type OutboxLoad,
  type WaitingEvent,
} from './segment-outbox/outbox.js';
export type { SegmentOutboxRow } from './segment-outbox/segment-outbox.row.js';
export { renumberStream } from './segment-outbox/renumber.write.js';
export {
  customersWithChanges,
  changesSince,
  standingChanges,
  type StandingByCustomer,
  type TakenBack,
} from './segment-change/standing-changes.js';

export { bringIn, broughtInAmong, ownPositions, writeWithheld } from './imports/brought-in.write.js';
export type { BroughtInRow } from './imports/brought-in.row.js';
export type { ImportSpanRow } from './imports/import-span.row.js';
export {
  beginImport,
  endImports,
  leaveImportOpen,
  loadImportSpans,
  openImports,
} from './imports/import-span.write.js';
export type { UnheardEventRow } from './imports/unheard-event.row.js';
export { customersHeardAt, hear, recordUnheard, unheardAmong } from './imports/unheard-event.write.js';
export { readCursor } from './list/cursor.js';
export {
  everything,
  sortsOf,
  type Condition,
  type Field,
  type List,
  type ListRequest,
  type Value,
} from './list/list.js';
export { pageIn, type ListInMemory } from './list/list-in-memory.js';
export {
  resultCounts,
  segmentCountList,
  segmentCounts,
  totals,
  type ResultCount,
  type Totals,
} from './queries/counts.js';
export { changeList, changesOf, customerChanges } from './queries/customer-changes.js';
export { customerHistory, historyList } from './queries/customer-history.js';
export type { CustomerFilter } from './queries/customer-filter.js';
export { customerList } from './queries/customer-list.js';
export { customerAsOf, customerView } from './queries/customer-view.js';
export { customersWith, type CustomersAsked } from './queries/customers-with.js';
export { outputNames, segmentList, segmentsOf } from './queries/results.js';
export { measures } from './measures/all-measures.js';
export { measureParameters, type ParameterName, type Parameters } from './measures/parameters.js';
export type { Measure } from './measures/measure.js';
export type { HouseTerms } from './measures/house-terms.js';
export { customerCard } from './card/customer-card.js';
export { closedThrough, knownThrough } from './measures/as-of.js';
export { readMeasure, summaryOf } from './measures/read-measure.js';
export { workLists } from './work-lists/all-work-lists.js';
export {
  isDay,
  listParameters,
  type ListParameterName,
  type ListParameters,
} from './work-lists/list-parameters.js';
export { isPlaceIn, readWorkList, workListSummary } from './work-lists/read-work-list.js';
export type { WorkList } from './work-lists/work-list.js';
export { factNews, type FactNews } from './fact/fact.projection.js';
export { writeFacts } from './fact/fact.write.js';
export { tradeNews, type TradeNews } from './trade/trade.projection.js';
export { writeTrades } from './trade/trade.write.js';
export { liveDigest, type LiveRun } from './verification/live-digest.js';
export {
  compareSets,
  firstDifference,
  type ComparedRows,
  type FirstDifference,
  type RowSum,
} from './table-set/compare-sets.js';
export * from './copy/bare-tables.js';
export * from './copy/copy-in.js';
export { exchange } from './table-set/exchange.js';
export {
  analyze,
  dropTableSet,
  hasTableSet,
  holdingTableSets,
  makeRoom,
  migrationsOf,
  TableSetsInUse,
  tableSetsOf,
  type TableSets,
} from './table-set/table-set.js';
export { standingResults, type StandingResult } from './queries/standing-results.js';
export {
  segmentCut,
  segmentsStanding,
  type SegmentCut,
  type StandingSegment,
} from './queries/segment-cut.js';
export { rowsOfCustomer, tablesOfCustomers, type PlainRow } from './subject/rows-of-customer.js';
export { StoredKeys } from './vault/stored-keys.js';
export { erasuresOf } from './vault/erasures-of.js';
export * from './customer-event/read-by-rules.js';
export * from './customer-event/scrub-erased.write.js';
export {
  completeErasure,
  dropErasure,
  findErasure,
  takeErasure,
  unfinishedErasures,
  type Erasure,
} from './vault/erasure.write.js';
export * from './vault/subscriber-receipt.write.js';
export { forgetAttempts, type WebhookAttempt } from './webhooks/attempts.js';
export * from './webhooks/endpoint.js';
export * from './webhooks/lane.js';
export * from './webhooks/record-deliveries.js';
export * from './webhooks/signing-keys.js';
export * from './webhooks/webhook-lists.js';
