/** Which events a consumer group is given: one of these. */
export interface GroupFollowsView {
  readonly streams?: readonly string[];
  readonly types?: readonly string[];
  readonly stream?: string;
}

/** A consumer group, in the words of the file that it is made from. Positions are those of the log, or, of one stream, revisions of it, as decimal text. */
export interface GroupView {
  readonly name: string;
  /** `$all`, or the stream. */
  readonly source: string;
  /** Null: it was made by other means, and the server does not say. */
  readonly follow: GroupFollowsView | null;
  /** `start`, `now`, or the first event that is its own. */
  readonly from: string;
  readonly settings: GroupSettingsView;
  /** As the event store calls it. */
  readonly status: string;
  readonly consumers: readonly GroupConsumerView[];
  /** Up to here all is done, for good; null: nothing is written down yet. */
  readonly checkpoint: string | null;
  readonly inFlight: number;
  readonly parked: number;
  /** Null: it is not known what the group follows. */
  readonly lag: GroupLagView | null;
}

export interface GroupSettingsView {
  readonly distribution: 'by-stream' | 'round-robin' | 'one-consumer';
  readonly timeoutSeconds: number;
  readonly retries: number;
  /** At most; null: as many as come. */
  readonly consumers: number | null;
  readonly checkpoint: {
    readonly everySeconds: number;
    readonly atLeast: number;
    readonly atMost: number;
  };
}

export interface GroupConsumerView {
  /** Address and port. */
  readonly from: string;
  readonly connection: string;
  readonly user: string;
  readonly inFlight: number;
}

/** What a group has not done for good. */
export interface GroupLagView {
  readonly events: number;
  /** False: so many at least; counting stopped. */
  readonly isAll: boolean;
  /** When the oldest of them was recorded; null: there is none. */
  readonly since: string | null;
}

/** An event that nobody in the group could deal with. What it says is not shown. */
export interface ParkedEventView {
  /** Its place in the queue. */
  readonly place: string;
  readonly parkedAt: string;
  readonly reason: string;
  /** `3@customer-ada` */
  readonly link: string;
  /** Null: the log has it no longer. */
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly stream: string;
    readonly revision: string;
  } | null;
}

/** What became of a group that was applied. */
export interface AppliedGroup {
  readonly name: string;
  readonly became: 'created' | 'updated' | 'unchanged';
}
