import { hasSealed, openedData, type Vault } from '@hindsight/vault';

/** An event of a customer, as tables have it. */
interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Opens what is personal for whoever is to read it: the one place where it is open on its way out. */
export class PersonalText {
  /** @param vault null: this system has no key-encryption key, and what was sealed stays so */
  constructor(private readonly vault: Vault | null) {}

  /** The same events; `{"erased": true}` stands where there is no key any more. @throws {SealBroken} one was altered, or moved */
  async opened<Event extends Told>(customerId: string, events: readonly Event[]): Promise<readonly Event[]> {
    if (!this.vault || !events.some(hasSealed)) return events;
    const opener = await this.vault.openerOf(customerId);
    if (opener === null) return events;
    return events.map((event) => ({ ...event, data: openedData(opener, customerId, event) }));
  }
}
