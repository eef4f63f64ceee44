/** Who in a group gets which event. */
export type Distribution =
  /** Those of a stream all go to one consumer, for as long as it is there: what keeps the order of each customer. */
  | 'by-stream'
  /** To the next one that has room. */
  | 'round-robin'
  /** To one consumer, and to another when it leaves. */
  | 'one-consumer';

/** Which events a group is given. The server has one filter for a group: by stream, or by type. */
export type GroupFollows =
  | { readonly prefixes: readonly string[] }
  | { readonly types: readonly string[] }
  | { readonly stream: string };

/** What can be changed of a group while it has consumers; they are dropped once, and come back. */
export interface GroupSettings {
  readonly distribution: Distribution;
  /** How long a consumer may take for an event before it is given again. */
  readonly timeoutMs: number;
  /** So often an event is given again before it is parked. */
  readonly retries: number;
  /** At most; null: as many as come. */
  readonly consumers: number | null;
  /** When the server writes down how far the group is: what was done since comes again after it was restarted. */
  readonly checkpoint: {
    readonly everyMs: number;
    /** Events; not before so many, and not later than after so many. */
    readonly atLeast: number;
    readonly atMost: number;
  };
}

/** A group as it is wanted. */
export interface GroupDefinition {
  readonly name: string;
  readonly follows: GroupFollows;
  /**
   * `start`, `now` (when it is made), or the first event that is its own: a position of the log, or, of a stream, a revision of it. Inclusive.
   */
  readonly from: 'start' | 'now' | bigint;
  readonly settings: GroupSettings;
}

/** A group as it is. Positions are those of the log, or, of one stream, revisions of it. */
export interface Group {
  readonly name: string;
  /** `$all`, or the stream. */
  readonly source: string;
  /** Null: it was made by other means, and the server does not say. */
  readonly follows: GroupFollows | null;
  readonly from: GroupDefinition['from'];
  /** Position or revision behind which it began; null: it began with the first event, or is of other making. */
  readonly beganAfter: bigint | null;
  readonly settings: GroupSettings;
  /** As the server calls it. */
  readonly status: string;
  readonly consumers: readonly GroupConsumer[];
  /** Up to here all is done, for good; null: nothing is written down yet. */
  readonly checkpoint: bigint | null;
  readonly parked: number;
  readonly inFlight: number;
}

interface GroupConsumer {
  /** Address and port. */
  readonly from: string;
  readonly connection: string;
  readonly user: string;
  readonly inFlight: number;
}

/** An event that nobody in the group could deal with. */
export interface ParkedEvent {
  /** The revision in the stream of what is parked: its place in the queue. */
  readonly place: bigint;
  readonly parkedAt: Date;
  readonly reason: string;
  /** `3@customer-ada` */
  readonly link: string;
  /** Null: the log has it no longer. */
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly stream: string;
    readonly revision: bigint;
  } | null;
}
