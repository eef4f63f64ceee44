import type shared from '@eventstore/db-client/generated/shared_pb.js';
import { invalidArgument } from './rpc-error.js';

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
