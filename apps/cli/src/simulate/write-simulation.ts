import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dayMs } from './life.js';
import { rowOf } from './row-of.js';
import { SimulatedCustomers, type Population } from './simulated-customers.js';

/** Where a simulation is written, each file whole or not at all. */
export interface SimulationFiles {
  /** A line of NDJSON for each command, in time order. */
  readonly commands: string;
  /** A line of NDJSON for each customer: what really happened to it. */
  readonly truth: string;
}

/** What was written. */
export interface Simulated extends SimulationFiles {
  readonly customers: number;
  /** How many of them leave. */
  readonly leave: number;
  /** By type of command. */
  readonly commandsWritten: Readonly<Record<string, number>>;
}

/** @param onDays told how many more days have passed */
export async function writeSimulation(
  population: Population,
  files: SimulationFiles,
  signal: AbortSignal,
  onDays: (days: number) => void,
): Promise<Simulated> {
  const simulated = new SimulatedCustomers(population);
  const counts: Record<string, number> = {};
  /** What a customer is. Every line of it has it: an import registers the customer by the first that it takes. */
  const registrations = new Map<string, object>();
  function* commands() {
    let day = 0;
    for (const step of simulated.steps()) {
      const { type, occurredAt } = step.command;
      if (type === 'RegisterCustomer') {
        registrations.set(step.customerId, rowOf(step));
        continue;
      }
      counts[type] = (counts[type] ?? 0) + 1;
      const today = Math.floor((occurredAt.getTime() - population.from) / dayMs);
      if (today > day) onDays(today - day);
      day = today;
      yield { ...registrations.get(step.customerId), ...rowOf(step) };
    }
  }
  let leave = 0;
  function* truths() {
    for (const truth of simulated.truths()) {
      if (truth.leftAt !== null) leave++;
      yield truth;
    }
  }
  await writeLines(files.commands, commands(), signal);
  await writeLines(files.truth, truths(), signal);
  return { ...files, customers: population.customers, leave, commandsWritten: counts };
}

async function writeLines(file: string, values: Iterable<object>, signal: AbortSignal): Promise<void> {
  const draft = `${file}.writing`;
  const lines = Readable.from(linesOf(values));
  try {
    await pipeline(lines, createWriteStream(draft), { signal });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true }); // still there only when something failed
  }
}

function* linesOf(values: Iterable<object>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}
