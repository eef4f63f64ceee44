import { checkRuleSet, effectiveHistory, type History } from '@hindsight/rules';
import fc from 'fast-check';
import type { CohortsAsked } from './cohorts.js';
import { compare } from './compare.js';
import { run } from './run.js';
import type { Said } from './said.js';
import { engineOf } from './testing/engine-of.js';

const day = 86_400_000;
const eightHours = 8 * 3_600_000;
const start = Date.parse('2020-11-20T00:00:00Z');

const ruleSetOf = (id: string, outputs: string) => {
  const checked = checkRuleSet(`
hindsight: 1
id: ${id}
clock: {tz: Asia/Shanghai, tick: day}
features:
  spend: {agg: sum, field: amount, events: [purchased, returned], window: 60d}
  orders: {agg: count, events: [purchased]}
outputs:
${outputs}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
};
const tier = (over: number, gold = 'gold') =>
  `  - {id: tier, type: table, rows: [{id: best, when: "spend > ${over}", then: ${gold}}], else: plain, order: [plain, ${gold}]}`;
const control = ruleSetOf('control', `${tier(50)}\n  - {id: regular, type: flag, when: "orders >= 2"}`);
const candidate = ruleSetOf('candidate', `  - {id: n, type: score, value: orders}\n${tier(20, 'top')}`);

const event = fc.record({
  type: fc.constantFrom('purchased', 'purchased', 'returned', 'contacted'),
  days: fc.integer({ min: 0, max: 1100 }),
  hours: fc.constantFrom(0, 8, 15.9999999, 16, 23),
  pounds: fc.integer({ min: 1, max: 90 }),
});
const histories = fc
  .array(fc.array(event, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((events, who) => historyOf(`c${who}`, events)));
/** Also on a midnight of Shanghai, and just before it. */
const asOfs = fc
  .tuple(fc.integer({ min: 300, max: 1150 }), fc.constantFrom(5, day - eightHours, day - eightHours - 1))
  .map(([days, ms]) => start + days * day + ms);

type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

function historyOf(customerId: string, events: readonly Event[]): History {
  return effectiveHistory(
    customerId,
    events.map(({ type, days, hours, pounds }, revision) => ({
      ...{
        type,
        revision,
        occurredAt: Math.floor(start + days * day + hours * 3_600_000),
        eventId: `${customerId}-${revision}`,
      },
      fields:
        type === 'contacted'
          ? {}
          : { orderId: String(revision), amount: 100 * (type === 'returned' ? -pounds : pounds) },
    })),
  );
}

interface Life {
  readonly history: History;
  readonly first: number;
  readonly said: Readonly<Record<'control' | 'candidate', readonly Said[]>>;
}

/** Who is known by then, with what each rule set says of them, one by one. */
async function livesOf(all: readonly History[], asOf: number): Promise<Life[]> {
  const told = async (ruleSet: typeof control) => {
    const heard = new Map<string, readonly Said[]>();
    const onCustomer = (id: string, changes: readonly Said[]) => void heard.set(id, changes);
    await run(engineOf(all), ruleSet, { asOf, cutoffs: 'computed', onCustomer });
    return heard;
  };
  const [ours, theirs] = [await told(control), await told(candidate)];
  return all
    .map((history) => ({
      ...{ history, first: Math.min(...history.events.map(({ occurredAt }) => occurredAt)) },
      said: { control: ours.get(history.customerId) ?? [], candidate: theirs.get(history.customerId) ?? [] },
    }))
    .filter(({ first }) => first <= asOf);
}

/** In Shanghai, which knows no summer time in these years. */
const monthIn = (instant: number) => new Date(instant + eightHours).toISOString().slice(0, 7);
const quarterIn = (instant: number) => {
  const [year = '', month] = monthIn(instant).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
};

function endsOf(periodIn: (instant: number) => string, lives: readonly Life[], asOf: number): number[] {
  const ends: number[] = [];
  const first = Math.min(...lives.map((life) => life.first));
  for (let midnight = start - eightHours; midnight <= asOf; midnight += day) {
    if (midnight > first && periodIn(midnight) !== periodIn(midnight - 1)) ends.push(midnight - 1);
  }
  return [...ends, asOf];
}

const resultAt = (said: readonly Said[], output: string, instant: number) =>
  said.findLast((one) => one.output === output && one.at <= instant)?.to;

const spentIn = ({ history }: Life, after: number, instant: number) =>
  history.events
    .filter(({ occurredAt }) => occurredAt > after && occurredAt <= instant)
    .reduce((sum, { fields }) => sum + Number(fields['amount'] ?? 0), 0);

function moneyOf(lives: readonly Life[], instant: number) {
  const sum = (each: (life: Life) => number) => lives.reduce((all, life) => all + each(life), 0);
  return [
    lives.length,
    sum((life) => spentIn(life, -Infinity, instant)),
    sum((life) => spentIn(life, instant - 365 * day, instant)),
  ];
}

const compared = async (all: readonly History[], asOf: number, cohorts?: CohortsAsked, buckets = 3) => {
  const options = { asOf, movers: 0, published: [], ...(cohorts && { cohorts }) };
  return (await compare(engineOf(all, { buckets }), control, candidate, options)).comparison;
};

const asked = [
  ['tier', 'control', ['plain', 'gold', 'top']],
  ['tier', 'candidate', ['plain', 'gold', 'top']],
  ['regular', 'control', ['false', 'true']],
] as const;

describe('who holds the money', () => {
  it('is what counting customer by customer gives, at every month end and as-of', async () => {
    await fc.assert(
      fc.asyncProperty(histories, asOfs, fc.integer({ min: 1, max: 5 }), async (all, asOf, buckets) => {
        const lives = await livesOf(all, asOf);
        fc.pre(lives.length > 0);
        const { holdings } = await compared(all, asOf, 'none', buckets);
        expect(holdings.instants).toEqual(endsOf(monthIn, lives, asOf));
        const known = (instant: number) => lives.filter(({ first }) => first <= instant);
        for (const [place, instant] of holdings.instants.entries()) {
          const everybody = moneyOf(known(instant), instant);
          expect(at(holdings.all, place)).toEqual(everybody);
          for (const [output, side, results] of asked) {
            const held = holdings.outputs.find((one) => one.output === output)?.[side];
            for (const [which, result] of results.entries()) {
              const own = known(instant).filter(
                ({ said }) => resultAt(said[side], output, instant) === result,
              );
              expect(at(held?.[which], place)).toEqual(moneyOf(own, instant));
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const at = (
    holding: Awaited<ReturnType<typeof compared>>['holdings']['all'] | undefined,
    place: number,
  ) => [...[holding?.customers[place], holding?.spendMinor[place], holding?.yearSpendMinor[place]]];

  it('has shares of everybody, and knows which side has which output', async () => {
    const [ada, bob] = [
      historyOf('ada', [{ type: 'purchased', days: 0, hours: 0, pounds: 75 }]),
      historyOf('bob', [{ type: 'purchased', days: 1, hours: 0, pounds: 25 }]),
    ];
    const { holdings } = await compared([ada, bob], start + 5 * day);
    expect(
      holdings.outputs.map(({ output, results, control: ours, candidate: theirs }) => [
        output,
        results,
        ours?.length,
        theirs?.length,
      ]),
    ).toEqual([
      ['tier', ['plain', 'gold', 'top'], 3, 3],
      ['regular', ['false', 'true'], 2, undefined],
    ]);
    const gold = { shareOfCustomers: [0.5], shareOfSpend: [0.75], shareOfYearSpend: [0.75] };
    expect(holdings.outputs[0]?.control?.[1]).toMatchObject(gold);
    expect(holdings.outputs[0]?.candidate?.[2]).toMatchObject({ customers: [2], shareOfSpend: [1] });
  });

  it('has no share of nothing', async () => {
    const { holdings } = await compared(
      [historyOf('ada', [{ type: 'contacted', days: 0, hours: 0, pounds: 1 }])],
      start + day,
    );
    expect(holdings.outputs[0]?.control?.[0]).toMatchObject({ shareOfCustomers: [1], shareOfSpend: [null] });
  });
});

describe('what becomes of those who began together', () => {
  it.each([
    ['month', monthIn],
    ['quarter', quarterIn],
  ] as const)('is what counting customer by customer gives, by %s', async (by, periodIn) => {
    await fc.assert(
      fc.asyncProperty(histories, asOfs, fc.integer({ min: 1, max: 5 }), async (all, asOf, buckets) => {
        const lives = await livesOf(all, asOf);
        fc.pre(lives.length > 0);
        const { cohorts } = await compared(all, asOf, by, buckets);
        const ends = endsOf(periodIn, lives, asOf);
        const names = [...new Set(lives.map(({ first }) => periodIn(first)))].sort();
        const naive = names.map((name) => ({
          ...{ name, first: ends.findIndex((end) => periodIn(end) === name) },
          customers: lives.filter(({ first }) => periodIn(first) === name).length,
        }));
        expect(cohorts).toMatchObject({ by, instants: ends, cohorts: naive });
        for (const [output, side, results] of asked) {
          const courses = cohorts?.outputs.find((one) => one.output === output)?.[side];
          expect(courses).toEqual(
            naive.map(({ name, first: begin }) =>
              results.map((result) =>
                ends
                  .slice(begin)
                  .map(
                    (instant) =>
                      lives.filter(
                        ({ first, said }) =>
                          periodIn(first) === name && resultAt(said[side], output, instant) === result,
                      ).length,
                  ),
              ),
            ),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is told by month up to 24 of them, by quarter beyond', async () => {
    const ada = historyOf('ada', [{ type: 'purchased', days: 0, hours: 0, pounds: 9 }]); // in November
    const bob = historyOf('bob', [{ type: 'purchased', days: 15, hours: 0, pounds: 9 }]); // in December
    const by = async (asOf: string, wanted?: CohortsAsked) => {
      const { cohorts } = await compared([ada, bob], Date.parse(asOf), wanted);
      return cohorts && [cohorts.by, cohorts.instants.length, cohorts.cohorts.map(({ name }) => name)];
    };
    const [monthly, quarterly] = [['2020-11', '2020-12'], ['2020-Q4']];
    expect(await by('2022-10-15')).toEqual(['month', 24, monthly]);
    expect(await by('2022-11-15')).toEqual(['quarter', 9, quarterly]);
    expect(await by('2022-11-15', 'month')).toEqual(['month', 25, monthly]);
    expect(await by('2021-01-15', 'quarter')).toEqual(['quarter', 2, quarterly]);
    expect(await by('2021-01-15', 'none')).toBeNull();
  });
});
