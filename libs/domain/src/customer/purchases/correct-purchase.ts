import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import { againstAmount, againstMargin, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import type { CustomerPurchased, PurchaseCorrected } from './purchase-events.js';

/** Refused: `order-unknown`, `corrected-below-returned`, and for its amounts as a purchase is. */
export type CorrectPurchase = Asking<'CorrectPurchase', PurchaseCorrected>;

/** A purchase that was corrected, as it was told. */
export interface Correction {
  /** What was said at first, which a repeat of it says again. */
  readonly said: CustomerPurchased;
  /** In the order of hearing of them; the last one stands. */
  readonly corrections: PurchaseCorrected[];
}

interface Corrected {
  readonly purchases: Map<string, CustomerPurchased>;
  readonly corrections: Map<string, Correction>;
}

interface Seen extends Corrected {
  readonly returnedMinor: ReadonlyMap<string, bigint>;
}

/** The last correction replaces the fields that it has, of what was said at first: as rules read it. */
export function keepCorrection({ purchases, corrections }: Corrected, event: PurchaseCorrected): void {
  const { orderId } = event;
  const known = corrections.get(orderId);
  const said = known?.said ?? purchases.get(orderId);
  if (!said) return;
  if (known) known.corrections.push(event);
  else corrections.set(orderId, { said, corrections: [event] });
  const { amount, margin, channel, category } = event;
  purchases.set(orderId, { ...said, ...stated({ amount, margin, channel, category }) });
}

export function correctPurchase(
  command: CorrectPurchase,
  { purchases, corrections, returnedMinor }: Seen,
  reportingCurrency: string,
): Decision<PurchaseCorrected, AmountRefusal | 'order-unknown' | 'corrected-below-returned'> {
  const fact = correction(command);
  const { orderId, amount, margin } = fact;
  if (!purchases.has(orderId)) return refuse('order-unknown');
  if (corrections.get(orderId)?.corrections.some((known) => sameFact(known, fact))) return accept();
  const obstacle = againstAmount(amount, reportingCurrency) ?? againstMargin(margin, reportingCurrency);
  if (obstacle) return refuse(obstacle);
  const returned = returnedMinor.get(orderId) ?? 0n;
  return amount.minor < returned ? refuse('corrected-below-returned') : accept(fact);
}

const correction = (command: CorrectPurchase): PurchaseCorrected =>
  stated({
    type: 'PurchaseCorrected',
    occurredAt: command.occurredAt,
    orderId: command.orderId,
    amount: command.amount,
    margin: command.margin,
    channel: command.channel,
    category: command.category,
  });
