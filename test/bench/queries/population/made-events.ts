// What happened to a made-up population, made by the database itself. Its figures are our own choice; what matters is that most
// customers do little and a few do much, that every measure and work list has something to find, and that a seed always gives the same.

/** Days over which everything happens. */
const days = 3 * 365;
const from = `timestamptz '2023-01-01'`;

/** The last instant of all: nothing happened after it. */
export const lastInstant = new Date('2025-12-31T00:00:00Z');
/** The end of a month before it. */
export const pastMonthEnd = new Date('2025-08-31T23:59:59.999Z');

/** 0..1, the same for the same numbers: of a customer, one of its events, and what is thrown for ($1: the seed). */
const chance = (event: string, throwing: number): string =>
  `((hashint8extended((m.customer::int8 << 24) + (${event}) * 16 + ${throwing}, $1::int8) & 1048575) / 1048576.0)::float8`;

/**
 * Who has how many events, and when: $2 customers, $3 events in all, nearly. Half of them have six events or fewer where the mean is
 * ten; the busiest have two thousand. Two fifths fall silent before the end. One event in two hundred is heard late.
 */
export const skeletons = [
  `CREATE UNLOGGED TABLE made_customer AS
     SELECT customer, 1 + least(2000, floor(0.5 + ($3::float8 / $2::float8 - 1) / 2.5 * power(u + 1e-6, -0.6)))::int4 AS events,
       ${from} + begun * interval '1 day' AS begins,
       (${days} - begun) * CASE WHEN stays < 0.4 THEN stays * 2.5 ELSE 1 END AS lasts
     FROM (SELECT customer, ${chance('0', 1)} AS u, ${chance('0', 2)} * ${days} * 0.95 AS begun, ${chance('0', 3)} AS stays
       FROM generate_series(1, $2::int4) AS m (customer) OFFSET 0) m`,
  `CREATE UNLOGGED TABLE made AS
     SELECT row_number() OVER (ORDER BY recorded_at, customer, revision) AS position, *
     FROM (SELECT m.customer, n.revision, m.events, at AS recorded_at,
         CASE WHEN n.revision > 0 AND ${chance('n.revision', 4)} < 0.005 THEN greatest(m.begins, at - interval '9 days') ELSE at END AS at,
         ${chance('n.revision', 5)} AS kind, ${chance('n.revision - 1', 5)} AS kind_before,
         ${chance('n.revision - 2', 5)} AS kind_before_that, ${chance('n.revision', 6)} AS u, ${chance('n.revision', 7)} AS v
       FROM made_customer m, generate_series(0, m.events - 1) AS n (revision),
         LATERAL (SELECT CASE n.revision WHEN 0 THEN m.begins
           ELSE m.begins + m.lasts * (n.revision + ${chance('n.revision', 8)}) / (m.events + 1) * interval '1 day' END AS at) happened
     ) m`,
  `CREATE UNIQUE INDEX made_position ON made (position)`,
  `ANALYZE made`,
];

/** Parts of a hundred thousand, behind the registration. */
const kinds: Readonly<Record<string, number>> = {
  ...{
    CustomerPurchased: 62_000,
    PurchaseReturned: 3_000,
    CostToServeRecorded: 5_000,
    CustomerContacted: 9_500,
  },
  ...{
    CustomerRated: 7_000,
    OwnerAssigned: 3_000,
    OpportunityAssessed: 2_000,
    CustomerProfileChanged: 1_500,
  },
  ...{
    ContractSigned: 800,
    ServiceCompleted: 800,
    PaymentMissed: 600,
    PresalesGiven: 500,
    PointsEarned: 500,
  },
  ...{ NeedIdentified: 400, CareGiven: 300, PaymentReceived: 300, ProposalSent: 250, PromiseKept: 200 },
  ...{
    CustomerChurned: 300,
    CustomerWonBack: 100,
    PurchaseCorrected: 300,
    NeedValidated: 150,
    CustomerReferred: 150,
  },
  ...{ ContractExpired: 100, ComplaintWithdrawn: 50, CustomerEventSkipped: 20 },
};

/** The rest, at the end: what follows it may be a step taken on it. */
const complained = (kind: string): string => `${kind} >= ${sharesUpTo().at(-1)?.upTo}`;

function sharesUpTo() {
  let upTo = 0;
  return Object.entries(kinds).map(([type, share]) => ({ type, upTo: (upTo += share) / 100_000 }));
}

const type = `CASE WHEN m.revision = 0 THEN 'CustomerRegistered'
    WHEN m.revision = m.events - 1 AND m.v < 0.004 THEN CASE WHEN m.v < 0.003 THEN 'CustomerMerged' ELSE 'CustomerErased' END
    WHEN ${complained('m.kind_before')} AND m.revision > 1 AND m.v < 0.9 THEN 'ComplaintAcknowledged'
    WHEN ${complained('m.kind_before_that')} AND m.revision > 2 AND m.v < 0.8 THEN 'ComplaintResolved'
    ${sharesUpTo()
      .map(({ type, upTo }) => `WHEN m.kind < ${upTo} THEN '${type}'`)
      .join('\n    ')}
    ELSE 'CustomerComplained' END`;

const oneOf = (at: string, ...words: readonly string[]) =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + floor(${at} * ${words.length})::int4]`;
const money = (minor: string) => `jsonb_build_object('minor', (${minor})::int8::text, 'currency', 'GBP')`;
const paid = money('100 * power(2, 10 * m.u)');
const at = (instant: string) => `to_char((${instant}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const object = (fields: Readonly<Record<string, string>>) =>
  `jsonb_build_object(${Object.entries(fields)
    .map(([name, of]) => `'${name}', ${of}`)
    .join(', ')})`;
const idOf = (letter: string, number = 'm.revision') => `'${letter}' || (${number})`;

const channel = oneOf('m.v', 'phone', 'email', 'web', 'chat');
/** Whatever is asked again now and then goes by tens of revisions, so that some of it is told more than once. */
const ten = 'm.revision / 10';
const data: Readonly<Record<string, string>> = {
  CustomerRegistered: object({
    partyKind: oneOf('m.v', 'person', 'person', 'person', 'organisation'),
    leadSource: oneOf('m.u', 'website', 'referral', 'fair', 'advertising', 'other', 'cold_call'),
    attributes: object({
      country: oneOf('m.u', 'GB', 'FR', 'DE', 'CN'),
      region: idOf('r', 'floor(m.v * 50)'),
    }),
  }),
  CustomerPurchased: `CASE WHEN m.v < 0.7
      THEN ${object({ orderId: idOf('o'), amount: paid, margin: money('30 * power(2, 10 * m.u)'), channel })}
      ELSE ${object({ orderId: idOf('o'), amount: paid, reason: oneOf('m.u', 'vip', 'promotion', 'product', 'service', 'other') })} END`,
  PurchaseReturned: object({
    returnId: idOf('t'),
    orderId: idOf('o', 'm.revision - 1'),
    amount: money('50 * power(2, 8 * m.u)'),
  }),
  CostToServeRecorded: object({
    costId: idOf('c'),
    amount: money('10 * power(2, 6 * m.u)'),
    category: oneOf('m.v', 'support', 'shipping'),
  }),
  CustomerContacted: `CASE WHEN m.v < 0.3
      THEN ${object({ contactId: idOf('k'), channel, direction: `'out'`, purpose: `'sale'`, outcome: `'promised'`, promiseId: idOf('h', ten), promiseDue: at(`m.at + interval '9 days'`) })}
      ELSE ${object({ contactId: idOf('k'), channel: oneOf('m.u', 'phone', 'email', 'chat'), direction: oneOf('m.u', 'in', 'out'), purpose: oneOf('m.u', 'presales', 'service', 'care'), outcome: oneOf('m.v', 'reached', 'not_reached'), nextContactAt: at(`m.at + interval '60 days'`) })} END`,
  CustomerRated: `CASE WHEN m.v < 0.4
      THEN ${object({ ratingId: idOf('g'), instrument: `'nps'`, score: 'floor(m.u * 11)', score100: 'floor(m.u * 101)' })}
      ELSE ${object({ ratingId: idOf('g'), instrument: oneOf('m.v', 'csat', 'ces', 'csat', 'dsr_item', 'dsr_service', 'dsr_delivery'), score: '1 + floor(m.u * 5)', score100: 'floor(m.u * 101)' })} END`,
  OwnerAssigned: object({ ownerId: idOf('w', 'floor(m.u * 200)') }),
  OpportunityAssessed: object({
    ...{
      opportunityId: idOf('p', ten),
      salesStage: 'floor(m.u * 8)',
      intent: '1 + floor(m.v * 5)',
      amount: paid,
    },
    ...{
      funnelStage: oneOf('m.u', 'potential', 'target', 'intent', 'key', 'closed'),
      evidence: `'[]'::jsonb`,
    },
  }),
  CustomerProfileChanged: object({ attributes: object({ country: oneOf('m.u', 'GB', 'FR', 'DE', 'CN') }) }),
  ContractSigned: object({
    contractId: idOf('s'),
    amount: paid,
    from: at('m.at'),
    to: at(`m.at + interval '365 days'`),
  }),
  ContractExpired: object({ contractId: idOf('s'), from: at('m.at'), to: at('m.at') }),
  ServiceCompleted: object({
    serviceId: idOf('v'),
    kind: oneOf('m.u', 'repair', 'maintenance'),
    nextMaintenanceOn: at(`m.at + interval '180 days'`),
  }),
  PaymentMissed: object({ orderId: idOf('o', ten), amount: paid, daysLate: 'floor(m.v * 30)' }),
  PaymentReceived: object({ orderId: idOf('o', ten), amount: paid, daysLate: '0' }),
  PresalesGiven: object({
    opportunityId: idOf('p', ten),
    kind: oneOf('m.u', 'visit', 'demo', 'bidding', 'negotiation'),
  }),
  PointsEarned: object({ entryId: idOf('q'), points: 'floor(m.u * 100)', expiresOn: `'2030-01-01'` }),
  NeedIdentified: object({
    needId: idOf('n', ten),
    kind: oneOf('m.u', 'explicit', 'real', 'hidden'),
    area: oneOf('m.v', 'price', 'quality', 'service'),
    priority: '1 + floor(m.u * 5)',
  }),
  NeedValidated: object({ needId: idOf('n', ten) }),
  ProposalSent: object({ needId: idOf('n', ten) }),
  CareGiven: object({ careId: idOf('a'), kind: oneOf('m.u', 'birthday', 'gift', 'letter') }),
  PromiseKept: object({ promiseId: idOf('h', ten) }),
  CustomerChurned: object({
    reason: oneOf('m.u', 'own_fault', 'customer_crisis', 'competitor', 'contract_end'),
    declaredBy: oneOf('m.v', 'person', 'policy'),
  }),
  CustomerWonBack: object({ reason: `'offer'` }),
  PurchaseCorrected: object({ orderId: idOf('o', 'm.revision - 1'), amount: paid }),
  CustomerReferred: object({ referredCustomerId: `'c1'`, influence: '10' }),
  CustomerComplained: object({
    complaintId: idOf('x'),
    channel,
    severity: '1 + floor(m.u * 5)',
    cause: oneOf('m.v', 'people', 'process', 'product', 'policy'),
  }),
  ComplaintWithdrawn: object({ complaintId: idOf('x', 'm.revision - 1') }),
  ComplaintAcknowledged: object({ complaintId: idOf('x', 'm.revision - 1'), hoursOpen: '5' }),
  ComplaintResolved: object({ complaintId: idOf('x', 'm.revision - 2'), hoursOpen: '50' }),
  CustomerEventSkipped: object({
    skipped: 'm.revision - 1',
    eventId: `'e'`,
    by: `'bench'`,
    reason: `'made up'`,
  }),
  CustomerMerged: object({ survivorId: `'c1'` }),
  CustomerErased: object({ requestId: `'q'`, legalBasis: `'made up'` }),
};

/** History rows of what lies from position $1 to $2, as the log has them. */
export const eventsBetween = `
INSERT INTO customer_event (customer_id, revision, event_id, type, occurred_at, recorded_at, position, origin, data)
SELECT 'c' || lpad(m.customer::text, 7, '0'), m.revision, md5(m.position::text)::uuid::text, m.type, m.at, m.recorded_at,
  m.position, 'bench', CASE m.type ${Object.entries(data)
    .map(([type, of]) => `WHEN '${type}' THEN ${of}`)
    .join('\n    ')} END
FROM (SELECT m.*, ${type} AS type FROM made m WHERE m.position BETWEEN $1::int8 AND $2::int8 OFFSET 0) m
ORDER BY m.position`;
