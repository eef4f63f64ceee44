import { eventTypes } from '@hindsight/rules';

/** A column of the archive. Names and types are what people query: never rename one, never reuse one. */
export interface TableColumn {
  readonly name: string;
  /** In DuckDB's words. */
  readonly sqlType: string;
  readonly isNullable: boolean;
  /** One sentence, for the README of an export. */
  readonly about: string;
}

const required = (name: string, sqlType: string, about: string): TableColumn => ({
  ...{ name, sqlType, about },
  isNullable: false,
});

/** What every event has. */
const ofEveryEvent: readonly TableColumn[] = [
  required(
    'customer',
    'VARCHAR',
    'customer id; files are sorted by it as bytes, then by occurred_at and revision',
  ),
  required('occurred_at', 'TIMESTAMPTZ', 'when it happened, UTC, exact to the millisecond'),
  required('recorded_at', 'TIMESTAMPTZ', 'when the event store took it in, UTC, exact to the millisecond'),
  required('position', 'BIGINT', 'place in the log of all streams; grows, with gaps'),
  required('revision', 'INTEGER', "place in the customer's stream, from 0, without gaps"),
  required('event_id', 'VARCHAR', 'id of the event in the event store'),
  required('stored_type', 'VARCHAR', 'the type that the event is stored under, such as CustomerPurchased'),
  required(
    'type',
    'VARCHAR',
    'the short name that rules list, such as purchased; stored:<type> where rules know none',
  ),
  required(
    'origin',
    'VARCHAR',
    'who or what recorded it: api, import:<file hash>, policy:<name>, simulated:<seed>',
  ),
];

const sqlTypes = {
  number: 'DOUBLE',
  money: 'BIGINT',
  boolean: 'BOOLEAN',
  text: 'VARCHAR',
  id: 'VARCHAR',
} as const;

export type FieldType = keyof typeof sqlTypes;

/** The fields that rules know, in the order of the vocabulary. A field is of one type in every event that has it. */
export const fieldTypes: ReadonlyMap<string, FieldType> = new Map(
  [...eventTypes.values()].flatMap(({ fields }) => [...fields]),
);

/** Which events have a field, by the short name that rules list. */
const havers = (field: string): string =>
  [...eventTypes.values()].flatMap(({ name, fields }) => (fields.has(field) ? [name] : [])).join(', ');

const aboutType: Readonly<Record<FieldType, string>> = {
  number: 'number',
  money: 'minor units of the reporting currency, negative for what was returned',
  boolean: 'true or false',
  text: 'text',
  id: 'id',
};

const ofFields = [...fieldTypes].map(([name, type]): TableColumn => ({
  name,
  sqlType: sqlTypes[type],
  isNullable: true,
  about: `${aboutType[type]}; of ${havers(name)}`,
}));

const ofSome: readonly TableColumn[] = [
  {
    name: 'attributes',
    sqlType: 'MAP(VARCHAR, VARCHAR)',
    isNullable: true,
    about: 'profile attributes that the event set; of registered, profile_changed',
  },
  {
    name: 'unreadable',
    sqlType: 'VARCHAR',
    isNullable: true,
    about: 'why rules cannot read the event, whose fields are all null then; null for every other',
  },
  {
    name: 'skipped',
    sqlType: 'BIGINT',
    isNullable: true,
    about:
      "the revision, in the customer's stream, of the event that counts nowhere from here on; of CustomerEventSkipped",
  },
];

/** All columns, in their order. */
export const tableColumns: readonly TableColumn[] = [...ofEveryEvent, ...ofFields, ...ofSome];
