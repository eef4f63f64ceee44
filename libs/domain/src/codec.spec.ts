import { codec, UnknownStoredEvent } from './codec.js';
import { asIs } from './fields.js';

interface BellRang {
  readonly type: 'BellRang';
  readonly occurredAt: Date;
  readonly times: number;
  readonly by?: string;
}

const bells = codec<BellRang>({ BellRang: { version: 2, fields: { times: asIs(), by: asIs() } } });
const noon = new Date('2026-01-05T12:00:00.000Z');
const stored = {
  type: 'BellRang',
  schemaVersion: 2,
  occurredAt: '2026-01-05T12:00:00.000Z',
  data: { times: 12 },
};

describe('a codec', () => {
  it('puts time and version beside the data, and leaves out what is not there', () => {
    expect(bells.encode({ type: 'BellRang', occurredAt: noon, times: 12 })).toStrictEqual(stored);
  });

  it('reads it back', () => {
    expect(bells.decode(stored)).toStrictEqual({ type: 'BellRang', occurredAt: noon, times: 12 });
  });

  it('stores no field that it was not told of', () => {
    const chatty = { type: 'BellRang' as const, occurredAt: noon, times: 12, note: 'private' };
    expect(bells.encode(chatty)).toStrictEqual(stored);
  });

  it.each([
    ['a type', { ...stored, type: 'GongRang' }],
    ['a version', { ...stored, schemaVersion: 3 }],
    ['a type that every object has', { ...stored, type: 'constructor' }],
  ])('does not guess at %s that it does not know', (_, unknown) => {
    expect(() => bells.decode(unknown)).toThrow(UnknownStoredEvent);
  });
});
