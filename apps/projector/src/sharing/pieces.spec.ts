import type { RecordedEvent } from '@hindsight/event-store';
import { piecesOf } from './pieces.js';

/** `customer-ada@3 calendar@5`, in short. */
const at = (text: string) =>
  text.split(' ').map((one) => {
    const [stream = '', position = ''] = one.split('@');
    return { stream, position: BigInt(position) } as RecordedEvent; // nothing else is looked at
  });
const shown = (text: string, position: bigint) =>
  piecesOf({ events: text === '' ? [] : at(text), position }).map((piece) => [
    piece.of,
    piece.events.map(({ stream }) => stream).join(' '),
    piece.position,
  ]);

describe('the pieces of a batch', () => {
  it('are cut before and behind what is of no customer', () => {
    expect(shown('customer-ada@3 customer-bob@4 calendar@5 ruleset-tier@6 customer-ada@7', 7n)).toEqual([
      ['customers', 'customer-ada customer-bob', 4n],
      ['everybody', 'calendar ruleset-tier', 6n],
      ['customers', 'customer-ada', 7n],
    ]);
  });

  it('end where the batch does', () => {
    expect(shown('customer-ada@3', 9n)).toEqual([['customers', 'customer-ada', 9n]]);
    expect(shown('plan-2026@3', 9n)).toEqual([
      ['everybody', 'plan-2026', 3n],
      ['customers', '', 9n],
    ]);
    expect(shown('', 9n)).toEqual([['customers', '', 9n]]);
  });
});
