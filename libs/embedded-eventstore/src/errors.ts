/** Another process listens on the port asked for. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(
    readonly host: string,
    readonly port: number,
  ) {
    super(
      `Port ${port} on ${host} is in use: stop what listens there, or choose another port (0 takes a free one)`,
    );
  }
}

/** Another living process has the directory open; a directory serves one node at a time. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `${directory} is in use by the event store of process ${pid}: stop that process, or use another directory`,
    );
  }
}

/** The directory holds files that no event store of this kind wrote. Nothing in it was touched. */
export class DirectoryForeign extends Error {
  override readonly name = 'DirectoryForeign';
  constructor(
    readonly directory: string,
    readonly reason: string,
  ) {
    super(`${directory} is not an event store directory (${reason}): choose an empty or a new one`);
  }
}

/** The directory was written by an event store, but its contents cannot be trusted. Nothing in it was touched. */
export class DirectoryDamaged extends Error {
  override readonly name = 'DirectoryDamaged';
  constructor(
    readonly directory: string,
    readonly reason: string,
  ) {
    super(`The event store in ${directory} is damaged (${reason}): restore it from a backup`);
  }
}

/** An append could not be written to disk; nothing of it is stored. Later ones are, when there is room again. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
  constructor(
    readonly directory: string,
    readonly reason: string,
  ) {
    super(
      `The event store in ${directory} could not write (${reason}): see whether its disk is full, then append again`,
    );
  }
}

/** Where something is to be put there is something already. It was not touched. */
export class DirectoryNotEmpty extends Error {
  override readonly name = 'DirectoryNotEmpty';
  constructor(readonly directory: string) {
    super(`${directory} is not empty: choose a new one, or move away what is in it`);
  }
}
