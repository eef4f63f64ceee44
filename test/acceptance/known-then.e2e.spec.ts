import { HttpException } from '@nestjs/common';
import { usualServiceLevels } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  customerAsOf,
  customerCard,
  customerChanges,
  customerHistory,
  customerView,
  everything,
  historyList,
  loadRuleSets,
  onPool,
  openReadModels,
  positionKnownAt,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { cardSeenFrom, StatesAsOf, type Axes } from '../../apps/api/src/api.module.js';
import { projectBatch } from '../../apps/projector/src/batch/project-batch.js';
import { projectedPrefixes, Projector, ruleSetCompiler } from '../../apps/projector/src/projector.module.js';
import { LogWriter } from '../../apps/projector/src/testing/log.js';
import { names, writeSeventyDays } from '../../apps/projector/src/testing/seventy-days.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';

const states = new StatesAsOf('GBP');
const houseTerms = { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels } as const;

/** Events at a time. Prime, so that cuts fall anywhere. */
const step = 17;

describe('what was known then', () => {
  const opened: { database: TestDatabase; readModels: ReadModels }[] = [];
  const open = async () => {
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    opened.push({ database, readModels });
    return readModels;
  };
  let whole: Sql;
  let events: RecordedEvent[];

  beforeAll(async () => {
    const store = new InMemoryEventStore();
    const readModels = await open();
    const options = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    const projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    await writeSeventyDays(new LogWriter(store), projector);
    let last = 0n;
    for await (const { position } of store.readAll([''])) last = position;
    expect(await projector.settled(last, 20_000)).toBe(true);
    await projector.stop();
    events = [];
    for await (const event of store.readAll(projectedPrefixes)) events.push(event);
    whole = onPool(readModels);
  }, 60_000);
  afterAll(async () => {
    for (const { database, readModels } of opened) {
      await readModels.destroy();
      await database.drop();
    }
  });

  /** A state, or the problem in its place. */
  const answer = async (sql: Sql, customerId: string, axes: Partial<Axes>) => {
    try {
      const state = await states.of(sql, customerId, { asOf: null, knownAt: null, rules: 'then', ...axes });
      return state && { asOf: state.asOf, ruleSets: state.ruleSets };
    } catch (problem) {
      if (!(problem instanceof HttpException)) throw problem;
      return problem.message.replace(', as known then', '');
    }
  };

  it('is what tables say that have heard of no more, at any instant', async () => {
    const readModels = await open();
    const sql = onPool(readModels);
    const projecting = { compile: ruleSetCompiler('GBP'), streamsWithSkips: [], tells: false };
    const answered = { states: 0, problems: 0, takenBack: 0 };
    let checkpoint: bigint | null = null;
    for (let start = 0; start < events.length; start += step) {
      const batch = events.slice(start, start + step);
      const position = batch.at(-1)?.position ?? 0n;
      await projectBatch(readModels, { events: batch, position }, checkpoint, projecting);
      checkpoint = position;
      const days = [...Array(7).keys()].map(
        (n) => new Date(Date.UTC(2026, 0, 9 + (start % 7) + 10 * n, 3 * n)),
      );
      for (const customerId of names)
        for (const said of await compared(sql, customerId, position, [null, ...days])) answered[said]++;
    }
    for (const count of Object.values(answered)) expect(count).toBeGreaterThan(20);
  }, 180_000);

  /** @returns what was said of each instant */
  async function compared(
    sql: Sql,
    customerId: string,
    position: bigint,
    instants: readonly (Date | null)[],
  ) {
    const kinds: ('states' | 'problems' | 'takenBack')[] = [];
    for (const asOf of instants) {
      const then = await answer(sql, customerId, { asOf });
      const known = await answer(whole, customerId, { asOf, knownAt: { position } });
      expect([customerId, position, asOf, known]).toEqual([customerId, position, asOf, then]);
      kinds.push(typeof then === 'string' ? 'problems' : 'states');
    }
    for (const asOf of instants.slice(0, 3)) {
      const seen = { position, asOf, card: await cardOf(sql, customerId, { asOf }) };
      const card = await cardOf(whole, customerId, { asOf, knownAt: { position } });
      expect({ position, asOf, card }).toEqual(seen);
    }
    await comparedCustomer(sql, customerId, position, instants);
    const changes = await customerChanges(whole, customerId, position);
    expect([position, changes]).toEqual([position, await customerChanges(sql, customerId)]);
    expect(await eventsOf(whole, customerId, position)).toEqual(await eventsOf(sql, customerId));
    return changes.some(({ supersededAt }) => supersededAt !== null)
      ? [...kinds, 'takenBack' as const]
      : kinds;
  }

  /** As a row of the read model has it, once nothing is left out. */
  async function comparedCustomer(
    sql: Sql,
    customerId: string,
    position: bigint,
    instants: readonly (Date | null)[],
  ) {
    for (const instant of instants) {
      const asOf = instant?.getTime() ?? Infinity;
      const facts = await customerAsOf(sql, customerId, { asOf }, 'GBP');
      expect(await customerAsOf(whole, customerId, { asOf, knownAt: position }, 'GBP')).toEqual(facts);
      if (instant) continue;
      const view = await customerView(sql, customerId, 'GBP');
      expect(facts && { ...facts, results: view?.results }).toEqual(view);
    }
  }

  /** Without the position as known at which it is. */
  const cardOf = async (sql: Sql, customerId: string, axes: Partial<Axes>) => {
    const from = await cardSeenFrom(sql, customerId, { asOf: null, knownAt: null, ...axes });
    const asOf = from.asOf ?? new Date(0);
    const asked = { ...houseTerms, ...from, asOf, customerId, language: 'en' as const };
    const card = await customerCard(sql, asked);
    return card && { ...card, knownAt: null };
  };

  const eventsOf = async (sql: Sql, customerId: string, knownAt?: bigint) =>
    (await customerHistory(sql, customerId, everything(historyList), knownAt))?.items ?? [];

  it('is, of an instant, what had been recorded by then of the customer, the calendar and the rules', async () => {
    const concerns = ({ stream }: RecordedEvent) =>
      stream === 'customer-ada' || !stream.startsWith('customer-');
    for (const { recordedAt } of events.filter((_, place) => place % 37 === 0)) {
      const heard = events.filter((event) => concerns(event) && event.recordedAt <= recordedAt);
      expect(await positionKnownAt(whole, 'ada', recordedAt)).toBe(heard.at(-1)?.position ?? -1n);
      const axes = { knownAt: { recordedAt: recordedAt.getTime() } };
      const known = { knownAt: { position: heard.at(-1)?.position ?? -1n } };
      expect(await answer(whole, 'ada', axes)).toEqual(await answer(whole, 'ada', known));
    }
    expect(await positionKnownAt(whole, 'ada', new Date(0))).toBe(-1n);
  });

  describe('under rules', () => {
    const first = { id: 'pyramid', version: 1 };
    const tierOf = async (axes: Partial<Axes>) => {
      const state = await answer(whole, 'ada', axes);
      if (!state || typeof state === 'string') throw new Error(String(state));
      const found = state.ruleSets.find(({ ruleSet }) => ruleSet.startsWith('pyramid@'));
      return { version: found?.ruleSet.replace(/#.*/, ''), ...found };
    };

    it('of a version says what it said in its time, and says it of other times', async () => {
      const [inIts, outOfIts] = [new Date('2026-02-10'), new Date('2026-02-25')];
      expect(await tierOf({ asOf: inIts, rules: first })).toEqual(await tierOf({ asOf: inIts }));
      expect((await tierOf({ asOf: outOfIts })).version).toBe('pyramid@2');
      const asked = await tierOf({ asOf: outOfIts, rules: first });
      expect(asked).toMatchObject({
        version: 'pyramid@1',
        results: [{ output: 'tier' }],
        laterCutoffs: false,
      });
    });

    it('of now are those in force now, at any instant', async () => {
      const now = (await loadRuleSets(whole)).filter(({ inForce }) => inForce);
      const asked = await answer(whole, 'ada', { asOf: new Date('2026-02-01'), rules: 'now' });
      expect(asked).toMatchObject({
        ruleSets: now.map(({ hash }) => ({ ruleSet: expect.stringContaining(hash) as string })),
      });
    });

    it('that came later say so where they count with cut-offs that nobody knew then', async () => {
      const second = { id: 'pyramid', version: 2 };
      const drafted = (await loadRuleSets(whole)).find(
        ({ id, version }) => id === 'pyramid' && version === 2,
      );
      const position = drafted?.draftedPosition ?? 0n;
      const axes = { asOf: new Date('2026-02-02'), rules: second };
      expect(await tierOf({ ...axes, knownAt: { position } })).toMatchObject({ laterCutoffs: true });
      expect(await tierOf(axes)).toMatchObject({ laterCutoffs: false });
    });

    it.each([
      ['nobody drafted', { id: 'pyramid', version: 9 }, 'there is no pyramid@9'],
      ['nobody drafted, of no rule set', { id: 'pyramide', version: 1 }, 'did you mean "pyramid@1"?'],
    ])('that %s are refused', async (_, rules, words) => {
      expect(await answer(whole, 'ada', { rules })).toContain(words);
    });

    it('that never were in force are refused', async () => {
      const readModels = await open();
      const sql = onPool(readModels);
      await readModels.query(
        `INSERT INTO rule_set (id, version, hash, document, drafted_position, in_force) VALUES ('idle', 1, 'h', '{}', 0, false)`,
      );
      expect(await answer(sql, 'ada', { rules: { id: 'idle', version: 1 } })).toContain(
        'idle@1 has no results',
      );
    });
  });

  it('is refused of a position that is yet to come', async () => {
    const last = events.at(-1)?.position ?? 0n;
    expect(await answer(whole, 'ada', { knownAt: { position: last + 1_000_000n } })).toContain(
      'the read model is at',
    );
  });
});
