/** What stands in the way of using an archive, in words that say what to do. */
abstract class ArchiveError extends Error {
  constructor(
    readonly directory: string,
    said: string,
  ) {
    super(`${directory}: ${said}`);
    this.name = new.target.name;
  }
}

const anew = 'remove it and run `hindsight archive sync`, which makes it anew from the log';

/** There is nothing to read yet. */
export class NoArchive extends ArchiveError {
  constructor(directory: string) {
    super(directory, 'there is no archive; `hindsight archive sync` makes one');
  }
}

/** The manifest is cut, edited, or no manifest. */
export class ManifestDamaged extends ArchiveError {
  constructor(directory: string, why: string) {
    super(directory, `manifest.json ${why}; ${anew}`);
  }
}

/** Written by a later version of this program. */
export class ArchiveFromTheFuture extends ArchiveError {
  constructor(
    directory: string,
    readonly format: number,
  ) {
    super(
      directory,
      `the archive has format ${format}, later than this program knows; use the program that wrote it`,
    );
  }
}

/** Written when rules knew other fields, or with other settings. */
export class ArchiveOfOtherShape extends ArchiveError {
  constructor(directory: string, what: string) {
    super(
      directory,
      `the archive was written ${what}; \`hindsight archive sync --rebuild\` makes it anew from the log`,
    );
  }
}

/** A file is missing, cut or edited. */
export class SegmentDamaged extends ArchiveError {
  constructor(
    directory: string,
    readonly file: string,
    why: string,
  ) {
    super(
      directory,
      `${file} ${why}; \`hindsight archive sync --rebuild\` makes the archive anew from the log`,
    );
  }
}

/** The archive holds events that this log has not. */
export class ArchiveOfAnotherLog extends ArchiveError {
  constructor(directory: string, why: string) {
    super(directory, `the archive is of another log (${why}); is --dir right? If it is, ${anew}`);
  }
}

/** The log hands over a customer's events with a hole, or twice. Nothing of them was taken in. */
export class HistoryNotContiguous extends ArchiveError {
  constructor(
    directory: string,
    readonly customerId: string,
    readonly expected: number,
    readonly found: number,
  ) {
    super(
      directory,
      `the history of ${customerId} goes on with revision ${found}, not ${expected}: events of stream customer-${customerId} ` +
        'are missing in the log; nothing was archived of it',
    );
  }
}

/** An event came at or before the place where the archive stands. */
export class EventOutOfOrder extends ArchiveError {
  constructor(directory: string, position: bigint, after: bigint) {
    super(
      directory,
      `the log handed over position ${position} after ${after}; it has to come in order of position`,
    );
  }
}

/** Rules cannot read an event, so its customer has no history that could be evaluated. */
export class UnreadableHistory extends ArchiveError {
  constructor(
    directory: string,
    readonly customerId: string,
    why: string,
  ) {
    super(directory, `${why}; leave customer ${customerId} out`);
  }
}

/** No room is left. The archive is as it was. */
export class DiskFull extends ArchiveError {
  constructor(directory: string) {
    super(directory, 'no space left on the disk; the archive is as it was. Make room and run it again');
  }
}

/** Says a failure for want of room in our words; anything else as it is. */
export async function orDiskFull<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isForWantOfRoom(error) ? new DiskFull(directory) : error;
  }
}

/** Node and DuckDB both say it in the words of the system. */
export function isForWantOfRoom(error: unknown): boolean {
  const { message = '' } = error as Partial<Error>;
  return /no space left on device|disk quota exceeded/i.test(message);
}

/** An export goes to a place of its own. */
export class PlaceTaken extends ArchiveError {
  constructor(directory: string) {
    super(directory, 'something is there already; name a folder that is not there, or an empty one');
  }
}
