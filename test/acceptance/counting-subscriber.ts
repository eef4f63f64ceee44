import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OnEvent, SubscriberModule, type Heard, type Transaction } from '@hindsight/subscriber';
import pg from 'pg';

// A subscriber in a process of its own, which may be told to die right after so many commits: before anybody hears of them.

const asked = process.env;
const diesAfter = Number(asked['DIES_AFTER'] ?? Infinity);

@Injectable()
class Tally {
  @OnEvent('CustomerContacted')
  async count({ id, subject }: Heard<'CustomerContacted'>, sql: Transaction): Promise<void> {
    // No key keeps doubles out.
    await sql.query('INSERT INTO contact (event_id, customer) VALUES ($1, $2)', [id, subject]);
    await sql.query('UPDATE tally SET contacts = contacts + 1');
  }
}

const database = new pg.Pool({ connectionString: asked['DATABASE_URL'] });
let handled = 0;
database.on('connect', (client) => {
  const query = client.query.bind(client) as (...words: unknown[]) => Promise<unknown>;
  const counted = async (...words: unknown[]) => {
    const result = await query(...words);
    if (String(words[0]).includes('INSERT INTO contact')) handled += 1;
    if (words[0] === 'COMMIT' && handled >= diesAfter) process.kill(process.pid, 'SIGKILL');
    return result;
  };
  Object.assign(client, { query: counted });
});

const { GROUP: group, EVENTSTORE_URL: eventStoreUrl = '', HINDSIGHT_URL: url = '' } = asked;
const from = group === undefined ? { feed: { url } } : { group, eventStoreUrl };

@Module({
  imports: [SubscriberModule.forRoot({ name: 'tally', database, from, pauseMs: 50 })],
  providers: [Tally],
})
class Counting {}

await NestFactory.createApplicationContext(Counting, { logger: ['error'] });
