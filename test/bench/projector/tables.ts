import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openReadModels, type ReadModels } from '@hindsight/read-models';

/** Tables in a database of their own, gone after `work`. */
export async function withTables<T>(server: string, work: (tables: ReadModels) => Promise<T>): Promise<T> {
  return withDatabase(server, async (url) => {
    const tables = await openReadModels(url);
    try {
      return await work(tables);
    } finally {
      await tables.destroy();
    }
  });
}

/** A database of its own, gone after `work`. */
export async function withDatabase<T>(server: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  try {
    const url = new URL(server);
    url.pathname = name;
    return await work(url.href);
  } finally {
    await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
