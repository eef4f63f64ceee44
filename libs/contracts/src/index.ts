export type { Receipt } from './http/receipt.js';
export type { PlanReceipt } from './http/plan-receipt.js';
export type { FieldProblem, Problem } from './http/problem.js';
export type { MoneyView } from './http/money-view.js';
export type {
  ColumnView,
  FigureUnit,
  FigureValue,
  FigureView,
  MeasureList,
  MeasureSummary,
  MeasureView,
  ParameterView,
  RowView,
  TableView,
  WorkListView,
} from './http/measure-view.js';
export type { Page } from './http/page.js';
export type {
  ContractStatusView,
  CountView,
  CustomerCard,
  LastContactView,
  OpenComplaintView,
  PointsView,
} from './http/customer-card.js';
export type { CustomerView, ResultView } from './http/customer-view.js';
export type { RuleSetState, StateAsOf } from './http/state-as-of.js';
export type {
  WhyClause,
  WhyCutoff,
  WhyDecision,
  WhyEvent,
  WhyFeature,
  WhyKeptBack,
  WhyNearest,
  WhySkipped,
  WhyTried,
  WhyView,
} from './http/why-view.js';
export type {
  RuleSetDocument,
  RuleSetReceipt,
  RuleSetStage,
  RuleSetStep,
  RuleSetStretch,
  RuleSetSummary,
  RuleSetTimeline,
  RuleSetVersionView,
  RuleSetView,
} from './http/rule-set-view.js';
export type { ReplayFailure, ReplayProgress, ReplayState, ReplayView } from './http/replay-view.js';
export type {
  AuditKeyView,
  ConsistencyProofView,
  InclusionProofView,
  TreeHeadView,
} from './http/audit-view.js';
export { isRole, roles, type Role } from './access/roles.js';
export type { AccessView } from './http/access-view.js';
export type {
  ErasedCustomer,
  ErasureReceipt,
  ErasureView,
  MissingReceipt,
  ScrubbedTable,
  SubscriberReceipt,
} from './http/erasure-receipt.js';
export type {
  DeadLetterView,
  DeliveryView,
  WebhookBacklog,
  WebhookSecret,
  WebhookState,
  WebhookView,
} from './http/webhook-view.js';
export type {
  AppliedGroup,
  GroupConsumerView,
  GroupFollowsView,
  GroupLagView,
  GroupSettingsView,
  GroupView,
  ParkedEventView,
} from './http/group-view.js';
export type { ExportView } from './http/export-view.js';
export type {
  SubjectAccess,
  SubjectEvent,
  SubjectKey,
  SubjectReading,
  SubjectRecord,
  SubjectResult,
} from './http/subject-access.js';
export type { HistoryEntry, SkipView } from './http/history-entry.js';
export type { ChangeCause, ChangeView } from './http/change-view.js';
export type { CandidateChange, CandidateEvent } from './http/candidate-event.js';
export { cloudEventOf, subjectOf, type CloudEvent, type LoggedEvent } from './http/cloud-event.js';
export type { JsonSchema } from './events/json-schema.js';
export { candidateEventSchema } from './events/candidate-event-schema.js';
export { eventSchemas } from './events/event-schemas.js';
export type { StoredEventSchema } from './events/stored-event.js';
export { asyncApi } from './channels/async-api.js';
export { inBothLanguages, labelOf } from './glossary.js';
export { wordIn, words } from './words/words.js';
export { languages, type InEveryLanguage, type Language } from './language.js';
