import type { Field, Kind } from './list.js';

interface Spelling {
  /** Of its text in a cursor: nothing that the database could not read. */
  readonly form: RegExp;
  readonly sqlType: string;
  /** Before all values there are: stands for none in an order. */
  readonly lowest: string;
}

const kinds: Readonly<Record<Kind, Spelling>> = {
  text: { form: /^[^\p{Cc}\p{Cs}]{0,300}$/u, sqlType: 'text', lowest: '' },
  name: { form: /^[A-Za-z0-9_.:-]{1,64}$/, sqlType: 'text', lowest: '' },
  // Milliseconds since 1970; as many digits as there are from 1653 to 2286.
  instant: { form: /^-?\d{1,13}$/, sqlType: 'timestamptz', lowest: '-infinity' },
  int8: { form: /^-?\d{1,18}$/, sqlType: 'int8', lowest: '-1' },
  int4: { form: /^\d{1,9}$/, sqlType: 'int4', lowest: '-1' },
  flag: { form: /^(true|false)$/, sqlType: 'bool', lowest: 'false' },
};

export const sqlTypeOf = ({ kind }: Field<unknown>): string => kinds[kind].sqlType;

/** Whether a text can stand for a value of the field in a cursor. */
export const canBe = ({ kind, nullable }: Field<unknown>, text: string): boolean =>
  (nullable && text === '') || kinds[kind].form.test(text);

/** What a statement orders by. */
export const ordered = (field: Field<string>): string =>
  field.nullable ? `coalesce(${field.of}, '${kinds[field.kind].lowest}'::${sqlTypeOf(field)})` : field.of;

/** What a statement selects to say in a cursor where a row lies. */
export function cursorText({ kind, of, nullable }: Field<string>): string {
  const text = kind === 'instant' ? `(extract(epoch FROM ${of}) * 1000)::int8::text` : `${of}::text`;
  return nullable ? `coalesce(${text}, '')` : text;
}

/** The parameter that a text of a cursor, of which `canBe` holds, stands for. */
export function parameterFrom({ kind, nullable }: Field<unknown>, text: string): string {
  if (nullable && text === '') return kinds[kind].lowest;
  return kind === 'instant' ? new Date(Number(text)).toISOString() : text;
}
