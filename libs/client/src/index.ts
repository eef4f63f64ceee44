export type { Connection } from './connection.js';
export { hindsight, type Hindsight } from './hindsight.js';
export { follow, FeedRefused, type Followed, type Told } from './follow.js';
export type { EventData } from './event-data.js';
