import type { Money } from '@hindsight/domain';

/** A row of a source, read: something a customer did. */
export interface Fact {
  readonly kind: 'purchase' | 'return';
  readonly customerId: string;
  readonly occurredAt: Date;
  /** The fact's id in the source; unique within its kind. */
  readonly sourceId: string;
  /** Positive for what the source means as such; a purchase of 0 is for the domain to refuse. */
  readonly amount: Money;
  readonly lines: number;
  /** Attributes of the customer that this row tells. */
  readonly attributes: Readonly<Record<string, string>>;
}
