import { EntitySchema } from 'typeorm';
import { int4, int8 } from '../database/column.js';

/** How far the projector has read the log for the customers of a bucket. Moves by compare-and-swap, in the transaction that wrote the rows. */
export interface BucketCheckpointRow {
  readonly bucket: number;
  /** null: nothing read yet */
  readonly position: bigint | null;
  /**
   * Everything of them before this log position is in the tables as well; the event there is of no customer, and projected once all
   * buckets wait at it. null: they wait at none.
   */
  readonly waitingAt: bigint | null;
}

export const bucketCheckpointTable = new EntitySchema<BucketCheckpointRow>({
  name: 'bucket_checkpoint',
  columns: {
    bucket: { ...int4('bucket'), primary: true },
    position: int8('position', { nullable: true }),
    waitingAt: int8('waiting_at', { nullable: true }),
  },
});
