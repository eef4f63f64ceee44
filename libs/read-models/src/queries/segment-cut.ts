import { loadCheckpoint } from '../checkpoint/checkpoint.write.js';
import type { Sql } from '../database/sql.js';
import { outputsInForce } from './results.js';

/** What everybody is at one moment of the projector, and where each segment stream goes on behind that. */
export interface SegmentCut {
  /** How far the projector has read the log; −1: nothing yet. Whatever lies up to there in a segment stream is included. */
  readonly position: bigint;
  /** The last revision of each segment stream that is included, whether it has been appended yet or not; −1: none. */
  readonly included: ReadonlyMap<string, bigint>;
  /** Streams hold what is not included: another database told it, which was further than this one is. */
  readonly isAhead: boolean;
}

/** Ask it, and then `segmentsStanding`, in one snapshot. */
export async function segmentCut(sql: Sql): Promise<SegmentCut> {
  const position = (await loadCheckpoint(sql)) ?? -1n;
  const streams = await sql.query<{ stream: string; next_revision: string }>(
    'SELECT stream, next_revision FROM segment_stream',
  );
  const told = await sql.query('SELECT FROM segment_told LIMIT 1');
  return {
    position,
    included: new Map(streams.map(({ stream, next_revision: next }) => [stream, BigInt(next) - 1n] as const)),
    isAhead: told.length > 0,
  };
}

/** What one output says of one customer, as known now. */
export interface StandingSegment {
  readonly customerId: string;
  readonly output: string;
  readonly result: string;
  /** `id@version#hash` */
  readonly ruleSet: string;
}

const atOnce = 1000;

/** Of every output in force and every customer, some at a time: what somebody has who was told all changes from the first. */
export async function* segmentsStanding(sql: Sql): AsyncGenerator<readonly StandingSegment[]> {
  await sql.query(
    `DECLARE standing NO SCROLL CURSOR FOR
     SELECT s.customer_id, s.output, s.result, f.rule_set
     FROM (${outputsInForce}) f JOIN customer_state s ON s.rule_set_hash = f.hash AND s.output = f.output
     WHERE s.result IS NOT NULL`,
  );
  for (;;) {
    const rows = await sql.query<{ customer_id: string; output: string; result: string; rule_set: string }>(
      `FETCH ${atOnce} FROM standing`,
    );
    if (rows.length === 0) return;
    yield rows.map(({ customer_id: customerId, output, result, rule_set: ruleSet }) => ({
      ...{ customerId, output, result, ruleSet },
    }));
  }
}
