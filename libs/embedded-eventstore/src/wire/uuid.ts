import type shared from '@eventstore/db-client/generated/shared_pb.js';
import { invalidArgument } from './rpc-error.js';

const DASH = 0x2d;
const DASHES = [8, 13, 18, 23];
/** Where the digits of each byte stand. */
const DIGITS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const HEX = /^[0-9a-f]{32}$/i;

/** The 16 bytes of a UUID in either of its forms. @throws RpcError when it is none, or all zero */
export function uuidBytes(uuid: shared.UUID | undefined): Buffer {
  if (!uuid) throw invalidArgument('an id is missing');
  const bytes = uuid.hasStructured() ? structuredBytes(uuid) : textBytes(uuid.getString());
  if (bytes.every((byte) => byte === 0)) throw invalidArgument('an id must not be empty (all zero)');
  return bytes;
}

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What `uuidText` gives has as many characters. */
export const UUID_LENGTH = 36;

/** The same as `uuidText` without a string in between: from 16 bytes at `from` to 36 characters at `at`. */
export function writeUuidText(source: Uint8Array, from: number, target: Uint8Array, at: number): void {
  for (const place of DASHES) target[at + place] = DASH;
  DIGITS.forEach((place, number) => {
    const byte = source[from + number] ?? 0;
    target[at + place] = digit(byte >> 4);
    target[at + place + 1] = digit(byte & 15);
  });
}

/** Of 0 to 15, as ASCII. */
function digit(value: number): number {
  return value + (value < 10 ? 0x30 : 0x57);
}

function textBytes(text: string): Buffer {
  const hex = text.replaceAll('-', '');
  if (!HEX.test(hex)) throw invalidArgument(`"${text}" is not a UUID`);
  return Buffer.from(hex, 'hex');
}

function structuredBytes(uuid: shared.UUID): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeBigInt64BE(BigInt(uuid.getStructured()?.getMostSignificantBits() ?? 0), 0);
  bytes.writeBigInt64BE(BigInt(uuid.getStructured()?.getLeastSignificantBits() ?? 0), 8);
  return bytes;
}
