import { closeOf, daysOf } from './days.js';

const at = (text: string) => Date.parse(text);

describe('cutting time into days', () => {
  it('puts a moment into the day that ends at the next midnight', () => {
    expect(closeOf(at('2011-03-04T00:00:00.001Z'))).toBe(at('2011-03-05T00:00:00Z'));
    expect(closeOf(at('2011-03-04T23:59:59.999Z'))).toBe(at('2011-03-05T00:00:00Z'));
  });

  it('lets midnight itself end a day', () => {
    expect(closeOf(at('2011-03-04T00:00:00Z'))).toBe(at('2011-03-04T00:00:00Z'));
  });

  it('gives each day once, in order, without empty ones', async () => {
    const days = await cut([
      '2011-03-04T08:00:00Z',
      '2011-03-05T00:00:00Z',
      '2011-03-05T00:01:00Z',
      '2011-03-09T10:00:00Z',
    ]);
    expect(days).toEqual([
      {
        through: at('2011-03-05T00:00:00Z'),
        steps: [at('2011-03-04T08:00:00Z'), at('2011-03-05T00:00:00Z')],
      },
      { through: at('2011-03-06T00:00:00Z'), steps: [at('2011-03-05T00:01:00Z')] },
      { through: at('2011-03-10T00:00:00Z'), steps: [at('2011-03-09T10:00:00Z')] },
    ]);
  });

  it('has no day in nothing', async () => {
    expect(await cut([])).toEqual([]);
  });
});

async function cut(texts: readonly string[]) {
  // eslint-disable-next-line @typescript-eslint/require-await -- a source that happens to be in memory
  const source = async function* () {
    yield* texts.map(at);
  };
  const days = [];
  for await (const day of daysOf(source(), (instant) => instant)) days.push(day);
  return days;
}
