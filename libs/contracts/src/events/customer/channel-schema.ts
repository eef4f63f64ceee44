import { oneOf } from '../json-schema.js';

/** The way a contact, a purchase or a complaint came. */
export const channel = oneOf(
  'phone',
  'email',
  'web',
  'chat',
  'visit',
  'letter',
  'fair',
  'event',
  'kiosk',
  'pos',
);
