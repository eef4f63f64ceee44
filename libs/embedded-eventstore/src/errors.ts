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

/** The file in which a node keeps its users is not one that it wrote. */
export class UsersUnreadable extends Error {
  override readonly name = 'UsersUnreadable';
  constructor(readonly file: string) {
    super(
      `${file} does not hold the users of an event store: restore it, or remove it to begin with admin and ops`,
    );
  }
}

/** The certificate and the key given cannot serve TLS. */
export class CertificateUnusable extends Error {
  override readonly name = 'CertificateUnusable';
  constructor(
    readonly certFile: string,
    readonly keyFile: string,
    readonly reason: string,
  ) {
    super(
      `${certFile} and ${keyFile} cannot be used for TLS (${reason}): give a certificate and its key in PEM`,
    );
  }
}

/** Logins were asked for on a connection that is not encrypted, on which clients send no credentials. */
export class LoginNeedsTls extends Error {
  override readonly name = 'LoginNeedsTls';
  constructor() {
    super(
      'Users and access control need TLS, without which clients send no credentials: give `tls`, or leave out `access` and `users`',
    );
  }
}

/** What clients are to be told to dial is no address. */
export class AddressMalformed extends Error {
  override readonly name = 'AddressMalformed';
  constructor(readonly address: string) {
    super(
      `"${address}" is not an address that clients can dial: write host:port, such as events.example.com:2113`,
    );
  }
}

/** The node in a thread could not be started; `cause` says the name of the error and its message. */
export class ThreadDidNotStart extends Error {
  override readonly name = 'ThreadDidNotStart';
  constructor(override readonly cause: { name: string; message: string }) {
    super(`The event store did not start in its thread: ${cause.message}`, { cause });
  }
}
