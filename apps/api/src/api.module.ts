import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { usualServiceLevels, type SensitiveKey, type ServiceLevels } from '@hindsight/domain';
import { onPool, StoredKeys } from '@hindsight/read-models';
import { Vault, type KeyEncryption } from '@hindsight/vault';
import type { VerifierKey } from '@hindsight/merkle';
import { ShowAccessEndpoint } from './access/show-access.js';
import { AuditTrail } from './audit/audit-trail.js';
import { ShowAuditEndpoints } from './audit/show-audit.js';
import type { OnOutcome } from './commands/door.js';
import { ChangeCustomerHandler } from './customers/change-customer.js';
import { customerEndpoints } from './customers/customer-endpoints.js';
import { ShowAsyncApiEndpoint } from './contracts/show-async-api.js';
import { ShowSchemasEndpoints } from './contracts/show-schemas.js';
import { EraseCustomerEndpoint, EraseCustomerHandler } from './customers/erasure/erase-customer.js';
import { Erasures } from './customers/erasure/erasures.js';
import { ShowErasureEndpoint } from './customers/erasure/show-erasure.js';
import { SubscriberReceipts } from './customers/erasure/subscriber-receipts.js';
import { TakeReceiptEndpoint } from './customers/erasure/take-receipt.js';
import { FollowEventsEndpoint } from './feed/follow-events.js';
import { Feeds } from './feed/feeds.js';
import { ShowSnapshotEndpoint, Snapshots } from './feed/show-snapshot.js';
import { ChangeWebhooksEndpoints } from './webhooks/change-webhooks.js';
import { ShowWebhooksEndpoints } from './webhooks/show-webhooks.js';
import { webhookProviders, type WebhookOptions } from './webhooks/webhook-providers.js';
import { groupEndpoints, groupProviders, type GroupOptions } from './groups/group-providers.js';
import { Customers } from './customers/customers.js';
import { SkipCustomerEventHandler, SkipEventEndpoint } from './customers/skipping/skip-event.js';
import { Skips } from './customers/skipping/skips.js';
import { Clock } from './http/clock.js';
import { ShowMeasuresEndpoints } from './measures/show-measures.js';
import { ShowWorkListsEndpoints } from './measures/show-work-lists.js';
import { CountSegmentsEndpoint } from './queries/count-segments.js';
import { Explanations } from './queries/explanations.js';
import { ListCustomersEndpoint } from './queries/list-customers.js';
import { ChangePlanHandler } from './plans/change-plan.js';
import { Plans } from './plans/plans.js';
import { SetPlanEndpoint } from './plans/set-plan.js';
import { PersonalText } from './queries/personal-text.js';
import { ReadSide } from './queries/read-side.js';
import { ShowCardEndpoint } from './queries/show-card.js';
import { ShowChangesEndpoint } from './queries/show-changes.js';
import { ShowCustomerEndpoint } from './queries/show-customer.js';
import { ShowHistoryEndpoint } from './queries/show-history.js';
import { ShowSegmentsEndpoint } from './queries/show-segments.js';
import { ShowStateEndpoint } from './queries/show-state.js';
import { ShowWhyEndpoint } from './queries/show-why.js';
import { StatesAsOf } from './queries/state-as-of.js';
import { FollowCandidateEndpoint } from './replays/follow-candidate.js';
import { FollowReplayEndpoint } from './replays/follow-replay.js';
import { ListReplaysEndpoint } from './replays/list-replays.js';
import { ReplayDoor, type LockDirectory } from './replays/replay-door.js';
import type { ReplayOptions } from './replays/replays.js';
import { ShowReplayEndpoints } from './replays/show-replay.js';
import { ShowReportEndpoints } from './replays/show-report.js';
import { StartReplayEndpoint } from './replays/start-replay.js';
import { ChangeRuleSetHandler } from './rule-sets/change-rule-set.js';
import { DraftRuleSetEndpoint } from './rule-sets/draft-rule-set.js';
import { JudgeVersionEndpoints } from './rule-sets/judge-version.js';
import { ListRuleSetsEndpoint } from './rule-sets/list-rule-sets.js';
import { RuleSets } from './rule-sets/rule-sets.js';
import { ShowRuleSetEndpoints } from './rule-sets/show-rule-set.js';
import { TurnVersionEndpoints } from './rule-sets/turn-version.js';
import { ShowSubjectAccessEndpoint } from './subject-access/show-subject-access.js';
import { Subjects } from './subject-access/subjects.js';

export { AuditTrail, type EventAsked } from './audit/audit-trail.js';
export { customersNamed } from './access/customers-named.js';
export { AccessRecords } from './access/access-records.js';
export { configuredKeys, type ApiKey } from './access/configured-keys.js';
export type { Credentials } from './access/principal.js';
export { askedIn, FeedQuery } from './feed/feed-query.js';
export { tokens, type Issuer } from './access/tokens.js';
export { newKey, storedKeys } from './access/stored-keys.js';
export { configureHttp, httpAdapter, type HttpOptions } from './http/configure-http.js';
export type { Answered } from './http/watch-answers.js';
export { ChangeCustomer } from './customers/change-customer.js';
export { EraseCustomer } from './customers/erasure/erase-customer.js';
export { Erasures } from './customers/erasure/erasures.js';
export { PersonalText } from './queries/personal-text.js';
export type { AskedOfCustomer } from './customers/customers.js';
export { refusals as customerRefusals } from './customers/refusals.js';
export { SkipCustomerEvent } from './customers/skipping/skip-event.js';
export { skipRefusals } from './customers/skipping/skip-refusals.js';
export { cardSeenFrom } from './queries/card-seen-from.js';
export { Explanations } from './queries/explanations.js';
export type { Axes } from './queries/standpoint.js';
export { StatesAsOf } from './queries/state-as-of.js';
export {
  ReplayRefused,
  type ReplayAsked,
  type ReplayErrand,
  type ReplayFiles,
  type ReplayRunner,
} from './replays/replay-runner.js';
export { writeCandidate } from './replays/candidate-file.js';
export type { ReplayLimits } from './replays/replays.js';
export { checkedDocument } from './rule-sets/checked-document.js';
export { installShippedRuleSets } from './rule-sets/install-shipped-rule-sets.js';
export { refusals as ruleSetRefusals } from './rule-sets/refusals.js';
export { documentOf, timelineOf, viewOf } from './rule-sets/rule-set-views.js';
export { RuleSets, type AskedOfRuleSet } from './rule-sets/rule-sets.js';
export { shippedRuleSets } from './rule-sets/shipped-rule-sets.js';
export { readRuleSets, type StoredRuleSet } from './rule-sets/stored-rule-set.js';
export { checkGroups } from './groups/check-groups.js';
export { Groups } from './groups/groups.js';
export { SubscriberReceipts } from './customers/erasure/subscriber-receipts.js';
export { Subjects } from './subject-access/subjects.js';

export { Clock } from './http/clock.js';
export { Problem } from './http/problem.js';
export { networkFrom, type Network } from './webhooks/sending/networks.js';
export { purposeOf as purposeOfSigningKeys } from './webhooks/webhook-keys.js';
export { WebhookDeliverer } from './webhooks/delivering/deliverer.js';
export type { Outcome as SendingOutcome } from './webhooks/sending/outlet.js';
export { Webhooks, type WebhookSeen } from './webhooks/webhooks.js';
export { isWebhookUrl, webhookIdForm, webhookIdPattern, webhookUrlForm } from './webhooks/webhook-forms.js';

export interface ApiOptions extends WebhookOptions, GroupOptions {
  /** ISO 4217; amounts in another currency are refused. */
  readonly reportingCurrency: string;
  /** Within how many hours the steps of a complaint are due; those of the domain unless given. */
  readonly serviceLevels?: ServiceLevels;
  /** Whether customers may be registered under telephone numbers; not unless given. */
  readonly personalIds?: boolean;
  /** Which sensitive attributes may be kept; none unless given. */
  readonly sensitiveAttributes?: readonly SensitiveKey[];
  /** How long a query waits for its `atLeast`; 5 s unless given. */
  readonly waitMs?: number;
  /** How long a subscriber of the feed is told nothing before it is told that; 15 s unless given. */
  readonly quietMs?: number;
  readonly onOutcome?: OnOutcome;
  /** With which tree heads are signed; without, nobody is told. */
  readonly auditKey?: VerifierKey;
  /** Who wraps customers' keys; without, nothing personal is taken down. */
  readonly keyEncryption?: KeyEncryption;
  /** Names of subscribers who must say what they did about an erasure; those who have a key unless given. */
  readonly erasureSubscribers?: readonly string[];
  /** How replays run and where they are kept; without, this API has none. */
  readonly replays?: ReplayOptions & { readonly lock: LockDirectory };
}

/** HTTP in front of the command and the query side. The commands are on the CommandBus for whoever imports this. */
@Module({})
export class ApiModule {
  static forRoot(options: ApiOptions): DynamicModule {
    const { eventStore, readModels, reportingCurrency, waitMs = 5000, quietMs, onOutcome, replays } = options;
    const sql = onPool(readModels);
    const { serviceLevels = usualServiceLevels } = options;
    const readSide = () => new ReadSide(sql, { reportingCurrency, serviceLevels }, waitMs);
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      exports: [CqrsModule],
      controllers: [
        ...[...commandEndpoints, ...queryEndpoints, ...groupEndpoints(options)],
        ...(replays ? replayEndpoints : []),
      ],
      providers: [
        { provide: Clock, useFactory: () => new Clock() },
        ...customerProviders(options),
        ...[...webhookProviders(options), ...groupProviders(options)],
        {
          provide: Plans,
          useFactory: () => new Plans(eventStore, reportingCurrency, new Clock(), onOutcome),
        },
        { provide: AuditTrail, useFactory: () => new AuditTrail(eventStore, sql, options.auditKey ?? null) },
        { provide: RuleSets, useFactory: () => new RuleSets(eventStore, new Clock(), onOutcome) },
        { provide: ReadSide, useFactory: readSide },
        { provide: Feeds, useFactory: () => new Feeds(eventStore, quietMs) },
        { provide: Snapshots, useFactory: () => new Snapshots(readModels, waitMs) },
        { provide: StatesAsOf, useFactory: () => new StatesAsOf(reportingCurrency) },
        { provide: Explanations, useFactory: () => new Explanations(reportingCurrency) },
        ...(replays ? [{ provide: ReplayDoor, useFactory: () => new ReplayDoor(replays, new Clock()) }] : []),
        ...commandHandlers,
      ],
    };
  }
}

/** Who takes down what happens to customers and erases them, with the keys of what is personal. */
function customerProviders(options: ApiOptions): Provider[] {
  const { eventStore: store, readModels, reportingCurrency, personalIds = false, onOutcome } = options;
  const { sensitiveAttributes = [] } = options;
  const [sql, clock, keys] = [onPool(readModels), new Clock(), new StoredKeys(readModels)];
  const vault = options.keyEncryption ? new Vault(keys, options.keyEncryption) : null;
  const sources = { store, vault, clock };
  const customers = () =>
    new Customers(sources, { reportingCurrency, personalIds, sensitiveAttributes }, onOutcome);
  const receipts = new SubscriberReceipts(sql, clock, options.erasureSubscribers ?? null);
  const erasures = (reads: ReadSide) => {
    const reached = (position: string) => reads.reaches(position);
    const erasing = { ...sources, sql, receipts, reportingCurrency, reached, keys: vault ?? keys };
    return new Erasures(erasing, onOutcome);
  };
  const subjects = (personal: PersonalText, explanations: Explanations) =>
    new Subjects({ store, readModels, vault, personal, explanations });
  return [
    { provide: Customers, useFactory: customers },
    { provide: Skips, useFactory: () => new Skips({ store, sql, clock }, onOutcome) },
    { provide: SubscriberReceipts, useValue: receipts },
    { provide: Erasures, useFactory: erasures, inject: [ReadSide] },
    { provide: PersonalText, useFactory: () => new PersonalText(vault) },
    { provide: Subjects, useFactory: subjects, inject: [PersonalText, Explanations] },
  ];
}

const queryEndpoints = [
  ListCustomersEndpoint,
  ShowCustomerEndpoint,
  ShowCardEndpoint,
  ShowHistoryEndpoint,
  ShowChangesEndpoint,
  ShowSegmentsEndpoint,
  ShowStateEndpoint,
  ShowWhyEndpoint,
  CountSegmentsEndpoint,
  ShowMeasuresEndpoints,
  ShowWorkListsEndpoints,
  FollowEventsEndpoint,
  ShowSnapshotEndpoint,
  ShowSchemasEndpoints,
  ShowAsyncApiEndpoint,
  ListRuleSetsEndpoint,
  ShowRuleSetEndpoints,
  ShowAuditEndpoints,
  ShowAccessEndpoint,
  ShowErasureEndpoint,
  ShowWebhooksEndpoints,
  ShowSubjectAccessEndpoint,
];

const commandEndpoints = [
  ...customerEndpoints,
  SkipEventEndpoint,
  EraseCustomerEndpoint,
  TakeReceiptEndpoint,
  SetPlanEndpoint,
  DraftRuleSetEndpoint,
  JudgeVersionEndpoints,
  TurnVersionEndpoints,
  ChangeWebhooksEndpoints,
];

const replayEndpoints = [
  StartReplayEndpoint,
  ListReplaysEndpoint,
  ShowReplayEndpoints,
  FollowReplayEndpoint,
  FollowCandidateEndpoint,
  ShowReportEndpoints,
];

const commandHandlers = [
  ChangeCustomerHandler,
  SkipCustomerEventHandler,
  EraseCustomerHandler,
  ChangePlanHandler,
  ChangeRuleSetHandler,
];
