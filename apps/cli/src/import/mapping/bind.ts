import { createHmac } from 'node:crypto';
import { BadInput } from '../../bad-input.js';
import { asOne, type Rows } from '../group-rows.js';
import type { Row } from '../row.js';
import type { UnsentCommand } from '../step.js';
import type { Fact, Told } from '../told.js';
import { Cells, type NoteField } from './cells.js';
import type { Condition, FactMapping, Mapping, RegistrationMapping } from './mapping.js';
import { Rejected } from './rejected.js';
import { said } from '../../texts/texts.js';

/** What rows say; a text is why they are rejected; null when they say nothing that the mapping takes. */
export type Reading = readonly Told[] | string | null;

/** A mapping on the columns of one file. */
export interface BoundMapping {
  readonly read: (rows: Rows, note: NoteField) => Reading;
  /** Rows of the same key that follow each other are read together; null: each alone. */
  readonly keyOf: ((row: Row) => string) | null;
  /** Columns of the file that the mapping does not take, in their order. */
  readonly ignored: readonly string[];
  /** Columns that the mapping could do without, and has to. */
  readonly absent: readonly string[];
}

/** Nobody is asked whose it is: a pseudonym needs a key that is kept. */
export type PseudonymKey = Buffer | null;

/**
 * Finds the columns of a mapping in a file.
 * @param key of pseudonyms; null where the mapping makes none
 * @throws {BadInput} a column that cannot be done without is not there, or is there twice
 */
export function bindMapping(mapping: Mapping, file: string, header: Row, key: PseudonymKey): BoundMapping {
  const cells = new Cells(header.fields);
  const customerOf = bindCustomer(mapping, cells, key);
  const register = mapping.customer.register && bindRegistration(mapping.customer.register, cells);
  const facts = mapping.facts.map((fact) => bindFact(fact, cells));
  const group = mapping.group && cells.text(mapping.group, true);
  const place = `${file}:${header.line}`;
  if (cells.missing.length > 0)
    throw new BadInput(said('columnMissing', { place, names: listed(cells.missing, ', and no ') }));
  if (cells.doubled.length > 0)
    throw new BadInput(said('columnDoubled', { place, names: listed(cells.doubled, ', or ') }));
  const read = (rows: Rows, note: NoteField) => {
    const found = facts.filter(({ holds }) => holds(rows));
    if (mapping.facts.length > 0 && found.length === 0)
      return mapping.otherwise === 'reject' ? 'no-fact-fits' : null;
    return rejecting(() => {
      const customerId = customerOf(rows, note);
      return toldBy(
        rows,
        customerId,
        register?.(rows, note) ?? null,
        found.map((fact) => fact.read(rows, note)),
      );
    });
  };
  const keyOf = group ? (row: Row) => group([row]) : null;
  return { read, keyOf, ignored: cells.ignored, absent: cells.absent };
}

const listed = (names: readonly string[], between: string) => ({
  en: names.join(between),
  zh: names.join('、'),
});

function rejecting(read: () => readonly Told[]): Reading {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Rejected) return thrown.reason;
    throw thrown;
  }
}

interface BoundRegistration {
  /** Null: at the first thing that is known of the customer. */
  readonly occurredAt: Date | null;
  readonly said: object;
}

function toldBy(
  rows: Rows,
  customerId: string,
  register: BoundRegistration | null,
  facts: readonly Fact[],
): Told[] {
  const row = asOne(rows);
  const told = (occurredAt: Date, fact: Fact | null): Told => ({
    ...{ customerId, occurredAt, fact, row },
    registration: register && registrationAt(occurredAt, register),
  });
  const own = register?.occurredAt ? [told(register.occurredAt, null)] : [];
  return [...own, ...facts.map((fact) => told(fact.command.occurredAt, fact))];
}

// Every field of it was read as the table of fields has it, which is the type of the command.
const registrationAt = (occurredAt: Date, { said }: BoundRegistration) =>
  ({ type: 'RegisterCustomer', occurredAt, ...said }) as UnsentCommand;

function bindCustomer({ id, customer }: Pick<Mapping, 'id' | 'customer'>, cells: Cells, key: PseudonymKey) {
  const read = cells.field(customer.id);
  if (!customer.pseudonym) return (rows: Rows, note: NoteField) => String(read(rows, note));
  if (!key) throw new Error(`${id} makes pseudonyms, and has no key`);
  return (rows: Rows, note: NoteField) => pseudonym(String(read(rows, note)), key);
}

/**
 * Stands for a text that is personal, however its letters are written; 128 bits, so that two are never the same.
 * @source HMAC, RFC 2104: without the key, nobody finds out by trying which address it stands for
 */
const pseudonym = (text: string, key: Buffer) =>
  createHmac('sha256', key).update(text.toLowerCase()).digest('hex').slice(0, 32);

function bindRegistration({ occurredAt, fields, attributes }: RegistrationMapping, cells: Cells) {
  const at = occurredAt && cells.field(occurredAt);
  const said = cells.fields(fields);
  const own = cells.fields(attributes);
  return (rows: Rows, note: NoteField): BoundRegistration => ({
    occurredAt: at ? (at(rows, note) as Date) : null, // the table has it as an instant
    said: { ...said(rows, note), attributes: own(rows, note) },
  });
}

function bindFact({ name, command, when, id, occurredAt, fields }: FactMapping, cells: Cells) {
  const conditions = when.map((one) => bindCondition(one, cells));
  const sourceId = cells.field(id);
  const said = cells.fields([occurredAt, ...fields]);
  return {
    holds: (rows: Rows) => conditions.every((holds) => holds(rows)),
    read: (rows: Rows, note: NoteField): Fact => ({
      name,
      sourceId: String(sourceId(rows, note)),
      // Every field of it was read as the table of fields has it, which is the type of the command.
      command: { type: command, ...said(rows, note) } as UnsentCommand,
    }),
  };
}

function bindCondition({ columns, texts, is }: Condition, cells: Cells) {
  const text = cells.text(columns, true);
  return (rows: Rows) => texts.has(text(rows)) === is;
}
