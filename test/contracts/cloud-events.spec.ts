import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { asyncApi, type JsonSchema } from '@hindsight/contracts';
import * as domain from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { cloudEvent } from '../../apps/api/src/feed/cloud-event.js';
import { historyOf } from '../../libs/domain/src/aggregate.contract.js';
import { anyCustomerCommand } from '../../libs/domain/src/customer/customer-command.contract.js';

const { messages } = (
  asyncApi('localhost') as { components: { messages: Record<string, { payload: JsonSchema }> } }
).components;
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { 'date-time': true } });
const validators = new Map(
  Object.entries(messages).map(([name, { payload }]) => [name, ajv.compile(payload)]),
);

const customer = domain.customerAggregate('GBP');
const now = new Date('2026-01-01T00:00:00.000Z');
const register: domain.RegisterCustomer = {
  ...{ type: 'RegisterCustomer', occurredAt: now, now },
  ...{ partyKind: 'household', attributes: {} },
};

/** As the feed tells of it. */
function told(event: domain.StoredForm, revision: number) {
  const { type, data, occurredAt, schemaVersion } = event;
  const metadata = { occurredAt, schemaVersion, correlationId: 'c', actor: 'a', origin: 'api' };
  const recorded = {
    ...{ id: 'b8f1f5d5-0d0b-4f7f-9f65-6c2f0e0b1c11', stream: 'customer-ada', type, data },
    ...{ revision: BigInt(revision), position: 100n, recordedAt: now, metadata },
  } as RecordedEvent;
  return JSON.parse(JSON.stringify(cloudEvent(recorded))) as object;
}

function faults(event: domain.StoredForm, revision: number): unknown {
  const validate = validators.get(`${event.type}AsCloudEvent`);
  if (!validate) return `no message for ${event.type}`;
  return validate(told(event, revision)) ? [] : validate.errors;
}

describe('what the feed tells', () => {
  it('is as the AsyncAPI document says, whatever happens to a customer', () => {
    fc.assert(
      fc.property(fc.array(anyCustomerCommand, { minLength: 60, maxLength: 120 }), (commands) => {
        const history = historyOf(customer, [register, ...commands]).map((event) =>
          customer.events.encode(event),
        );
        expect(history.flatMap(faults)).toEqual([]);
      }),
    );
  });

  it('is not, without its position', () => {
    const [first] = historyOf(customer, [register]).map((event) => customer.events.encode(event));
    const { position, ...rest } = told(first as domain.StoredForm, 0) as Record<string, unknown>;
    const validate = validators.get('CustomerRegisteredAsCloudEvent');
    expect([position, validate?.(rest), validate?.({ ...rest, position, more: 1 })]).toEqual([
      '100',
      false,
      true,
    ]);
  });
});
