import type { Channel } from '../channels.js';

/** The seven ways to keep a relation. @source S40: 信函, 电话, 拜访, 展会, 技术交流, 商务活动, 参观考察 */
export const maintenanceWays = [
  'letter',
  'phone',
  'visit',
  'fair',
  'technical_exchange',
  'business_event',
  'tour',
] as const;
/** One of `maintenanceWays`. */
export type MaintenanceWay = (typeof maintenanceWays)[number];

/**
 * The way that a channel is by itself. An exchange between technicians and a tour are recorded as events or visits, so whoever
 * evaluates them says so; what comes over the web, chat, a kiosk or a till is none of the seven.
 * @source an email is a letter, and an event a business event: ours
 */
export const wayThrough: Readonly<Partial<Record<Channel, MaintenanceWay>>> = {
  phone: 'phone',
  letter: 'letter',
  email: 'letter',
  visit: 'visit',
  fair: 'fair',
  event: 'business_event',
};
