import { EntitySchema } from 'typeorm';
import { flag, instant, int8, jsonb, text } from '../database/column.js';
import { rowsAsText } from './rows-as-text.js';

interface Row {
  readonly name: string;
  readonly revision: bigint | null;
  readonly at: Date;
  readonly isFirst: boolean;
  readonly data: object;
}

const table = new EntitySchema<Row>({
  name: 'example',
  columns: {
    name: text('name'),
    revision: int8('revision', { nullable: true }),
    at: instant('at'),
    isFirst: flag('is_first'),
    data: jsonb('data'),
  },
});

const noon = new Date('2026-01-05T12:00Z');
const row = { name: 'ada', revision: 3n, at: noon, isFirst: true, data: {} };
const textOf = (...rows: Parameters<typeof rowsAsText<Row>>[1]) =>
  Buffer.concat([...rowsAsText(table, rows).pieces]).toString();

describe('rows in the text format of COPY', () => {
  it('have the columns of their mapping, in its order', () => {
    expect(rowsAsText(table, []).columns).toEqual(['name', 'revision', 'at', 'is_first', 'data']);
    expect(textOf(row)).toBe('ada\t3\t2026-01-05T12:00:00.000Z\ttrue\t{}\n');
  });

  it('tell nothing from the word for it', () => {
    expect(textOf({ ...row, revision: null, name: '\\N' })).toBe(
      '\\\\N\t\\N\t2026-01-05T12:00:00.000Z\ttrue\t{}\n',
    );
  });

  it('keep what means something to COPY, in texts and in JSON', () => {
    expect(textOf({ ...row, name: 'a\tb\nc\rd\\.', data: { note: 'a\nb' } })).toBe(
      'a\\tb\\nc\\rd\\\\.\t3\t2026-01-05T12:00:00.000Z\ttrue\t{"note":"a\\\\nb"}\n',
    );
  });

  it('take an instant in milliseconds, one that never comes too', () => {
    const instants = [noon.getTime(), Infinity, -Infinity].map((at) => ({ ...row, at }));
    expect(
      textOf(...instants)
        .split('\n')
        .map((line) => line.split('\t')[2]),
    ).toEqual(['2026-01-05T12:00:00.000Z', 'infinity', '-infinity', undefined]);
  });

  it('are all there, however many', () => {
    const many = Array.from({ length: 2500 }, (_, place) => ({ ...row, revision: BigInt(place) }));
    expect(textOf(...many).split('\n')).toHaveLength(2501);
  });
});
