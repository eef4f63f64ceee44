import fc from 'fast-check';
import { anyTruth, pick, type Names, type Phrase } from './phrases.js';
import { attributeKeys, fieldsOf, listedTypes, near, texts, usualTypes } from './vocabulary-at-random.js';

/** A feature of a document, and what its value comes to lie beside. */
export interface AnyFeature {
  readonly document: object;
  readonly reads: 'number' | 'text';
  readonly near: readonly number[];
}

const duration = fc.constantFrom('1h', '6h', '24h', '1d', '3d', '7d', '2w', '30d');
const halfLife = fc.constantFrom('12h', '5d', '3w');
const place = fc.nat(999);
const one = fc.constant.bind(fc);

const events: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: one(['purchased', 'returned']) },
  {
    weight: 6,
    arbitrary: fc.uniqueArray(fc.constantFrom(...usualTypes), { minLength: 1, maxLength: 3 }),
  },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...listedTypes), { minLength: 1, maxLength: 4 }) },
);

/** What `where` may name of these events: every field but ids. */
function namesOf(types: readonly string[]): Names {
  const fields = fieldsOf(types);
  const named = (...kinds: string[]) =>
    fields.filter(({ type }) => kinds.includes(type)).map(({ name, type }) => ({ name, type }));
  return {
    numbers: named('number', 'money').map(({ name, type }) => ({
      name,
      near: type === 'money' ? near.money : near.number,
    })),
    texts: named('text').map(({ name }) => ({ name, near: texts })),
    booleans: named('boolean').map(({ name }) => name),
    cuts: [],
  };
}

interface Parts {
  readonly agg: string;
  readonly events: readonly string[];
  readonly field: number;
  readonly where: Phrase | null;
  readonly window: string | null;
  readonly offset: string | null;
  readonly otherwise: boolean;
  readonly minGaps: number | null;
  readonly halfLife: string;
  readonly prior: number;
  readonly weight: number;
}

const parts: fc.Arbitrary<Parts> = fc.record({
  agg: fc.constantFrom(
    ...['count', 'sum', 'sum', 'mean', 'min', 'max', 'first', 'last', 'last', 'distinct'],
    ...['days_since_last', 'days_since_first', 'mean_gap_days', 'decayed_sum', 'decayed_mean'],
  ),
  events,
  field: place,
  where: fc.option(anyTruth, { nil: null, freq: 2 }),
  window: fc.option(duration, { nil: null, freq: 2 }),
  offset: fc.option(duration, { nil: null, freq: 3 }),
  otherwise: fc.boolean(),
  minGaps: fc.option(fc.constantFrom(1, 2, 3), { nil: null }),
  halfLife,
  prior: fc.constantFrom(0, 70, -3.5),
  weight: fc.constantFrom(0.5, 2, 10),
});

const fits: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['sum', 'mean', 'min', 'max', 'decayed_sum', 'decayed_mean'].map((agg) => [agg, ['number', 'money']]),
  ),
  first: ['number', 'money', 'text'],
  last: ['number', 'money', 'text'],
  distinct: ['number', 'money', 'text', 'boolean', 'id'],
};

function overEvents(given: Parts): AnyFeature {
  const fitting = fieldsOf(given.events).filter(({ type }) => fits[given.agg]?.includes(type) ?? false);
  const field = pick(fitting, given.field);
  const agg = fits[given.agg] && !field ? 'count' : given.agg;
  const reads = field?.type === 'text' && /^(first|last)$/.test(agg) ? 'text' : 'number';
  const document = {
    agg,
    events: given.events,
    ...whereOf(given),
    ...lengthOf(given, agg),
    ...ownOf({ ...given, agg }, field?.name ?? '', reads),
  };
  return { document, reads, near: nearOf(agg, field?.type) };
}

function whereOf({ where, events: types }: Pick<Parts, 'where' | 'events'>): object {
  return where ? { where: where(namesOf(types)) } : {};
}

function lengthOf({ window, offset }: Parts, agg: string): object {
  if (agg.startsWith('decayed')) return {};
  return { ...(window && { window }), ...(offset && { offset }) };
}

function ownOf(
  { agg, otherwise, minGaps, halfLife: half_life, prior, weight, field: odd }: Parts,
  field: string,
  reads: string,
): object {
  if (agg === 'decayed_sum') return { half_life, ...(odd % 3 > 0 && field !== '' && { field }) };
  if (agg === 'decayed_mean') return { field, half_life, prior, prior_weight: weight };
  const fielded = fits[agg] ? { field } : {};
  if (agg === 'count' || agg === 'distinct') return fielded;
  return {
    ...fielded,
    ...(otherwise && { default: reads === 'text' ? 'web' : odd % 10 }),
    ...(agg === 'mean_gap_days' && minGaps !== null && { min_gaps: minGaps }),
  };
}

function nearOf(agg: string, type: string | undefined): readonly number[] {
  if (/count|distinct/.test(agg)) return near.count;
  if (/days/.test(agg)) return near.days;
  return type === 'money' ? near.money : near.number;
}

const opened = fc.constantFrom(
  { opened: ['complained'], closed: ['resolved'], key: 'complaintId' },
  { opened: ['complained'], closed: ['resolved', 'acknowledged'], key: 'complaintId' },
  { opened: ['contacted'], closed: ['promise_kept'], key: 'promiseId' },
  { opened: ['purchased'], closed: ['returned', 'paid'], key: 'orderId' },
  { opened: ['contract_signed', 'contract_sent'], closed: ['contract_expired'], key: 'contractId' },
);
const openCount = fc
  .tuple(opened, fc.option(anyTruth, { nil: null }), fc.option(duration, { nil: null, freq: 2 }))
  .map(([keys, where, offset]): AnyFeature => {
    const document = {
      agg: 'open_count',
      ...keys,
      ...whereOf({ where, events: keys.opened }),
      ...(offset && { offset }),
    };
    return { document, reads: 'number', near: near.count };
  });
const attribute = fc
  .record(
    { of: fc.constantFrom(...attributeKeys), offset: duration, default: one('low') },
    { requiredKeys: ['of'] },
  )
  .map((rest): AnyFeature => ({ document: { agg: 'attribute', ...rest }, reads: 'text', near: [] }));

/** Any feature of the language. */
export const anyFeature: fc.Arbitrary<AnyFeature> = fc.oneof(
  { weight: 9, arbitrary: parts.map(overEvents) },
  { weight: 2, arbitrary: openCount },
  { weight: 1, arbitrary: attribute },
);
/** One that is sure to be a number: populations need it. */
export const spend: AnyFeature = {
  document: { agg: 'sum', events: ['purchased', 'returned'], field: 'amount', window: '30d' },
  reads: 'number',
  near: near.money,
};
