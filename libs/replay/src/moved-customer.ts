import type { Block } from './blocks/merge-blocks.js';
import type { Moved, Stated } from './tasks/pair-tally.js';

/** A customer whose result at as-of differs in one output. */
export interface MovedCustomer extends Omit<Moved, 'who'> {
  readonly customerId: string;
  readonly output: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Names have no tab and no newline. */
export function moverLine(output: string, moved: Omit<Moved, 'who'>): Uint8Array {
  const { from, to, spendMinor, divergedAt, control, candidate } = moved;
  const stated = ({ result, rule }: Stated) => [result ?? '', rule ?? ''];
  const fields = [output, from, to, spendMinor, divergedAt, ...stated(control), ...stated(candidate)];
  return encoder.encode(`${fields.join('\t')}\n`);
}

/** Reads the lines of a customer back. */
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
