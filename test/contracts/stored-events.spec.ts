import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { eventSchemas, type JsonSchema } from '@hindsight/contracts';
import * as domain from '@hindsight/domain';
import { historyOf } from '../../libs/domain/src/aggregate.contract.js';
import { anyCustomerCommand } from '../../libs/domain/src/customer/customer-command.contract.js';
import { anyPlan } from '../../libs/domain/src/plan/any-plan.contract.js';
import { anyRuleSetCommand } from '../../libs/domain/src/rule-set/rule-set-command.contract.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { 'date-time': true } });
const validators = new Map<string, ValidateFunction>(
  Object.entries(eventSchemas).map(([type, schema]) => [type, ajv.compile(schema)]),
);

const newYear = new Date('2026-01-01T00:00:00.000Z');
const beside = {
  correlationId: 'c-1',
  actor: 'tester',
  origin: 'api',
  commandId: 'k-1',
  commandHash: 'a'.repeat(64),
};

/** As the log has it: the stored form, its time and version among the metadata. */
function inTheLog({ type, data, occurredAt, schemaVersion }: domain.StoredForm): Logged {
  const event = { type, data, metadata: { ...beside, occurredAt, schemaVersion } };
  return JSON.parse(JSON.stringify(event)) as Logged;
}

interface Logged {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

function faults(event: Logged): unknown {
  const validate = validators.get(event.type);
  if (!validate) return `no schema for ${event.type}`;
  return validate(event) ? [] : validate.errors;
}

const customer = domain.customerAggregate('GBP');
const register: domain.RegisterCustomer = {
  type: 'RegisterCustomer',
  occurredAt: newYear,
  now: newYear,
  partyKind: 'household',
  attributes: Object.fromEntries(domain.attributeKeys.map((key) => [key, 'x'])),
};
const purchase: domain.CustomerEvent = {
  type: 'CustomerPurchased',
  occurredAt: newYear,
  orderId: 'o-1',
  amount: domain.money(1299n, 'GBP'),
};
const endings: domain.CustomerEvent[] = [
  { type: 'CustomerMerged', occurredAt: newYear, survivorId: 'bea' },
  { type: 'CustomerAbsorbed', occurredAt: newYear, absorbedId: 'ada' },
  { type: 'CustomerErasureBegun', occurredAt: newYear, requestId: 'q-1', legalBasis: 'GDPR art. 17' },
  { type: 'CustomerErased', occurredAt: newYear, requestId: 'q-1', legalBasis: 'GDPR art. 17' },
];
const skip: domain.SkipEvent = {
  ...{ type: 'SkipEvent', now: newYear, skipped: 1, eventId: 'e-1', reason: 'torn', by: 'ops' },
  seen: { revision: 1, eventId: 'e-1', cause: 'event' },
};
const published: domain.PublishCutoffs = {
  type: 'PublishCutoffs',
  ruleSet: `tier@1#${'b'.repeat(64)}`,
  instant: newYear,
  values: { value: { p01: 17250.05, p20: -1 } },
  members: { value: 2712, orders: 0 },
  position: '18372',
};
const origin = 'import:5d41402abc4b2a76b9719d911017c592';
const imported: domain.CalendarCommand[] = [
  { type: 'BeginImport', at: newYear, origin, file: 'deals.csv' },
  { type: 'LeaveImportOpen', at: newYear, origin },
  { type: 'EndImports', at: newYear, origins: [origin], publish: false },
];

const changed: domain.SegmentChanged = {
  ...{
    type: 'SegmentChanged',
    occurredAt: newYear,
    customerId: 'ada',
    output: 'tier',
    from: null,
    to: 'rest',
  },
  ...{ at: newYear, cause: { tick: newYear.toISOString() }, rule: 'else', ruleSet: published.ruleSet },
  knownPosition: '18372',
};

describe('every event that the domain encodes is as its schema says', () => {
  it('of a customer, whatever it was told', () => {
    fc.assert(
      fc.property(fc.array(anyCustomerCommand, { minLength: 60, maxLength: 120 }), (commands) => {
        const history = historyOf(customer, [register, ...commands]);
        const logged = history.map((event) => inTheLog(customer.events.encode(event)));
        expect(logged.flatMap(faults)).toEqual([]);
      }),
    );
  });

  it('of the ways in which a customer ends', () => {
    const logged = endings.map((event) => inTheLog(customer.events.encode(event)));
    expect(logged.flatMap(faults)).toEqual([]);
  });

  it('of what is skipped', () => {
    const { events, decider } = domain.skippingAggregate;
    const decision = decider.decide(skip, { types: ['CustomerRegistered', 'Torn'], skipped: new Map() });
    expect(
      decision.accepted && decision.events.map((event) => faults(inTheLog(events.encode(event)))),
    ).toEqual([[]]);
  });

  it('of a rule set, whatever it was told', () => {
    const { ruleSetAggregate: rules } = domain;
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyRuleSetCommand, { minLength: 20, maxLength: 60 }), (commands) => {
        const logged = historyOf(rules, commands).map((event) => inTheLog(rules.events.encode(event)));
        logged.forEach(({ type }) => seen.add(type));
        expect(logged.flatMap(faults)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(
      Object.keys(eventSchemas)
        .filter((type) => /^RuleSet/.test(type))
        .sort(),
    );
  });

  it('of the plans of a year, whatever they were told', () => {
    const plans = domain.planAggregate('GBP');
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 30 }), (commands) => {
        const logged = historyOf(plans, commands).map((event) => inTheLog(plans.events.encode(event)));
        expect(logged.flatMap(faults)).toEqual([]);
      }),
    );
  });

  it('of the calendar', () => {
    const { calendarAggregate: calendar } = domain;
    const logged = [
      ...historyOf(calendar, [{ type: 'CloseDay', through: newYear }, published, ...imported]).map((event) =>
        calendar.events.encode(event),
      ),
    ].map(inTheLog);
    expect(logged.map(({ type }) => type)).toEqual([
      ...['DayClosed', 'CutoffsPublished', 'ImportBegan', 'ImportLeftOpen', 'ImportEnded'],
    ]);
    expect(logged.flatMap(faults)).toEqual([]);
  });
});

describe('a change of segment is as its schema says', () => {
  const { ruleSet } = changed;
  it.each<[string, Partial<domain.SegmentChanged>]>([
    ['by a tick', {}],
    ['by an event, long ago', { cause: { event: 'e-1' }, backfill: true }],
    ['by an activation', { from: 'vip', cause: { activation: ruleSet }, policy: 'activation' }],
    ['to nothing', { to: null, rule: null, cause: { retirement: ruleSet }, policy: 'retirement' }],
    ['taken back', { from: 'rest', restates: true }],
  ])('%s', (_, difference) => {
    expect(faults(inTheLog(domain.segmentEvents.encode({ ...changed, ...difference })))).toEqual([]);
  });

  it('and not with two causes', () => {
    const both = { ...changed, cause: { event: 'e-1', tick: newYear.toISOString() } };
    expect(faults(inTheLog(domain.segmentEvents.encode(both)))).not.toEqual([]);
  });
});

describe('a schema', () => {
  const logged = inTheLog(customer.events.encode(purchase));

  it.each([
    ['a field that is not in it', { ...logged, data: { ...logged.data, note: 'private' } }],
    ['a field that is missing', { ...logged, data: { amount: logged.data['amount'] } }],
    ['money as a number', { ...logged, data: { ...logged.data, amount: { minor: 1299, currency: 'GBP' } } }],
    ['a word that is not in its list', { ...logged, data: { ...logged.data, channel: 'owl' } }],
    ['another version', { ...logged, metadata: { ...logged.metadata, schemaVersion: 2 } }],
    ['no time', { ...logged, metadata: beside }],
    [
      'a time without its zone',
      { ...logged, metadata: { ...logged.metadata, occurredAt: '2026-01-01T00:00:00.000' } },
    ],
  ])('finds %s', (_, event) => {
    expect(faults(event)).not.toEqual([]);
  });

  it('lets pass what is added to metadata later', () => {
    expect(faults({ ...logged, metadata: { ...logged.metadata, traceId: 't-1' } })).toEqual([]);
  });
});

describe('the words that both know', () => {
  const { CustomerRegistered, CustomerContacted, CustomerPurchased, CustomerComplained, CustomerRated } =
    eventSchemas;
  it.each([
    ['partyKind', CustomerRegistered, domain.partyKinds],
    ['channel', CustomerContacted, domain.channels],
    ['direction', CustomerContacted, domain.contactDirections],
    ['purpose', CustomerContacted, domain.contactPurposes],
    ['outcome', CustomerContacted, domain.contactOutcomes],
    ['channel', CustomerPurchased, domain.channels],
    ['channel', eventSchemas.PurchaseCorrected, domain.channels],
    ['channel', CustomerComplained, domain.channels],
    ['cause', CustomerComplained, domain.complaintCauses],
    ['instrument', CustomerRated, domain.ratingInstruments],
    ['kind', eventSchemas.NeedIdentified, domain.needKinds],
    ['kind', eventSchemas.NeedValidated, domain.needKinds],
    ['funnelStage', eventSchemas.OpportunityAssessed, domain.funnelStages],
    ['kind', eventSchemas.PresalesGiven, domain.presalesKinds],
    ['kind', eventSchemas.CareGiven, domain.careKinds],
    ['reason', eventSchemas.CustomerChurned, domain.churnReasons],
    ['declaredBy', eventSchemas.CustomerChurned, domain.churnDeclarers],
    ['measure', eventSchemas.PlanSet, domain.planMeasures],
    ['policy', eventSchemas.SegmentChanged, domain.segmentPolicies],
  ])('are the same for %s', (field, schema, words) => {
    expect(dataFields(schema)[field]).toEqual({ enum: words });
  });

  it('are the same for evidence', () => {
    expect(dataFields(eventSchemas.OpportunityAssessed)['evidence']).toMatchObject({
      items: { enum: domain.funnelEvidence },
    });
  });

  it.each([
    [CustomerRegistered, domain.attributeKeys],
    [eventSchemas.CustomerProfileChanged, [...domain.attributeKeys, ...domain.sensitiveKeys]],
  ])('are the same for attributes and for what is personal', (schema, attributeKeys) => {
    const names = (words: readonly string[]) => ({ propertyNames: { enum: words } });
    expect(dataFields(schema)).toMatchObject({
      attributes: names(attributeKeys),
      personal: names(domain.personalKeys),
    });
  });
});

function dataFields(schema: JsonSchema): Readonly<Record<string, unknown>> {
  // The shape that `storedEvent` gives to every schema.
  const { properties } = schema as { properties: { data: { properties: Record<string, unknown> } } };
  return properties.data.properties;
}
