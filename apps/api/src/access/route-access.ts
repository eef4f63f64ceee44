import type { Role } from '@hindsight/contracts';

/** Whose data an answer shows: of the customer in the path, of those it names, or of the one in `?customer=`, else of anybody. */
export type Shown = 'path' | 'named' | 'asked' | 'anybody';

/** Who may ask one thing of this API. */
export interface RouteAccess {
  readonly roles: readonly Role[];
  /** Given where customers are shown: then every answer is written down before it leaves. */
  readonly shows?: Shown;
  /** Whether who asks has to say what for. */
  readonly purpose?: 'required';
}

const to = (...roles: readonly Role[]): RouteAccess => ({ roles });
const showing = (shows: Shown, ...roles: readonly Role[]): RouteAccess => ({ roles, shows });

const agents = to('agent');
const ofCustomer = showing('path', 'agent', 'analyst', 'auditor');
const ofRuleSets = to('analyst', 'approver', 'auditor', 'operator');
const ofFigures = to('analyst', 'approver', 'auditor');
const replays = to('analyst', 'approver', 'auditor');
const ofReports = showing('anybody', 'analyst', 'approver', 'auditor');
const ofTheLog = to('auditor', 'operator');

const customer = '/v1/customers/:customerId';
const version = '/v1/rule-sets/:ruleSetId/versions/:version';
const replay = '/v1/replays/:replayId';
const webhook = '/v1/webhooks/:webhookId';
const group = '/v1/groups/:group';

/**
 * Every endpoint, and the roles that may use it: as few as their work needs. A server refuses to start with an endpoint that is
 * not here, so that none is open by being forgotten.
 */
export const routeAccess: Readonly<Record<string, RouteAccess>> = {
  'POST /v1/customers': agents,
  'GET /v1/customers': showing('named', 'agent', 'analyst', 'auditor'),
  [`GET ${customer}`]: ofCustomer,
  [`GET ${customer}/card`]: ofCustomer,
  [`GET ${customer}/state`]: ofCustomer,
  [`GET ${customer}/segments`]: ofCustomer,
  [`GET ${customer}/changes`]: ofCustomer,
  [`GET ${customer}/why`]: ofCustomer,
  [`GET ${customer}/history`]: showing('path', 'agent', 'auditor'),
  [`GET ${customer}/subject-access`]: { ...showing('named', 'auditor'), purpose: 'required' },
  ...Object.fromEntries(customerCommands().map((path) => [`POST ${customer}/${path}`, agents])),
  [`POST ${customer}/skips`]: to('operator'),
  [`POST ${customer}/erase`]: to('operator'),
  'GET /v1/erasures/:requestId': showing('named', 'operator', 'auditor'),
  'POST /v1/erasures/:requestId/receipts': to('subscriber'),

  'GET /v1/segments': to('agent', 'analyst', 'approver', 'auditor'),
  'GET /v1/measures': ofFigures,
  'GET /v1/measures/:measure': ofFigures,
  'POST /v1/plans/:year': to('analyst'),
  'GET /v1/worklists': to('agent', 'analyst', 'auditor'),
  'GET /v1/worklists/:list': showing('named', 'agent', 'analyst', 'auditor'),
  'GET /v1/feed': showing('asked', 'subscriber'),
  'GET /v1/feed/snapshot': showing('anybody', 'subscriber'),

  // Whoever adds one has customers shown to somebody from then on.
  'POST /v1/webhooks': showing('anybody', 'operator'),
  'GET /v1/webhooks': to('operator'),
  [`GET ${webhook}`]: to('operator'),
  [`DELETE ${webhook}`]: to('operator'),
  [`GET ${webhook}/dead-letters`]: showing('named', 'operator'),
  [`GET ${webhook}/deliveries`]: showing('named', 'operator'),
  ...Object.fromEntries(
    ['pause', 'resume', 'secret', 'replay'].map((path) => [`POST ${webhook}/${path}`, to('operator')]),
  ),

  'POST /v1/groups': to('operator'),
  'GET /v1/groups': to('operator'),
  [`GET ${group}`]: to('operator'),
  [`GET ${group}/parked`]: showing('named', 'operator'),
  [`POST ${group}/replay`]: to('operator'),
  [`DELETE ${group}`]: to('operator'),

  'GET /v1/rule-sets': ofRuleSets,
  'GET /v1/rule-sets/:ruleSetId': ofRuleSets,
  'GET /v1/rule-sets/:ruleSetId/timeline': ofRuleSets,
  'GET /v1/rule-sets/:ruleSetId/versions': ofRuleSets,
  [`GET ${version}`]: ofRuleSets,
  'POST /v1/rule-sets': to('analyst'),
  [`POST ${version}/submit`]: to('analyst'),
  [`POST ${version}/approve`]: to('approver'),
  [`POST ${version}/reject`]: to('approver'),
  [`POST ${version}/activate`]: to('approver'),
  [`POST ${version}/retire`]: to('approver'),

  'POST /v1/replays': replays,
  'GET /v1/replays': replays,
  [`GET ${replay}`]: replays,
  [`DELETE ${replay}`]: replays,
  [`GET ${replay}/progress`]: replays,
  [`GET ${replay}/result`]: ofReports,
  [`GET ${replay}/result.html`]: ofReports,
  [`GET ${replay}/result.csv`]: replays,
  [`GET ${replay}/movers.csv`]: ofReports,
  [`GET ${replay}/movers.parquet`]: ofReports,
  [`GET ${replay}/feed`]: showing('asked', 'subscriber'),

  'GET /v1/audit/public-key': ofTheLog,
  'GET /v1/audit/tree-head': ofTheLog,
  'GET /v1/audit/proofs/inclusion': showing('named', 'auditor'),
  'GET /v1/audit/proofs/consistency': ofTheLog,
  'GET /v1/access': { ...showing('asked', 'auditor'), purpose: 'required' },
  'GET /metrics': to('operator'),
};

/** What agents record of a customer. */
function customerCommands(): readonly string[] {
  return [
    ...['care', 'churn', 'contacts', 'costs', 'merge', 'missed-payments', 'owner', 'payments', 'profile'],
    ...['ratings', 'referrals', 'returns', 'self-services', 'support-plans', 'winning-back'],
    ...['complaints', 'contracts', 'needs', 'opportunities', 'points', 'purchases', 'services'],
    ...['acknowledgement', 'action', 'compensation', 'resolution', 'withdrawal'].map(
      (step) => `complaints/:complaintId/${step}`,
    ),
    ...['signature', 'expiry'].map((step) => `contracts/:contractId/${step}`),
    ...['proposal', 'validation'].map((step) => `needs/:needId/${step}`),
    'contacts/:contactId/evaluation',
    ...['points/expiries', 'points/redemptions', 'promises/:promiseId/keeping'],
    ...['opportunities/:opportunityId/presales', 'purchases/:orderId/correction'],
    'services/:serviceId/completion',
  ];
}

/** What tells nothing about customers: the documentation, the shapes of events, and whether the process is well. */
export const isPublic = (route: string): boolean =>
  /^\/(docs|health|schemas|asyncapi\.json)(?:$|[/-])/.test(route);

/** null: nobody may use it. @param route as it is declared; HEAD is the question that GET is. */
export function accessTo(method: string, route: string): RouteAccess | null {
  return routeAccess[`${method === 'HEAD' ? 'GET' : method} ${route}`] ?? null;
}

/** A route was added and not who may use it. */
export class RouteWithoutRoles extends Error {
  override readonly name = 'RouteWithoutRoles';
  constructor(method: string, route: string) {
    super(`${method} ${route}: say in apps/api/src/access/route-access.ts which roles may use it`);
  }
}
