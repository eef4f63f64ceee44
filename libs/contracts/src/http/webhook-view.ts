/** Somebody to whom events are sent. Instants are ISO 8601, positions decimal text. */
export interface WebhookView {
  readonly webhookId: string;
  readonly url: string;
  readonly streams: readonly string[];
  /** Null: of every type. */
  readonly types: readonly string[] | null;
  /** Null: of every customer. */
  readonly customer: string | null;
  /** What customers' data is sent there for. */
  readonly purpose: string;
  readonly state: WebhookState;
  /** Up to there everything was delivered, or waits; null: nothing was looked at yet. */
  readonly position: string | null;
  /** Attempts that failed since the last one that did not. */
  readonly failures: number;
  readonly failingSince: string | null;
  readonly pausedAt: string | null;
  readonly pausedBy: string | null;
  readonly pausedBecause: string | null;
  /** What waits to be tried again. */
  readonly waiting: WebhookBacklog;
  /** What was given up, and all that waits behind it. */
  readonly dead: WebhookBacklog;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** `failing`: nothing has got through for a while. */
export type WebhookState = 'active' | 'failing' | 'paused';

export interface WebhookBacklog {
  readonly customers: number;
  readonly messages: number;
}

/** A secret that signs, shown once. */
export interface WebhookSecret {
  readonly webhookId: string;
  readonly secret: string;
  /** Until when the earlier ones sign, too; null: there is none. */
  readonly othersUntil: string | null;
}

/** An event that was given up, and how many of the same customer wait behind it. What the event says is not shown. */
export interface DeadLetterView {
  readonly customerId: string;
  readonly eventId: string;
  readonly type: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly attempts: number;
  readonly failedAt: string;
  readonly deadAt: string;
  /** Of the last answer; null: there was none. */
  readonly status: number | null;
  readonly failure: string;
  /** That wait behind it. */
  readonly behind: number;
}

/** That an event was sent once, and what became of it. */
export interface DeliveryView {
  readonly id: string;
  readonly at: string;
  readonly customerId: string;
  readonly eventId: string;
  readonly type: string;
  readonly position: string;
  readonly attempt: number;
  readonly delivered: boolean;
  readonly status: number | null;
  readonly failure: string | null;
  readonly ms: number;
}
