import { EntitySchema } from 'typeorm';
import { bytes, int4, int8, text } from '../database/column.js';

/** So much of a Merkle tree as lies under 256 hashes of one level; what they are of is for whoever writes them. */
export interface MerkleTileRow {
  /** 0 holds leaves; one of `level` the roots of 256^level leaves each. */
  readonly level: number;
  /** From the left. */
  readonly index: number;
  /** Of 32 bytes each, at most 256. Never changed once they are there: a tile only gets longer. */
  readonly hashes: Buffer;
  /** Of a tile of leaves: where each lies in the log, 8 bytes each, big-endian. */
  readonly positions: Buffer;
}

export const merkleTileTable = new EntitySchema({
  name: 'merkle_tile',
  columns: {
    level: { ...int4('level'), primary: true },
    index: int8('index', { primary: true }),
    hashes: bytes('hashes'),
    positions: bytes('positions'),
    /** Of the first leaf; null above the leaves. The database computes it. */
    firstPosition: int8('first_position', { nullable: true }),
  },
});

/** How far the Merkle log goes: a checkpoint of its own, one row. */
export const merkleLogTable = new EntitySchema({
  name: 'merkle_log',
  columns: {
    name: text('name', { primary: true }),
    size: int8('size'),
    position: int8('position', { nullable: true }),
  },
});
