import type { Block } from './blocks/merge-blocks.js';
import type { Moved } from './tasks/pair-tally.js';

/** A customer whose result at as-of differs in one output. */
export interface MovedCustomer extends Omit<Moved, 'who'> {
  readonly customerId: string;
  readonly output: string;
}

const decoder = new TextDecoder();

/** Reads the lines of a customer back, see `MoverLines`. */
export function movedIn({ customerId, bytes }: Block): readonly MovedCustomer[] {
  return decoder
    .decode(bytes)
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [output = '', from = '', to = '', spend, at, ...stated] = line.split('\t');
      return {
        ...{ customerId, output, from, to, spendMinor: Number(spend), divergedAt: Number(at) },
        control: { result: orNull(stated[0]), rule: orNull(stated[1]) },
        candidate: { result: orNull(stated[2]), rule: orNull(stated[3]) },
      };
    });
}

const orNull = (text = ''): string | null => (text === '' ? null : text);
