export type { Decider, Decision } from './decider.js';
export type { Aggregate } from './aggregate.js';
export { UnknownStoredEvent, type Codec, type StoredForm } from './codec.js';
export type { Json, JsonObject } from './json.js';
export { currencyExponent } from './currency.js';
export { formatMoney, money, parseMoney, type Money } from './money.js';

export { customerAggregate, customerIdPattern, customerIn } from './customer/customer.js';
export { customerEvents } from './customer/customer-codec.js';
export { score100 } from './customer/score100.js';
export { heeded, revisionSkippedBy, skippedType, type InStream } from './customer/skipped-events.js';
export {
  skippingAggregate,
  type CustomerEventSkipped,
  type SkipEvent,
  type SkipRefusal,
  type Skips,
  type StandsAt,
  type StreamEvent,
} from './customer/skipping.js';
export type { Customer } from './customer/customer-state.js';
export type { CustomerRefusal } from './customer/customer-decision.js';
export type {
  CustomerCommand,
  DeclareChurn,
  FileComplaint,
  RecordContact,
  RecordPurchase,
  RecordRating,
  RecordReturn,
  RegisterCustomer,
  ResolveComplaint,
} from './customer/customer-commands.js';
export type {
  ComplaintResolved,
  CustomerChurned,
  CustomerComplained,
  CustomerContacted,
  CustomerErased,
  CustomerEvent,
  CustomerMerged,
  CustomerPurchased,
  CustomerRated,
  CustomerRegistered,
  PurchaseReturned,
} from './customer/customer-events.js';
export {
  attributeKeys,
  channels,
  churnDeclarers,
  churnReasons,
  complaintCauses,
  contactDirections,
  contactOutcomes,
  contactPurposes,
  partyKinds,
  ratingInstruments,
  type Channel,
  type ChurnDeclarer,
  type ChurnReason,
  type ComplaintCause,
  type ContactDirection,
  type ContactOutcome,
  type ContactPurpose,
  type PartyKind,
  type RatingInstrument,
} from './customer/vocabulary.js';

export {
  calendar,
  calendarAggregate,
  calendarEvents,
  type Calendar,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarRefusal,
  type CloseDay,
  type CutoffsPublished,
  type DayClosed,
  type PublishCutoffs,
} from './calendar/calendar.js';

export { ruleSet, ruleSetAggregate } from './rule-set/rule-set.js';
export type {
  ActivateRuleSet,
  ApproveRuleSet,
  DraftRuleSet,
  InstallRuleSet,
  RejectRuleSet,
  RetireRuleSet,
  RuleSetCommand,
  RuleSetRefusal,
  SubmitRuleSet,
} from './rule-set/rule-set-commands.js';
export {
  ruleSetEvents,
  type RuleSetActivated,
  type RuleSetApproved,
  type RuleSetDrafted,
  type RuleSetEvent,
  type RuleSetRejected,
  type RuleSetRetired,
  type RuleSetSubmitted,
} from './rule-set/rule-set-events.js';
export {
  stageOf,
  type DraftedVersion,
  type RuleSetVersions,
  type VersionStage,
} from './rule-set/rule-set-versions.js';
export {
  inForceAt,
  reignsOf,
  stretchesOf,
  type Stretch,
  type Timeline,
  type Turn,
} from './rule-set/timeline.js';

export {
  segmentEvents,
  segmentPolicies,
  type SegmentCause,
  type SegmentChanged,
  type SegmentPolicy,
} from './segments/segment-changed.js';

export { percent, ratio, type Fraction } from './measures/fraction.js';
export { rfmScores, type RfmCustomer, type RfmScore } from './measures/rfm-scores.js';
export { abcClasses, usualAbcShares, type AbcClass, type AbcShares } from './measures/abc-classes.js';
export { paretoOf, smallestGroupHolding, topGroup, type Pareto, type TopGroup } from './measures/pareto.js';
export { decileRatio, type DecileRatio } from './measures/decile-ratio.js';
export { whaleCurve, type WhaleCurve, type WhalePoint } from './measures/whale-curve.js';
export { perCustomerPrice } from './measures/per-customer-price.js';
export { averageOrderValue } from './measures/average-order-value.js';
export { repurchaseRate } from './measures/repurchase-rate.js';
export { renewalRate, type ContractsDue } from './measures/renewal-rate.js';
export { churnRate, retentionRate, type Cohort } from './measures/retention.js';
export { AnswerOffScale } from './measures/answers.js';
export { csat, type Csat } from './measures/csat.js';
export { nps, type Nps } from './measures/nps.js';
export { ces, type Ces } from './measures/ces.js';
export { dsr, type DsrDimensions } from './measures/dsr.js';
export { weightedPipeline, type Opportunity } from './measures/weighted-pipeline.js';
