import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const tryAgainAfterMs = 200;

/** Lets a database be read and not written for a while. It may be away at first, and go away meanwhile. */
export async function readOnlyFor(milliseconds: number, url: string): Promise<void> {
  await surely(() => setReadOnly(url, 'on'));
  await sleep(milliseconds);
  await surely(() => setReadOnly(url, 'off'));
}

async function surely(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch {
      await sleep(tryAgainAfterMs); // it was killed, and is started again
    }
  }
}

/** Whoever is connected has to come again, and finds it so. */
async function setReadOnly(url: string, value: 'on' | 'off'): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // it may be killed between two statements: the next one says so
  await client.connect();
  try {
    await client.query('SET default_transaction_read_only = off');
    await client.query(`ALTER DATABASE hindsight SET default_transaction_read_only = ${value}`);
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  } finally {
    await client.end();
  }
}
