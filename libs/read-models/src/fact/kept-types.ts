/**
 * The stored types that facts are kept of, by the part of the table in which they lie: what is asked together lies together, and
 * what there is much of lies alone. What is bought, brought back and costs is kept as trade.
 */
export const partsOfFacts = {
  fact_presence: ['CustomerRegistered', 'CustomerChurned', 'CustomerWonBack'],
  fact_profile: ['CustomerProfileChanged'],
  fact_owner: ['OwnerAssigned'],
  fact_contact: ['CustomerContacted'],
  fact_evaluation: ['ContactEvaluated'],
  fact_rating: ['CustomerRated'],
  fact_opportunity: ['OpportunityAssessed'],
  fact_complaint: [
    ...['CustomerComplained', 'ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated'],
    'ComplaintResolved',
  ],
  fact_need: ['NeedIdentified', 'NeedValidated', 'ProposalSent'],
  fact_other: [
    ...['ContractSigned', 'ContractExpired', 'PaymentMissed', 'PaymentReceived', 'PointsEarned'],
    ...['PointsRedeemed', 'PointsExpired', 'PresalesGiven', 'PromiseKept', 'SelfServiceUsed'],
    ...['ServiceRequested', 'ServiceCompleted', 'SupportPlanned'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One of those. */
export type KeptType = (typeof partsOfFacts)[keyof typeof partsOfFacts][number];

export const keptTypes: readonly string[] = Object.values(partsOfFacts).flat();

/** Of these only the latest stands; each takes the place of the one before of its kind. */
const chains: readonly (readonly KeptType[])[] = [
  ['OwnerAssigned'],
  ['CustomerContacted'],
  ['CustomerChurned', 'CustomerWonBack'],
  ['ContractSigned', 'ContractExpired'],
];

/** The types whose facts take the place of one of this type; none where all of them stand. */
export const followsIn = (type: string): readonly string[] =>
  chains.find((chain) => chain.some((one) => one === type)) ?? [];
