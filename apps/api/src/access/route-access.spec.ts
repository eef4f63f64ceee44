import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customersNamed } from './customers-named.js';
import { accessTo } from './route-access.js';

interface Operation {
  readonly answers: Readonly<Record<string, unknown>>;
}

// What is published; test/contracts holds that it is what there is.
const published = join(import.meta.dirname, '../../../../test/contracts/published-api.json');
const operations = JSON.parse(readFileSync(published, 'utf8')) as Readonly<Record<string, Operation>>;

/** Endpoints that answer what was asked; whoever acts leaves events. */
const reading = Object.entries(operations).filter(([name]) => /^GET \/(v1|metrics)/.test(name));

const routeOf = (name: string) => name.slice('GET '.length).replaceAll(/\{(\w+)\}/g, ':$1');
const isRecorded = (name: string) => accessTo('GET', routeOf(name))?.shows !== undefined;

/** Whether a schema has, at any depth, the id of a customer, or an event that has a stream and a revision. */
function tellsOfCustomers(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const names = Object.keys(('properties' in schema && schema.properties) || {});
  const isEvent = names.includes('stream') && names.includes('revision');
  return names.includes('customerId') || isEvent || Object.values(schema).some(tellsOfCustomers);
}

describe('an answer that shows customers', () => {
  it('is an access record, whichever endpoint gives it', () => {
    const telling = reading.filter(([, { answers }]) => tellsOfCustomers(Object.values(answers)));
    expect(telling.length).toBeGreaterThan(10);
    expect(telling.map(([name]) => name).filter((name) => !isRecorded(name))).toEqual([]);
  });

  it('is one where all of the path is about a customer', () => {
    const ofCustomer = reading.filter(([name]) => name.includes('{customerId}')).map(([name]) => name);
    expect(ofCustomer.length).toBeGreaterThan(5);
    expect(ofCustomer.filter((name) => !isRecorded(name))).toEqual([]);
  });

  it('is one where it is no JSON, unless it is known to name nobody', () => {
    const media = ({ answers }: Operation) => Object.keys(answers).map((one) => one.split(' ')[1] ?? '');
    const opaque = reading.filter(([, one]) => media(one).some((type) => type && !type.endsWith('json')));
    expect(opaque.map(([name]) => name).filter((name) => !isRecorded(name))).toEqual([
      'GET /v1/rule-sets/{ruleSetId}/versions/{version}', // rules
      'GET /v1/replays/{replayId}/progress', // how far it is
      'GET /v1/replays/{replayId}/result.csv', // how many moved
    ]);
  });
});

describe('the customers of an answer', () => {
  it('are those under their ids, in streams of events, and in links to events that are no longer there', () => {
    const parked = [
      { link: '7@customer-cyd', event: null },
      { link: '2@customer-bob', event: { stream: 'customer-bob', revision: '2' } },
      { link: '0@calendar', event: { stream: 'calendar', revision: '0' } },
    ];
    expect(customersNamed({ group: 'mailing', parked, items: [{ customerId: 'ada' }] })).toEqual([
      ...['ada', 'bob', 'cyd'],
    ]);
  });
});
