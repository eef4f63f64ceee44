import { userInfo } from 'node:os';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/**
 * Who acts: the name that is given, or the user of this machine. It is taken at its word: whoever can open the directory can
 * write the log.
 * @throws {BadInput} it is not a name.
 */
export function acting(as: string | undefined): string {
  const name = as ?? userOf();
  if (/^[A-Za-z0-9_.-]{1,64}$/.test(name) && name !== 'anonymous') return name;
  throw new BadInput(said('actingName', { name }));
}

/** A container may run under a user that has no name. */
export function userOf(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
