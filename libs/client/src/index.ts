export type { Connection } from './connection.js';
export { hindsight, type Hindsight } from './hindsight.js';
export { follow, type Followed, type Told } from './follow.js';
export { FeedRefused } from './refused.js';
export { snapshot, SnapshotCutOff, type Snapshot, type Standing } from './snapshot.js';
export type { EventData } from './event-data.js';
