import { isIPv6 } from 'node:net';

export interface Address {
  host: string;
  port: number;
}

/** Names of this machine, as seen from it. */
export const LOOPBACK = ['localhost', '127.0.0.1', '::1'] as const;

/** `host:port`, an IPv6 address in brackets. */
export function textOf({ host, port }: Address): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** Reads `host:port`; null when it is none. */
export function addressIn(text: string): Address | null {
  const match = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text);
  const host = match?.[1] ?? match?.[2];
  return host === undefined ? null : { host, port: Number(match?.[3]) };
}

/** Where a client on this machine reaches what is bound to `host`: not every address that can be bound can be dialled. */
export function dialled(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
