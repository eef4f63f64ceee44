/** The way a contact, a purchase or a complaint came. */
export const channels = [
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
] as const;
/** One of `channels`. */
export type Channel = (typeof channels)[number];
