import fc from 'fast-check';
import {
  compileExplainer,
  CutoffTimeline,
  effectiveHistory,
  explanationText,
  type RuleEvent,
} from '@hindsight/rules';
import { checked, compiled, compiledRun, exponent } from './compiled-run.js';
import { runs } from './proof-runs.js';

const day = 86_400_000;
const begin = Date.UTC(2011, 2, 1);
const asOf = begin + 20 * day;

/** Texts that mean something to whoever pastes them into source, a page or a prototype. */
const hostile = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'undefined'],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\u0027',
    '\u2028',
    '\u2029',
    '//',
    '/*',
    '*/',
    '<!--',
    '</script>',
    '\ufeff',
  ],
  ...[
    '${globalThis.pwned = 1}',
    '"];globalThis.pwned = 1;["',
    "');globalThis.pwned = 1;('",
    '*/globalThis.pwned = 1/*',
  ],
  ...[
    '\u2028globalThis.pwned = 1//',
    '`+(globalThis.pwned = 1)+`',
    'K[0]',
    '[object Object]',
    'é',
    '\ud83d\ude00',
  ],
];
const harmless = hostile.map((_, n) => `plain-${String.fromCharCode(97 + (n % 26))}${n}`);

/** Every place of a document and a history that takes any text; each text is asked for by a number. */
type Texts = (n: number) => string;

const literal = (text: string): string => JSON.stringify(text);

function documentOf(text: Texts): string {
  return JSON.stringify({
    hindsight: 1,
    id: 'constructor',
    title: { en: text(0), zh: text(1) },
    source: text(2),
    features: {
      constructor: { agg: 'attribute', of: text(3), default: text(4) },
      tostring: {
        agg: 'last',
        events: ['purchased'],
        field: 'channel',
        default: text(5),
        where: `channel != ${literal(text(6))}`,
      },
      isprototypeof: { agg: 'distinct', events: ['purchased'], field: 'orderId' },
      valueof: {
        agg: 'open_count',
        opened: ['complained'],
        closed: ['resolved'],
        key: 'complaintId',
        where: `channel in [${literal(text(7))}, ${literal(text(8))}]`,
      },
      spend: { agg: 'sum', events: ['purchased'], field: 'amount', window: '7d' },
    },
    population: { arguments: { of: 'spend', among: 'spend > 0', order: 'desc', cuts: { eval: 0.5 } } },
    outputs: [
      {
        id: 'hasownproperty',
        type: 'table',
        rows: [
          { id: text(9), when: `constructor == ${literal(text(10))}`, then: text(11) },
          { id: text(12), when: `tostring in [${literal(text(7))}, ${literal(text(13))}]`, then: text(14) },
          { id: text(13), when: 'spend >= arguments.eval', then: text(15) },
        ],
        else: text(16),
        order: [text(16), text(15), text(14), text(11)],
        hold: { down: '2d' },
        policy: { [text(11)]: text(17), [text(16)]: text(18) },
      },
      {
        id: 'await',
        type: 'machine',
        states: [text(19), text(20), text(21)],
        initial: text(19),
        transitions: [
          {
            id: text(22),
            from: [text(19)],
            to: text(20),
            when: `hasownproperty == ${literal(text(11))}`,
            hold: '1d',
          },
          { id: text(23), from: 'any', to: text(21), when: 'valueof > 0' },
          { id: text(24), from: [text(21)], to: text(19), when: 'valueof == 0' },
        ],
      },
      {
        id: 'score_of',
        type: 'score',
        value: 'spend + isprototypeof * 10',
        bands: [{ id: text(25), at_least: 50, then: text(26) }],
        else: text(27),
        policy: { [text(26)]: text(28) },
      },
      {
        id: 'new',
        type: 'flag',
        when: `await == ${literal(text(20))} && constructor != tostring`,
        policy: { true: text(29) },
      },
    ],
  });
}

/** What happened to a customer: a day, a type and a few numbers that say which texts its fields hold. */
const told = fc.record({
  type: fc.constantFrom('registered', 'profile_changed', 'purchased', 'purchased', 'complained', 'resolved'),
  onDay: fc.integer({ min: 0, max: 15 }),
  which: fc.nat(31),
  amount: fc.integer({ min: 1, max: 9000 }),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

function historyOf(all: readonly Told[], text: Texts): RuleEvent[] {
  return all.map(({ type, onDay, which, amount }, revision) => ({
    ...{ type, revision, occurredAt: begin + onDay * day, eventId: text(revision) },
    fields: fieldsOf(type, which, amount, text),
  }));
}

function fieldsOf(type: string, which: number, amount: number, text: Texts): RuleEvent['fields'] {
  const complaintId = text(which % 3);
  switch (type) {
    case 'purchased':
      return { orderId: text(which), amount, channel: text(which % 2 ? 6 + (which % 8) : which) };
    case 'complained':
      return { complaintId, channel: text(7 + (which % 3)), severity: 1 };
    case 'resolved':
      return { complaintId, hoursOpen: 1 };
    default:
      return fromPairs([
        [`attributes.${text(3)}`, text(which % 2 ? 10 : which)],
        [`attributes.${text(which)}`, text(which)],
        [`attributes.${text(3)}`, text(which % 2 ? 10 : which)],
      ]);
  }
}

/** As `JSON.parse` does it: `__proto__` is a key like any other. */
const fromPairs = (pairs: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(pairs);

const globals = () => [
  Reflect.ownKeys(globalThis).map(String),
  Reflect.ownKeys(Object.prototype).map(String),
  Reflect.ownKeys(Array.prototype).map(String),
  Reflect.ownKeys(Function.prototype).map(String),
];

describe('a text in a rule set or in a history', () => {
  const order = fc.shuffledSubarray(
    hostile.map((_, n) => n),
    { minLength: hostile.length },
  );
  const streams = fc.array(fc.array(told, { minLength: 1, maxLength: 10, size: '+1' }), {
    minLength: 1,
    maxLength: 4,
  });

  it('is a text and nothing else: all goes as with harmless ones', async () => {
    const before = globals();
    let changed = 0;
    const property = fc.asyncProperty(order, streams, async (places, all) => {
      const textsOf =
        (list: readonly string[]): Texts =>
        (n) =>
          list[places[n % places.length] ?? 0] ?? '';
      const [theirs, ours] = [textsOf(hostile), textsOf(harmless)];
      const [evil, plain] = [await outcomeOf(theirs, all), await outcomeOf(ours, all)];
      changed += plain.length;
      const back = new Map(hostile.map((text, n) => [text, harmless[n] ?? '']));
      expect(evil.map((one) => renamed(one, back))).toEqual(plain);
      expectExplained(theirs, all);
    });
    await fc.assert(property, runs(60));
    expect(changed).toBeGreaterThan(300);
    expect(globals()).toEqual(before);
  }, 60_000);
});

async function outcomeOf(text: Texts, all: readonly (readonly Told[])[]): Promise<unknown[]> {
  const customers = all.map((one, n) => ({ customerId: `c${n}`, events: historyOf(one, text) }));
  const ruleSet = checked(documentOf(text));
  const { changes, cutoffs } = await compiledRun(ruleSet, customers, asOf);
  const last = customers.map(({ customerId, events }) => {
    const timeline = new CutoffTimeline();
    for (const { instant, values } of cutoffs) timeline.publish(instant, values);
    return compiled(ruleSet).asOf(effectiveHistory(customerId, events), timeline, asOf);
  });
  const policies = ruleSet.outputs.map(({ policy }) => ({ policy: Object.entries(policy) }));
  return [...changes, ...last, ...cutoffs, ...policies];
}

function expectExplained(text: Texts, all: readonly (readonly Told[])[]): void {
  const ruleSet = checked(documentOf(text));
  const explainer = compileExplainer(ruleSet, { currencyExponent: exponent });
  const history = effectiveHistory('c0', historyOf(all[0] ?? [], text));
  for (const { id } of ruleSet.outputs) {
    const explained = explainer.explain(history, new CutoffTimeline(), id, asOf);
    if (explained) expect(explanationText(explained, 'en')).toContain('c0');
  }
}

/** Every text replaced that is one of ours; keys stay. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
}
