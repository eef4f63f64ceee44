/** What is known of one customer; null: nothing. */
export interface Delivered {
  /** Mean of what was said of goods, service and the firm, 0–100 (`score100`): higher is better. */
  readonly benefit: number | null;
  /** Mean of what was said of the effort, 0–100 (`score100` of ces): higher is easier. */
  readonly ease: number | null;
  /** Services that were waited for too long. */
  readonly late: number;
  /** Services whose wait is known. */
  readonly served: number;
}

/** What a customer gets and what it costs the customer beside the price, 0–100 each; null where it is not known. */
export interface DeliveredValue {
  readonly value: number | null;
  /** 100 − ease. */
  readonly effort: number | null;
  /** 100 · late / served. */
  readonly time: number | null;
  /** Mean of effort and time, or the one that is known. */
  readonly cost: number | null;
  /** value − cost, −100..100. */
  readonly delivered: number | null;
}

/**
 * Delivered value (顾客交付价值) = value to the customer − its cost to the customer. The price is no part of the difference: it is
 * money, and what is said is not.
 * @source the training texts: 总的顾客价值 − 总的顾客成本 (price, time, effort), after Kotler, Marketing Management; that value is
 *   what ratings say, and how time and effort are put on the same scale, are our own. S16
 */
export function deliveredValue({ benefit, ease, late, served }: Delivered): DeliveredValue {
  const effort = ease === null ? null : 100 - ease;
  const time = served > 0 ? (100 * late) / served : null;
  const cost = meanOf([effort, time].filter((one) => one !== null));
  const delivered = benefit === null || cost === null ? null : benefit - cost;
  return { value: benefit, effort, time, cost, delivered };
}

/** The mean; null of none. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
