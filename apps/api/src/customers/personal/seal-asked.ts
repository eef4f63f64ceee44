import type { CustomerCommand } from '@hindsight/domain';
import { saysPersonal, sealedCommand, type Vault } from '@hindsight/vault';
import type { AskedOfCustomer } from './asked-of-customer.js';

/** Why something personal cannot be taken down. */
export type SealRefusal = 'personal-data-not-kept' | 'customer-erased' | 'customer-not-registered';

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

/** What is asked, as it is decided on, stored and remembered: with nothing personal in it that anybody could read. */
export type SealedAsked = Without<'now' | 'seen', CustomerCommand>;

/**
 * Seals what is personal in a command, before anything else is done with it: behind this point no plain text goes.
 * @param vault null: this system has no key-encryption key
 * @param isRegistered asked only of whom there is no key: nobody gets one who is not there
 * @returns why it cannot be, where it cannot
 */
export async function sealAsked(
  vault: Vault | null,
  customerId: string,
  asked: AskedOfCustomer,
  isRegistered: () => Promise<boolean>,
): Promise<SealedAsked | SealRefusal> {
  // Nothing in it is personal, so that it is as it will be decided on.
  if (!saysPersonal(asked)) return asked as SealedAsked;
  if (!vault) return 'personal-data-not-kept';
  const mayBegin =
    asked.type === 'RegisterCustomer' || (await vault.has(customerId)) || (await isRegistered());
  if (!mayBegin) return 'customer-not-registered';
  const sealer = await vault.sealerOf(customerId);
  if (!sealer) return 'customer-erased';
  return sealedCommand(sealer, customerId, asked) as SealedAsked; // its personal fields are sealed now, and the others are as they were
}
