import type { LoggedEvent } from '@hindsight/archive';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const told: readonly (readonly [
  customerId: string,
  revision: number,
  type: string,
  happened: string,
  heard: string,
  data: object,
])[] = [
  ['ada', 0, 'CustomerPurchased', '2011-05-02', '2011-05-02', { orderId: 'o1', amount: gbp('1000') }],
  ['ada', 1, 'CustomerPurchased', '2011-05-31T22:30', '2011-06-01', { orderId: 'o2', amount: gbp('1000') }],
  ['ada', 2, 'CustomerContacted', '2011-05-30', '2011-06-01', { contactId: 'c1', channel: 'phone' }],
  ['bob', 0, 'CustomerPurchased', '2011-05-31T23:30', '2011-06-02', { orderId: 'o1', amount: gbp('500') }],
  ['ada', 3, 'PurchaseCorrected', '2011-05-03', '2011-06-03', { orderId: 'o1', amount: gbp('500') }],
  ['bob', 1, 'CustomerPurchased', '2011-06-03', '2011-06-04', { orderId: 'torn', amount: 'a lot' }],
  ['bob', 2, 'PurchaseReturned', '2011-06-04', '2011-06-04', { returnId: 'r1', amount: gbp('250') }],
  ['bob', 3, 'CustomerEventSkipped', '2011-06-05', '2011-06-05', { skipped: 1, reason: 'entered again' }],
];

const at = (instant: string): number =>
  Date.parse(instant.length === 10 ? `${instant}T00:00Z` : `${instant}Z`);

/** Ada buys twice, one of the two is corrected later; bob buys in June, in London, and is parked for a while. */
export async function* fewEvents(): AsyncGenerator<LoggedEvent> {
  await Promise.resolve();
  for (const [place, [customerId, revision, storedType, happened, heard, data]] of told.entries()) {
    yield {
      ...{
        customerId,
        revision,
        storedType,
        data,
        position: BigInt(100 * place),
        eventId: `${customerId}-${revision}`,
      },
      ...{ occurredAt: at(happened), recordedAt: at(heard) },
      origin: storedType === 'CustomerContacted' ? 'simulated:7' : 'api',
    };
  }
}
