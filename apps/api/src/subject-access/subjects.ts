import { HttpException } from '@nestjs/common';
import {
  wordIn,
  type AccessView,
  type InEveryLanguage,
  type ResultView,
  type SubjectAccess,
  type SubjectEvent,
  type SubjectReading,
  type SubjectRecord,
} from '@hindsight/contracts';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  accessList,
  accessRecords,
  customerCard,
  customerChanges,
  customerView,
  erasuresOf,
  everything,
  exportsOf,
  knownThrough,
  loadCheckpoint,
  parkedAmong,
  rowsOfCustomer,
  inSnapshot,
  type HouseTerms,
  type PlainRow,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import type { Vault } from '@hindsight/vault';
import type { Explanations } from '../queries/explanations.js';
import type { PersonalText } from '../queries/personal-text.js';
import { samePerson, type LoggedCustomer } from './same-person.js';

export interface SubjectSources {
  readonly readModels: ReadModels;
  readonly store: EventStore;
  readonly vault: Vault | null;
  readonly personal: PersonalText;
  readonly explanations: Explanations;
}

/** Collects everything that is held of a person: events, what was made of them, who was shown it. */
export class Subjects {
  constructor(private readonly sources: SubjectSources) {}

  /**
   * Of the tables, all as of one moment.
   * @returns null for a customer whom the log does not know. Cost: all of it, and one explanation an output
   */
  of(customerId: string, terms: HouseTerms): Promise<SubjectAccess | null> {
    return inSnapshot(this.sources.readModels, (sql) => this.#in(sql, customerId, terms));
  }

  async #in(sql: Sql, customerId: string, terms: HouseTerms): Promise<SubjectAccess | null> {
    const position = await loadCheckpoint(sql);
    const people = await samePerson(this.sources.store, customerId);
    if (people.length === 0) return null;
    const subjects: SubjectRecord[] = [];
    for (const one of people) subjects.push(await this.#record(sql, one, terms));
    return {
      ...{ format: 'hindsight-subject-access', version: 1, customerId },
      ...{ position: position === null ? null : String(position), subjects },
    };
  }

  async #record(sql: Sql, logged: LoggedCustomer, terms: HouseTerms): Promise<SubjectRecord> {
    const { customerId, mergedInto, absorbed } = logged;
    const { personal, vault } = this.sources;
    const events = await personal.opened(customerId, logged.events.map(eventOf));
    const isErased = logged.events.some(({ type }) => type === 'CustomerErased');
    const key = (await vault?.keptOf(customerId)) ?? null;
    return {
      ...{ customerId, standing: isErased ? 'erased' : mergedInto === null ? 'active' : 'merged' },
      ...{ mergedInto, absorbed, parked: (await parkedAmong(sql, [customerId])).size > 0 },
      ...{ personal: latestPersonal(events), events },
      changes: await customerChanges(sql, customerId),
      results: await this.#results(sql, customerId, terms),
      card: await cardOf(sql, customerId, terms),
      rows: await this.#rows(sql, customerId),
      key: key && {
        keyId: key.keyId,
        destroyedAt: key.state === 'destroyed' ? key.destroyedAt.toISOString() : null,
      },
      erasures: await erasuresOf(sql, customerId),
      access: (await accessRecords(sql, { ...everything(accessList), sort: 'id' }, customerId)).items.map(
        readingOf,
      ),
      recipients: await exportsOf(sql, [customerId]),
    };
  }

  /** Rows that have what an event said have it open. */
  async #rows(sql: Sql, customerId: string) {
    const opened: Record<string, readonly PlainRow[]> = {};
    for (const [table, rows] of Object.entries(await rowsOfCustomer(sql, customerId)))
      opened[table] = rows.every(isTold) ? await this.sources.personal.opened(customerId, rows) : rows;
    return opened;
  }

  async #results(sql: Sql, customerId: string, { reportingCurrency }: HouseTerms) {
    const view = await customerView(sql, customerId, reportingCurrency);
    const results = [];
    for (const result of view?.results ?? [])
      results.push({ ...result, why: await this.#why(sql, customerId, result) });
    return results;
  }

  async #why(sql: Sql, customerId: string, { output }: ResultView): Promise<InEveryLanguage | null> {
    const axes = { asOf: null, knownAt: null, rules: 'now' as const };
    try {
      return (await this.sources.explanations.of(sql, { customerId, output, axes }))?.text ?? null;
    } catch (error) {
      // No day is closed yet, or nothing of the customer counts: then there is nothing to explain.
      if (error instanceof HttpException && error.getStatus() < 500) return null;
      throw error;
    }
  }
}

const isTold = (row: PlainRow): row is PlainRow & Pick<SubjectEvent, 'type' | 'data'> =>
  typeof row['type'] === 'string' && typeof row['data'] === 'object' && row['data'] !== null;

function eventOf(event: RecordedEvent): SubjectEvent {
  const { type, metadata, data } = event;
  return {
    ...{ revision: String(event.revision), position: String(event.position), eventId: event.id, type },
    label: { en: wordIn('eventTypes', type, 'en'), zh: wordIn('eventTypes', type, 'zh') },
    ...{ occurredAt: metadata.occurredAt, recordedAt: event.recordedAt.toISOString() },
    ...{ actor: metadata.actor, origin: metadata.origin },
    data: data as Readonly<Record<string, unknown>>, // what lies in our streams is an object
  };
}

/** Later events say of some facts that they are others. */
function latestPersonal(events: readonly SubjectEvent[]): Readonly<Record<string, unknown>> {
  const said = events.map(({ data }) => data['personal']).filter((one) => typeof one === 'object');
  return Object.assign({}, ...said) as Readonly<Record<string, unknown>>; // of objects by name
}

async function cardOf(sql: Sql, customerId: string, terms: HouseTerms) {
  const asOf = await knownThrough(sql);
  if (asOf === null) return null;
  return customerCard(sql, { customerId, asOf: new Date(asOf), language: 'en', ...terms });
}

/** Whoever else was in the same answer is nobody's business here, nor what it was asked with, which may name them. */
const readingOf = ({ id, at, actor, roles, what, everyone, purpose }: AccessView): SubjectReading => ({
  ...{ id, at, actor, roles, what, everyone, purpose },
});
