import { day, exactly, text, type JsonSchema } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const entry: Readonly<Record<string, JsonSchema>> = {
  entryId: text,
  points: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
};
const earned = exactly({ ...entry, expiresOn: day }, { orderId: text });
const redeemed = exactly(entry, { orderId: text, rewardId: text });
const expired = exactly({ ...entry, expiresOn: day });

export const pointSchemas = {
  PointsEarned: storedEvent('PointsEarned', 1, earned),
  PointsRedeemed: storedEvent('PointsRedeemed', 1, redeemed),
  PointsExpired: storedEvent('PointsExpired', 1, expired),
};
