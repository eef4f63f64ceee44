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

/** How people come together over a channel. */
export const channelWays = ['going_out', 'inviting', 'corresponding'] as const;
/** One of `channelWays`. */
export type ChannelWay = (typeof channelWays)[number];

/**
 * The way of each channel: we go to the customer, the customer comes to us, or neither goes.
 * @source the training texts name 走出去, 请进来 and 通信 and give no list: this one is our own. S49
 */
export const wayOfChannel: Readonly<Record<Channel, ChannelWay>> = {
  phone: 'corresponding',
  email: 'corresponding',
  web: 'corresponding',
  chat: 'corresponding',
  letter: 'corresponding',
  visit: 'going_out',
  fair: 'going_out',
  event: 'inviting',
  kiosk: 'inviting',
  pos: 'inviting',
};
