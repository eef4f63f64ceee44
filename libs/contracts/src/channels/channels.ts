import { calendarEventSchemas } from '../events/calendar-event-schemas.js';
import { customerEventSchemas } from '../events/customer-event-schemas.js';
import { planEventSchemas } from '../events/plan-event-schemas.js';
import { ruleSetEventSchemas } from '../events/rule-set-event-schemas.js';
import { segmentEventSchemas } from '../events/segment-event-schemas.js';

/** Where events can be followed: over HTTP as CloudEvents, asked for or sent, in the event store as they lie there. */
export interface Channel {
  /** A path of the API, or the name of streams; what differs is in braces. */
  readonly address: string;
  readonly server: 'api' | 'receiver' | 'eventStore';
  readonly title: string;
  /** What the braces stand for. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The types of its events. */
  readonly types: readonly string[];
}

const told = [...Object.keys(customerEventSchemas), ...Object.keys(segmentEventSchemas)];

export const channels = {
  feed: {
    address: '/v1/feed',
    server: 'api',
    title: 'What happens to customers and what they are, as Server-Sent Events: resumed by Last-Event-ID',
    parameters: {},
    types: told,
  },
  candidate: {
    address: '/v1/replays/{replayId}/feed',
    server: 'api',
    title:
      'What a rule set that is not in force would make of customers, as Server-Sent Events: every change of a replay, to its end',
    parameters: { replayId: 'Of a replay that was started with `feed`' },
    types: ['CandidateSegmentChanged'],
  },
  webhook: {
    address: '/{path}',
    server: 'receiver',
    title:
      'The same, sent: each event in a POST of its own, signed by the Standard Webhooks specification, until it is answered with 2xx',
    parameters: { path: 'Of the URL that the webhook was added with' },
    types: told,
  },
  customer: {
    address: 'customer-{customerId}',
    server: 'eventStore',
    title: 'What happened to one customer',
    parameters: { customerId: 'The id that whoever registered the customer gave it' },
    types: Object.keys(customerEventSchemas),
  },
  segment: {
    address: 'segment-{bucket}',
    server: 'eventStore',
    title: 'What customers are: each change of each output in force, exactly once',
    parameters: { bucket: '0 to 63; a customer stays in its bucket' },
    types: Object.keys(segmentEventSchemas),
  },
  ruleSet: {
    address: 'ruleset-{ruleSetId}',
    server: 'eventStore',
    title: 'Drafts, approvals, activations of a rule set',
    parameters: { ruleSetId: 'The id of the rule set' },
    types: Object.keys(ruleSetEventSchemas),
  },
  calendar: {
    address: 'calendar',
    server: 'eventStore',
    title: 'Closed days, published cut-offs, imports',
    parameters: {},
    types: Object.keys(calendarEventSchemas),
  },
  plan: {
    address: 'plan-{year}',
    server: 'eventStore',
    title: 'What owners mean to reach in a year',
    parameters: { year: 'Of four digits' },
    types: Object.keys(planEventSchemas),
  },
} satisfies Readonly<Record<string, Channel>>;
