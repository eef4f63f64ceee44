import type { components } from './generated/events.js';

/** The data of events, by type: `EventData['CustomerPurchased']`. */
export type EventData = components['schemas'];
