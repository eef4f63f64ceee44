import { reignsOf, type Turn } from './reigns.js';

/**
 * Whether what a version tells of an instant is in force, as `changesOf` says it in SQL: at the instant of a turn the activation tells
 * what differs, or a customer begins then.
 * @param turns of the rule set, in log order
 * @param at milliseconds since 1970, UTC
 * @param how `begins`: it is told by the activation, or nothing was told of the customer before
 */
export function isInForce(
  { turns, hash }: { readonly turns: readonly Turn[]; readonly hash: string },
  at: number,
  how: 'begins' | 'goes on',
): boolean {
  return reignsOf(turns).some(
    (reign) =>
      reign.hash === hash && at >= reign.since && at < reign.until && (how === 'begins' || at > reign.since),
  );
}
