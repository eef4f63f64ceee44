import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A range of addresses that may be sent to although it is not public. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** @param text `10.1.0.0/16`, `fd00::/8`, or one address; null: it is none */
export function networkFrom(text: string): Network | null {
  if (isIP(text) !== 0) return ipaddr.parseCIDR(`${text}/${text.includes(':') ? 128 : 32}`);
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}

/** Whether an address may be sent to. */
export type Allows = (address: string) => boolean;

/** Whether an address lies in one of these networks. */
export const within =
  (networks: readonly Network[]): Allows =>
  (address) => {
    const parsed = ipaddr.process(address); // ::ffff:10.0.0.1 is 10.0.0.1
    return networks.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
  };

/** Whether an address is one of the internet: not private, local to a machine or a link, multicast, reserved, or a way round to such. */
export const isPublic: Allows = (address) => ipaddr.process(address).range() === 'unicast';

/** Nothing is sent to where a name led, or an address: to no one who could make us ask services behind our walls. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'address-not-allowed';
  constructor(readonly host: string) {
    super(`${host} is, or leads to, an address that may not be sent to`);
  }
}

type Lookup = typeof systemLookup;

/**
 * Resolves names to allowed addresses alone. A connection is made to what this returns, so that no second answer of a name server can
 * lead elsewhere. Not asked for what is an address already: see `expectAllowed`.
 */
export function lookupOf(allows: Allows, lookup: Lookup = systemLookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const allowed = error ? [] : found.filter(({ address }) => allows(address));
      const [first] = allowed;
      if (error || !first) callback(error ?? new AddressRefused(host), []);
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

/** @throws {AddressRefused} for a URL whose host is an address that is not allowed */
export function expectAllowed({ hostname }: URL, allows: Allows): void {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !allows(host)) throw new AddressRefused(host);
}
