/** There is no group of this name. */
export class NoSuchGroup extends Error {
  override readonly name = 'NoSuchGroup';
  constructor(readonly group: string) {
    super(`${group}: there is no such consumer group`);
  }
}

/** Which events a group is given, and where it began, is settled when it is made. */
export class GroupIsAnother extends Error {
  override readonly name = 'GroupIsAnother';
  constructor(
    readonly group: string,
    /** `unknown`: it was made by other means, and the server does not say what it follows. */
    readonly differs: 'follows' | 'from' | 'unknown',
  ) {
    super(
      `${group}: a consumer group cannot be changed in what it follows and where it began (${differs}); remove it first, or name another`,
    );
  }
}
