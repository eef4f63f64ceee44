import { createHash, randomBytes } from 'node:crypto';

/** Of what a purchase says, so that the event has about 1 KB. */
const dataBytes = 1000;
const padding = 'x'.repeat(dataBytes - 20);

export interface MadeUp {
  readonly id: Buffer;
  readonly type: Buffer;
  readonly json: true;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

const type = Buffer.from('PurchaseRecorded');
const metadata = Buffer.from('{"actor":"till"}');

const bodies = Array.from({ length: 1000 }, (_, number) => Buffer.from(JSON.stringify({ number, padding })));

/** Events of about 1 KB with ids of their own; bodies are used again, so that making them costs little. */
export function purchases(count: number): MadeUp[] {
  const ids = randomBytes(16 * count);
  return Array.from({ length: count }, (_, number) => ({
    id: ids.subarray(16 * number, 16 * number + 16),
    type,
    json: true,
    data: bodies[number % bodies.length] ?? metadata,
    metadata,
  }));
}

/** The nth event of a stream that both servers hold. */
export function historic(number: number): MadeUp {
  const id = createHash('md5').update(String(number)).digest();
  return { id, type, json: true, data: Buffer.from(JSON.stringify({ number, padding })), metadata };
}

export const historyStream = 'customer-history';
