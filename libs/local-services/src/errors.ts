/** Another living process works in this directory. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(`${directory} is in use by process ${pid}: stop that one, or choose another directory`);
  }
}

/** The port asked for belongs to somebody else. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(readonly port: number) {
    super(`port ${port} on 127.0.0.1 is in use: stop what listens there, or configure another port`);
  }
}

/** PostgreSQL ended, or said nothing, instead of starting; `log` is what it wrote. */
export class PostgresDidNotStart extends Error {
  override readonly name = 'PostgresDidNotStart';
  constructor(
    readonly directory: string,
    readonly log: string,
  ) {
    super(`PostgreSQL does not start in ${directory}: ${log.trim() || 'it wrote nothing'}`);
  }
}

/** PostgreSQL did not end after it was told to. */
export class PostgresDidNotStop extends Error {
  override readonly name = 'PostgresDidNotStop';
  constructor(readonly pid: number) {
    super(`PostgreSQL (process ${pid}) does not stop: end it by hand before starting again`);
  }
}

/** The data are there, the password that opens them is not. */
export class PasswordLost extends Error {
  override readonly name = 'PasswordLost';
  constructor(
    readonly file: string,
    readonly dataDirectory: string,
  ) {
    super(`${file} is gone: put it back, or delete ${dataDirectory} (read models are rebuilt from the log)`);
  }
}

/** PostgreSQL refuses to run as root, and the account it would run as cannot get to this path. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
  constructor(
    readonly path: string,
    readonly account: string,
  ) {
    super(
      `PostgreSQL does not run as root, and ${account} cannot enter ${path}: ` +
        `allow it (chmod o+x), start as another user, or set DATABASE_URL`,
    );
  }
}
