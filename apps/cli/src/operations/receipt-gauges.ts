import { Gauge, type Registry } from 'prom-client';

/** What subscribers have not said yet about erasures. */
export interface OwedReceiptsSeen {
  readonly count: number;
  /** Since the first of those erasures was asked for. */
  readonly seconds: number;
}

/** How many receipts of erasures subscribers owe, and for how long. */
export class ReceiptGauges {
  readonly #count: Gauge;
  readonly #seconds: Gauge;

  constructor(
    registers: Registry[],
    private readonly now: () => Promise<OwedReceiptsSeen>,
  ) {
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `hindsight_erasure_receipts_${name}`, help, registers });
    this.#count = gauge('missing', 'Receipts of erasures that subscribers have not given');
    this.#seconds = gauge('missing_seconds', 'Since the first of those erasures was asked for');
  }

  /** NaN while the database does not say: unknown is told from zero. */
  async read(): Promise<void> {
    const { count, seconds } = await this.now().catch(() => ({ count: NaN, seconds: NaN }));
    this.#count.set(count);
    this.#seconds.set(seconds);
  }
}
