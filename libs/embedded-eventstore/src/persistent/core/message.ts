/** One event for a group: not the event itself, only where to find it, so that full buffers stay small. */
export interface Arrival {
  /** what acks name it by: the id of the link if it is one that is resolved, of the event otherwise */
  id: string;
  /** revision in the stream, or position in $all; of a replayed message: revision in the stream of the parked ones */
  place: number;
  /** where in the log it lies */
  position: number;
  /** among messages that are tried again, the lower goes first */
  order: number;
  /** 32 bits; messages of one pin go to one consumer, if the strategy pins */
  pin: number;
}

/** What a source goes past without handing it on. */
interface Passed {
  place: number;
  /** false: it must not make a checkpoint due, lest one checkpoint cause the next */
  counts: boolean;
}

export type Looked = Arrival | Passed;

export interface Message extends Arrival {
  retryCount: number;
  /** it was parked and is tried anew: no checkpoint waits for it */
  isReplayed: boolean;
}
