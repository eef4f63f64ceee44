import type { MoneyView } from './money-view.js';

/** A number of things of one kind, and what that kind is called. */
export interface CountView {
  readonly of: string;
  readonly label: string;
  readonly count: number;
}

/** The latest contact with a customer. Instants are ISO 8601, UTC. */
export interface LastContactView {
  readonly at: string;
  readonly channel: string | null;
  /** What the channel, the purpose and the outcome are called. */
  readonly labels: Readonly<Record<'channel' | 'direction' | 'purpose' | 'outcome', string | null>>;
  readonly direction: string | null;
  readonly purpose: string | null;
  readonly outcome: string | null;
  readonly nextContactAt: string | null;
}

/** How a customer stands with contracts. */
export interface ContractStatusView {
  readonly status: 'none' | 'sent' | 'under_contract' | 'expired';
  readonly label: string;
  /** When the latest term ends; null where none was signed, or it does not say. */
  readonly to: string | null;
}

/** Points that can be used up to a day. */
export interface PointsView {
  /** The last day, in UTC: `2026-12-31`. */
  readonly expiresOn: string;
  readonly points: number;
}

/** A complaint that is not resolved. */
export interface OpenComplaintView {
  readonly complaintId: string;
  readonly complainedAt: string;
  /** 1–5 */
  readonly severity: number;
  readonly hoursOpen: number;
  /** The first step that is overdue by the service levels of the system; null: none. */
  readonly missing: string | null;
  /** What that step is called. */
  readonly label: string | null;
  /** Within how many hours it was due. */
  readonly limitHours: number | null;
  readonly hoursOverdue: number | null;
}

/** All round one customer: what had happened up to `asOf`, by what is known now, or was at `knownAt`. */
export interface CustomerCard {
  readonly customerId: string;
  readonly asOf: string;
  /** Last position of the log that counts; null: all of it. */
  readonly knownAt: string | null;
  /** Whether one of its events cannot be applied: then there is nothing on the card. */
  readonly parked: boolean;
  /** null before the registration. */
  readonly registeredAt: string | null;
  readonly partyKind: string | null;
  readonly leadSource: string | null;
  /** What these two are called, in the language asked for. */
  readonly partyKindLabel: string | null;
  readonly leadSourceLabel: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly ownerId: string | null;
  /** When the customer ended, and as what; null while it goes on. */
  readonly endedAt: string | null;
  readonly endedAs: 'merged' | 'erased' | null;
  /** Who goes on for it; null: nobody. */
  readonly mergedInto: string | null;
  /** Declared lost, and not won back. */
  readonly isLost: boolean;
  readonly firstPurchaseAt: string | null;
  readonly lastPurchaseAt: string | null;
  /** Purchases less returns. */
  readonly netSpend: MoneyView;
  readonly returned: MoneyView;
  readonly costToServe: MoneyView;
  /** Points that can be used. */
  readonly pointsHeld: number;
  /** The same by the last day on which they can be, first to last. */
  readonly points: readonly PointsView[];
  readonly contract: ContractStatusView;
  readonly lastContact: LastContactView | null;
  /** How much there is of each topic. */
  readonly topics: readonly CountView[];
  /** What waits for somebody. */
  readonly open: readonly CountView[];
  /** The complaints among them, oldest first. */
  readonly complaints: readonly OpenComplaintView[];
}
