/** PostgreSQL cannot be reached or refuses us: nothing was read or written. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  constructor(
    /** `host:port/database`, without the password */
    readonly address: string,
    override readonly cause: unknown,
  ) {
    super(
      `no PostgreSQL answers at ${address}: is it running, and is DATABASE_URL right? (${reasonOf(cause)})`,
    );
  }
}

/** Another projector moved the checkpoint first: what this one was about to write is written already. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(
    readonly checkpoint: string,
    readonly expected: bigint | null,
  ) {
    super(
      `checkpoint ${checkpoint} is no longer at ${String(expected ?? 'start')}: another projector runs on this database`,
    );
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
