import { setTimeout as sleep } from 'node:timers/promises';

const begin = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;
const tryAgainAfterMs = 100;
/** Between what happens to one: many thousands a customer are no load that any business has. */
const pauseMs = 100;

/** What happens to some customers, told over HTTP until each of it is acknowledged. */
export class Load {
  /** Ids of what was acknowledged, by customer, in its order. */
  readonly acknowledged = new Map<string, string[]>();
  #day = 0;
  #isOn = true;

  constructor(
    private readonly url: string,
    private readonly chance: () => number,
  ) {}

  /** The first instant of the day that things happen on now. */
  get today(): Date {
    return new Date(begin + this.#day * dayMs);
  }

  /** Begins another day: what happens from now on happens then. */
  dawn(): void {
    this.#day += 1;
  }

  /** Tells of one customer, one thing after the other, until the load ends. */
  async tellOf(customerId: string): Promise<void> {
    const told: string[] = [];
    this.acknowledged.set(customerId, told);
    const occurredAt = this.#instant();
    await this.#tell('customers', { customerId, partyKind: 'person', occurredAt }, customerId);
    for (let number = 0; this.#isOn; number++) {
      const id = `${customerId}-${number}`;
      const [path, body] = this.#something(id);
      await this.#tell(`customers/${customerId}/${path}`, body, id);
      told.push(id);
      await sleep(pauseMs);
    }
  }

  /** Once everyone has been told of again: all that it takes is there. */
  async goesOn(): Promise<void> {
    const before = [...this.acknowledged].map(([customerId, told]) => [customerId, told.length] as const);
    while (before.some(([id, count]) => (this.acknowledged.get(id)?.length ?? 0) <= count)) await sleep(20);
  }

  end(): void {
    this.#isOn = false;
  }

  /** Now and then something that happened weeks ago. */
  #instant(): string {
    const late = this.chance() < 0.1 ? 45 * dayMs : 0;
    return new Date(this.today.getTime() - late + this.chance() * dayMs).toISOString();
  }

  #something(id: string): [path: string, body: object] {
    const occurredAt = this.#instant();
    if (this.chance() < 0.5) {
      const amount = { minor: String(100 + Math.floor(this.chance() * 100_000)), currency: 'GBP' };
      return ['purchases', { orderId: id, amount, occurredAt }];
    }
    const contact = { channel: 'phone', direction: 'in', purpose: 'care', outcome: 'reached' };
    return ['contacts', { contactId: id, ...contact, occurredAt }];
  }

  /** Sends the same again, as the API asks for, until it is said to be recorded. */
  async #tell(path: string, body: object, key: string): Promise<void> {
    for (;;) {
      const status = await this.#post(path, body, key);
      if (status === 200 || status === 201) return;
      if (status !== null && status < 500) throw new Error(`${path} ${key}: refused with ${status}`);
      await sleep(tryAgainAfterMs);
    }
  }

  /** null: there was no answer. */
  async #post(path: string, body: object, key: string): Promise<number | null> {
    try {
      const { status } = await fetch(`${this.url}/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      });
      return status;
    } catch {
      return null;
    }
  }
}
