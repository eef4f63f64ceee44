/* eslint-disable max-lines -- the front door: a list of names, and nothing else */
export type { Decider, Decision } from './decider.js';
export type { Aggregate } from './aggregate.js';
export { UnknownStoredEvent, type Codec, type StoredForm } from './codec.js';
export type { Json, JsonObject } from './json.js';
export { currencyExponent } from './currency.js';
export { dayOf, isDay } from './day.js';
export { formatMoney, money, parseMoney, type Money } from './money.js';

export { customerAggregate, customerIdPattern, customerIn } from './customer/customer.js';
export type { CustomerCommand, CustomerRefusal } from './customer/customer-commands.js';
export { customerEvents, type CustomerEvent } from './customer/customer-events.js';
export type { Customer } from './customer/customer-topics.js';
export type { AmountRefusal } from './customer/amounts.js';
export { channels, channelWays, wayOfChannel, type Channel, type ChannelWay } from './customer/channels.js';
export type { RegisterCustomer, RegistrationRefusal } from './customer/registration/registration.js';
export {
  attributeKeys,
  partyKinds,
  type CustomerRegistered,
  type PartyKind,
} from './customer/registration/registration-events.js';
export type { AssignOwner, ChangeProfile, ProfileRefusal } from './customer/profile/profile.js';
export type { CustomerProfileChanged, OwnerAssigned } from './customer/profile/profile-events.js';
export {
  isSensitive,
  keptSensitive,
  sensitiveKeys,
  withdrawn,
  type SensitiveKey,
} from './customer/profile/sensitive-attributes.js';
export { leadSources } from './customer/registration/lead-sources.js';
export type { ContactRefusal, EvaluateContact, RecordContact } from './customer/contacts/contacts.js';
export {
  contactDirections,
  contactOutcomes,
  contactPurposes,
  type ContactDirection,
  type ContactEvaluated,
  type ContactOutcome,
  type ContactPurpose,
  type CustomerContacted,
} from './customer/contacts/contact-events.js';
export {
  forbiddenGroups,
  forbiddenIn,
  type ForbiddenFound,
  type ForbiddenGroup,
} from './customer/contacts/forbidden-phrases.js';
export { maintenanceWays, type MaintenanceWay } from './customer/contacts/maintenance-ways.js';
export type { KeepPromise, PromiseRefusal } from './customer/promises/promises.js';
export type { PromiseKept } from './customer/promises/promise-events.js';
export type { PurchaseRefusal, RecordPurchase, RecordReturn } from './customer/purchases/purchases.js';
export type { Correction, CorrectPurchase } from './customer/purchases/correct-purchase.js';
export type {
  CustomerPurchased,
  PurchaseCorrected,
  PurchaseReturned,
} from './customer/purchases/purchase-events.js';
export {
  unpaidOrders,
  type PaymentRefusal,
  type RecordMissedPayment,
  type RecordPayment,
} from './customer/payments/payments.js';
export type { PaymentMissed, PaymentReceived } from './customer/payments/payment-events.js';
export type { CostRefusal, RecordCost } from './customer/costs/costs.js';
export type { CostToServeRecorded } from './customer/costs/cost-events.js';
export type { ComplaintRefusal, FileComplaint } from './customer/complaints/complaints.js';
export type {
  AcknowledgeComplaint,
  ActOnComplaint,
  CompensateCustomer,
  ResolveComplaint,
  WithdrawComplaint,
} from './customer/complaints/complaint-handling.js';
export {
  hoursBetween,
  complaintSteps,
  standingOf,
  usualServiceLevels,
  type ComplaintCourse,
  type ComplaintStep,
  type ServiceLevels,
  type StepStanding,
} from './customer/complaints/complaint-step.js';
export {
  hoursAllowed,
  overdueStep,
  readServiceLevels,
  spellServiceLevels,
  stepsTaken,
  type OverdueStep,
  type ReadLevels,
  type StepTaken,
} from './customer/complaints/service-levels.js';
export {
  complaintCauses,
  type ComplaintAcknowledged,
  type ComplaintActionTaken,
  type ComplaintCause,
  type ComplaintFollowUp,
  type ComplaintResolved,
  type ComplaintWithdrawn,
  type CustomerCompensated,
  type CustomerComplained,
} from './customer/complaints/complaint-events.js';
export type { RatingRefusal, RecordRating } from './customer/ratings/ratings.js';
export {
  ratingInstruments,
  type CustomerRated,
  type RatingInstrument,
} from './customer/ratings/rating-events.js';
export { score100 } from './customer/ratings/score100.js';
export type { IdentifyNeed, NeedRefusal, SendProposal, ValidateNeed } from './customer/needs/needs.js';
export {
  needAreas,
  needKinds,
  needSteps,
  type NeedFacts,
  type NeedIdentified,
  type NeedKind,
  type NeedStep,
  type NeedValidated,
  type ProposalSent,
} from './customer/needs/need-events.js';
export {
  needAnswerHours,
  needKnownAt,
  needStageOf,
  needStages,
  priorityOf,
  type NeedStage,
} from './customer/needs/need-stage.js';
export type {
  AssessOpportunity,
  GivePresales,
  OpportunityRefusal,
} from './customer/opportunities/opportunities.js';
export {
  closingIntents,
  presalesKinds,
  salesStages,
  type OpportunityAssessed,
  type PresalesGiven,
  type PresalesKind,
} from './customer/opportunities/opportunity-events.js';
export {
  evidenceFor,
  funnelChecklist,
  funnelEvidence,
  funnelStages,
  type FunnelEvidence,
  type FunnelStage,
} from './customer/opportunities/funnel-checklist.js';
export type {
  ContractRefusal,
  ExpireContract,
  SendContract,
  SignContract,
} from './customer/contracts/contracts.js';
export type {
  ContractExpired,
  ContractSent,
  ContractSigned,
  ContractTerms,
} from './customer/contracts/contract-events.js';
export {
  contractStateAt,
  contractStates,
  type ContractState,
  type ContractTimes,
} from './customer/contracts/contract-state.js';
export type { CareRefusal, GiveCare, PlanSupport } from './customer/care/care.js';
export {
  careKinds,
  type CareGiven,
  type CareKind,
  type SupportPlanned,
} from './customer/care/care-events.js';
export type {
  CompleteService,
  RequestService,
  ServiceRefusal,
  UseSelfService,
} from './customer/services/services.js';
export {
  serviceKinds,
  type SelfServiceUsed,
  type ServiceCompleted,
  type ServiceRequested,
} from './customer/services/service-events.js';
export type { ReferCustomer, ReferralRefusal } from './customer/referrals/referrals.js';
export type { CustomerReferred } from './customer/referrals/referral-events.js';
export type { EarnPoints, ExpirePoints, PointRefusal, RedeemPoints } from './customer/points/points.js';
export type {
  PointEvent,
  PointsEarned,
  PointsExpired,
  PointsRedeemed,
} from './customer/points/point-events.js';
export { lapsedBy, ledgerOf, pointsHeld, type Ledger, type Lot } from './customer/points/ledger.js';
export type { ChurnRefusal, DeclareChurn, WinBackCustomer } from './customer/churn/churn.js';
export {
  churnDeclarers,
  churnReasons,
  type ChurnDeclarer,
  type ChurnReason,
  type CustomerChurned,
  type CustomerWonBack,
} from './customer/churn/churn-events.js';
export {
  matterKinds,
  openMatters,
  type MatterKind,
  type OpenMatter,
} from './customer/closing/open-matters.js';
export {
  relationshipOf,
  relationshipStages,
  type Relationship,
  type RelationshipStage,
} from './customer/closing/relationship.js';
export type {
  AbsorbCustomer,
  BeginErasure,
  EndingRefusal,
  EraseCustomer,
  MergeCustomer,
} from './customer/endings/endings.js';
export {
  personalInCommands,
  personalInEvents,
  personalKeys,
  type PersonalPlace,
  type Sealed,
} from './customer/personal/personal-data.js';
export type {
  CustomerAbsorbed,
  CustomerErased,
  CustomerErasureBegun,
  CustomerMerged,
} from './customer/endings/ending-events.js';
export { heeded, revisionSkippedBy, skippedType, type InStream } from './customer/skipping/skipped-events.js';
export {
  skippingAggregate,
  type CustomerEventSkipped,
  type SkipEvent,
  type SkipRefusal,
  type Skips,
  type StandsAt,
  type StreamEvent,
} from './customer/skipping/skipping.js';

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
export type {
  BeginImport,
  EndImports,
  ImportBegan,
  ImportCommand,
  ImportEnded,
  ImportEvent,
  ImportLeftOpen,
  LeaveImportOpen,
} from './calendar/imports.js';
export { heardFrom, spansWith, type ImportSpan } from './calendar/import-spans.js';

export {
  planAggregate,
  planEvents,
  planMeasures,
  type PlanEvent,
  type PlanMeasure,
  type PlanRefusal,
  type Plans,
  type PlanSet,
  type SetPlan,
} from './plan/plan.js';

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
export { costRatio, growthRate } from './measures/growth.js';
export { usualIntentChances } from './measures/intent-chances.js';
export { median, shareWithin } from './measures/median.js';
export { repurchaseRate } from './measures/repurchase-rate.js';
export { renewalRate, type ContractsDue } from './measures/renewal-rate.js';
export { churnRate, retentionRate, type Cohort } from './measures/retention.js';
export { AnswerOffScale } from './measures/answers.js';
export { csat, type Csat } from './measures/csat.js';
export { nps, type Nps } from './measures/nps.js';
export { ces, type Ces } from './measures/ces.js';
export { dsr, type DsrDimensions } from './measures/dsr.js';
export { deliveredValue, meanOf, type Delivered, type DeliveredValue } from './measures/delivered-value.js';
export {
  elapsedOf,
  marginRateSoFar,
  planProgress,
  sumSoFar,
  type PlanProgress,
  type PlannedSum,
  type YearSoFar,
} from './measures/plan-vs-actual.js';
export { weightedPipeline, type Opportunity } from './measures/weighted-pipeline.js';
