const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const at = (occurredAt: string) => ({ occurredAt });
const due = { orderId: 'tea', amount: gbp('1000') };

export const tea = { orderId: 'tea', amount: gbp('1299'), occurredAt: '2026-01-05T09:00:00Z' };
export const late = {
  ...{ complaintId: 'late', channel: 'phone', severity: 3 },
  occurredAt: '2026-01-07T09:00:00Z',
};

/** Something of every kind: where below the customer it is sent, and the event that it leads to. In an order that is taken. */
export const saidOfAda: readonly (readonly [path: string, body: object, eventType: string])[] = [
  [
    'contacts',
    {
      contactId: 'call',
      channel: 'phone',
      direction: 'out',
      purpose: 'care',
      outcome: 'reached',
      durationSeconds: 240,
      nextContactAt: '2026-02-01T09:00:00+08:00',
      occurredAt: '2026-01-04T09:00:00Z',
    },
    'CustomerContacted',
  ],
  [
    'purchases',
    { ...tea, ...{ margin: gbp('-20'), lines: 3, isNewProduct: true, channel: 'web', category: '茶' } },
    'CustomerPurchased',
  ],
  [
    'returns',
    {
      returnId: 'back',
      orderId: 'tea',
      amount: gbp('299'),
      occurredAt: '2026-01-06T09:00:00Z',
    },
    'PurchaseReturned',
  ],
  [
    'purchases/tea/correction',
    {
      amount: gbp('1199'),
      ...at('2026-01-06T09:30:00Z'),
    },
    'PurchaseCorrected',
  ],
  [
    'missed-payments',
    {
      ...due,
      daysLate: 1,
      ...at('2026-01-06T10:00:00Z'),
    },
    'PaymentMissed',
  ],
  ['payments', { ...due, daysLate: 2, ...at('2026-01-07T08:00:00Z') }, 'PaymentReceived'],
  [
    'costs',
    {
      ...{ costId: 'van', amount: gbp('420'), category: 'delivery' },
      ...at('2026-01-06T10:00:00Z'),
    },
    'CostToServeRecorded',
  ],
  ['complaints', late, 'CustomerComplained'],
  ['complaints/late/acknowledgement', at('2026-01-07T10:00:00Z'), 'ComplaintAcknowledged'],
  ['complaints/late/action', at('2026-01-07T11:00:00Z'), 'ComplaintActionTaken'],
  [
    'complaints/late/compensation',
    {
      amount: gbp('500'),
      ...at('2026-01-07T12:00:00Z'),
    },
    'CustomerCompensated',
  ],
  [
    'complaints/late/resolution',
    {
      outcome: 'refunded',
      occurredAt: '2026-01-07T21:00:00Z',
    },
    'ComplaintResolved',
  ],
  ['complaints', { ...late, complaintId: 'later' }, 'CustomerComplained'],
  ['complaints/later/withdrawal', at('2026-01-08T08:00:00Z'), 'ComplaintWithdrawn'],
  [
    'ratings',
    {
      ratingId: 'survey',
      instrument: 'csat',
      score: 4,
      occurredAt: '2026-01-08T09:00:00Z',
    },
    'CustomerRated',
  ],
  [
    'referrals',
    {
      ...{ referredCustomerId: 'bea', influence: 50 },
      ...at('2026-01-08T09:00:00Z'),
    },
    'CustomerReferred',
  ],
  [
    'points',
    {
      ...{ entryId: 'given', points: 9, expiresOn: '2026-01-08' },
      ...at('2026-01-08T09:00:00Z'),
    },
    'PointsEarned',
  ],
  [
    'points/redemptions',
    {
      ...{ entryId: 'used', points: 4, rewardId: 'mug' },
      ...at('2026-01-08T10:00:00Z'),
    },
    'PointsRedeemed',
  ],
  [
    'points/expiries',
    {
      ...{ entryId: 'gone', expiresOn: '2026-01-08' },
      ...at('2026-01-09T00:00:00Z'),
    },
    'PointsExpired',
  ],
  [
    'churn',
    {
      reason: 'competitor',
      declaredBy: 'person',
      occurredAt: '2026-01-09T09:00:00Z',
    },
    'CustomerChurned',
  ],
  ['winning-back', { reason: 'sorry', ...at('2026-01-10T09:00:00Z') }, 'CustomerWonBack'],
];
