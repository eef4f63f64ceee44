import {
  changeList,
  changesOf,
  customerCard,
  customerHistory,
  customersMoved,
  customersWith,
  customerView,
  everything,
  historyList,
  onPool,
  segmentList,
  segmentsOf,
  type Condition,
  type CustomerFilter,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import type { Contender, OwnTimed, Said, Target } from '../harness/bench.js';
import { quantile } from '../projector/visible.js';
import { Chance } from '../rules/population.js';
import type { Instant } from './over-everybody.js';
import { houseTerms } from './house-terms.js';

/** How many of each kind a run asks, and for how long: of what is slow, fewer. */
const each = 100;
const patienceMs = 3000;
const pageSize = 50;
const currency = 'GBP';

/** One question among many of its kind, by chance. */
type Ask = (sql: Sql, chance: Chance, customer: string) => Promise<unknown>;

const page = { sort: 'id', after: null, limit: pageSize, where: [] as readonly Condition[] };
const list =
  (sort: string, filter: CustomerFilter = {}, where: readonly Condition[] = []): Ask =>
  async (sql, chance) => {
    const first = await customersWith(sql, { ...page, sort, filter, where }, currency);
    return chance.next() < 0.5
      ? customersWith(sql, { ...page, sort, filter, where, after: first.next }, currency)
      : first;
  };
const inSegment = (output: string, result: string) => ({ segments: [{ output, result }] });
const is = (field: string, is: Condition['is'], value: Condition['value']): Condition => ({
  field,
  is,
  value,
});

const asks: Readonly<Record<string, Ask>> = {
  'a customer': (sql, _, id) => customerView(sql, id, currency),
  'its segments': (sql, _, id) => segmentsOf(sql, id, everything(segmentList)),
  'its changes': (sql, _, id) => changesOf(sql, id, { ...everything(changeList), limit: pageSize }),
  'its history': (sql, _, id) => customerHistory(sql, id, { ...everything(historyList), limit: pageSize }),
  'customers by id, deep': (sql, _, id) =>
    customersWith(sql, { ...page, filter: {}, after: `id~${id}` }, currency),
  'customers by net spend': list('-netSpend'),
  'customers by last event': list('-lastEventAt'),
  'customers of a tier': list('id', inSegment('tier', 'gold')),
  'customers of a tier by net spend': list('-netSpend', inSegment('tier', 'platinum')),
  'customers of a tier and a stage': list('id', {
    segments: [...inSegment('tier', 'platinum').segments, ...inSegment('stage', 'lost').segments],
  }),
  'customers of a tier by last event': list('-lastEventAt', inSegment('stage', 'dormant')),
  'customers with an attribute': list('id', { attributes: [['region', 'r7']] }),
  'customers of a kind that spent': list('-netSpend', {}, [
    is('partyKind', '=', 'organisation'),
    is('netSpend', '>=', 5000n),
  ]),
  'customers who came from a fair': list('-registeredAt', {}, [is('leadSource', '=', 'fair')]),
  'customers due, a page': (sql, _, id) =>
    customersMoved(sql, { after: Date.UTC(2025, 5, 30), through: Date.UTC(2025, 6, 1) }, id, 500),
};

/** Point and list queries; the card as of each instant. A run asks many of a kind; 99 of 100 and the median count, by themselves. */
export function lookups(
  tables: ReadModels,
  instants: readonly Instant[],
  { customers, seed }: { readonly customers: number; readonly seed: number },
): readonly Contender[] {
  const sql = onPool(tables);
  const cards = instants.map(({ name, asOf }): [string, Ask] => [
    `the card of a customer, ${name}`,
    (at, _, customerId) => customerCard(at, { customerId, asOf, language: 'en', ...houseTerms }),
  ]);
  return [...Object.entries(asks), ...cards].flatMap(([name, ask]) => {
    const sample = new Sample(sql, ask, customers, new Chance(seed));
    const contender = (share: number, called: string): Contender => ({
      ...{ name: `${name}, ${called}`, units: 1, comparedAs: null },
      run: () => sample.quantile(share),
    });
    return [contender(0.5, 'median'), contender(0.99, tail)];
  });
}

const tail = '99 of 100';
const wantedMs = 50;

export const lookupTargets = (contenders: readonly Contender[]): readonly Target[] =>
  contenders
    .filter(({ name }) => name.endsWith(tail))
    .map(({ name }) => ({
      ...{ name: `${name}, ms`, target: wantedMs, better: 'lower' },
      value: (of) => of(name).medianMs,
    }));

/** Many questions of a kind, and what they took. Every quantile is asked once of each sample. */
class Sample {
  #times: readonly number[] = [];
  readonly #told = new Set<number>();

  constructor(
    private readonly sql: Sql,
    private readonly ask: Ask,
    private readonly customers: number,
    private readonly chance: Chance,
  ) {}

  async quantile(share: number): Promise<OwnTimed<Said>> {
    if (this.#times.length === 0 || this.#told.has(share)) await this.#take();
    this.#told.add(share);
    const ms = quantile(this.#times, share);
    return { result: () => '', ms: { wall: ms, cpu: ms } };
  }

  async #take(): Promise<void> {
    this.#told.clear();
    const times: number[] = [];
    const began = performance.now();
    while (times.length < each && performance.now() - began < patienceMs) {
      const customer = `c${String(1 + Math.floor(this.chance.next() * this.customers)).padStart(7, '0')}`;
      const from = performance.now();
      await this.ask(this.sql, this.chance, customer);
      times.push(performance.now() - from);
    }
    this.#times = times.sort((a, b) => a - b);
  }
}
