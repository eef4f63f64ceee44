import type { ErasureView, MissingReceipt, SubscriberReceipt } from '@hindsight/contracts';
import {
  findErasure,
  owedReceipts,
  subscriberReceipts,
  subscribersSince,
  takeSubscriberReceipt,
  type Sql,
  type SubscriberReceiptRow,
} from '@hindsight/read-models';
import type { Clock } from '../../http/clock.js';

/** What a subscriber says; who it is, its key says. */
export interface ReceiptGiven {
  readonly did: string;
  readonly doneAt: Date | null;
}

const dayMs = 86_400_000;

/** What those who were told of customers say about erasures, and who has not said anything yet. */
export class SubscriberReceipts {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    /** Names of those who must answer; null: all that had a key of a subscriber when an erasure was asked for, and still have. */
    private readonly mustAnswer: readonly string[] | null,
  ) {}

  /** Of several of one subscriber the first stands. @returns the one that does; null: there is no such erasure */
  async take(requestId: string, subscriber: string, given: ReceiptGiven): Promise<SubscriberReceipt | null> {
    if (!(await findErasure(this.sql, requestId))) return null;
    const receivedAt = this.clock.now();
    const doneAt = given.doneAt ?? receivedAt;
    const { did } = given;
    return viewOf(await takeSubscriberReceipt(this.sql, { requestId, subscriber, did, doneAt, receivedAt }));
  }

  /** @param askedAt when the erasure was asked for */
  async of(
    requestId: string,
    askedAt: Date,
  ): Promise<Pick<ErasureView, 'subscriberReceipts' | 'missingReceipts'>> {
    const given = await subscriberReceipts(this.sql, requestId);
    const now = this.clock.now();
    const names = this.mustAnswer ?? (await subscribersSince(this.sql, { at: askedAt, now }));
    const waitingDays = Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / dayMs));
    const missingReceipts: MissingReceipt[] = names
      .filter((name) => !given.some((one) => one.subscriber === name))
      .map((subscriber) => ({ subscriber, waitingDays }));
    return { subscriberReceipts: given.map(viewOf), missingReceipts };
  }

  /** What is missing of all erasures, and for how long of the first of them. */
  async owed(): Promise<{ readonly count: number; readonly seconds: number }> {
    const now = this.clock.now();
    const { count, since } = await owedReceipts(this.sql, { names: this.mustAnswer, now });
    return { count, seconds: since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0 };
  }
}

const viewOf = ({ doneAt, receivedAt, ...rest }: SubscriberReceiptRow): SubscriberReceipt => ({
  ...rest,
  doneAt: doneAt.toISOString(),
  receivedAt: receivedAt.toISOString(),
});
