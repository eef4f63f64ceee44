import {
  parkCustomers,
  writeActivations,
  writeCustomers,
  writeFacts,
  writeTrades,
  writeWakes,
  type Sql,
} from '@hindsight/read-models';
import type { Found } from './evaluate-chunk.js';
import { writeEvaluated } from './write-evaluated.js';

/** Writes what came of evaluating a chunk of customers. */
export async function writeFound(sql: Sql, found: Found): Promise<void> {
  await writeCustomers(sql, found.customers);
  await writeTrades(sql, found.trades);
  await writeFacts(sql, found.facts);
  await writeEvaluated(sql, found.outcomes);
  await writeWakes(sql, found.wakes);
  await writeActivations(sql, found.activations);
  await found.telling.write(sql);
  await parkCustomers(sql, found.parked);
}
