export { SubscriberModule } from './subscriber.module.js';
export { Subscriber, type SubscriberOptions } from './subscriber.js';
export type { FeedSource } from './follow-feed.js';
export type { GroupSource } from './follow-group.js';
export { OnEvent, type EventType, type Heard, type Transaction } from './on-event.js';
export { NoHandlers } from './handlers.js';
export { BeginsBeforeForgotten } from './forgetting.js';
export { HandlerFailed, Inbox, subscriberTables, WentOnElsewhere } from './inbox.js';
export { heard, story, type Story } from './given.js';
