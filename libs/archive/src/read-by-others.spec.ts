import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { LoggedEvent } from './logged-event.js';
import { someLog } from './testing/a-log.js';
import { archived, emptyFolder } from './testing/an-archive.js';

/** What a reader of Parquet that has nothing in common with the writer finds in an archive, by position. */
async function readByAnother(directory: string) {
  const files = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.parquet'));
  const rows: Record<string, unknown>[] = [];
  for (const name of files) {
    const file = await asyncBufferFromFile(join(directory, name));
    rows.push(...(await parquetReadObjects({ file, compressors })));
  }
  return rows.sort((a, b) => Number(a['position']) - Number(b['position']));
}

/** What was returned counts against what was bought. */
const amountOf = ({ storedType, data }: LoggedEvent): bigint | null => {
  const { amount } = data as { amount?: { minor: string } };
  if (!amount) return null;
  return storedType === 'PurchaseReturned' ? -BigInt(amount.minor) : BigInt(amount.minor);
};

it('is read by another library as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(someLog, async (log) => {
      const { directory, remove } = await emptyFolder();
      const half = Math.floor(log.length / 2);
      await archived(directory, [log.slice(0, half), log.slice(half)]);
      const read = await readByAnother(directory);
      expect(read).toMatchObject(
        log.map((event) => ({
          ...{ customer: event.customerId, revision: event.revision, position: event.position },
          ...{ event_id: event.eventId, stored_type: event.storedType, origin: event.origin },
          ...{ occurred_at: new Date(event.occurredAt), recorded_at: new Date(event.recordedAt) },
          amount: amountOf(event),
        })),
      );
      await remove();
    }),
    { numRuns: 20 },
  );
}, 120_000);
