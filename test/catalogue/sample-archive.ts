import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerAggregate, type CustomerCommand } from '@hindsight/domain';
import { CommandHandler, type EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import type { Archive } from '@hindsight/replay';
import { LoggedColumns, type LoggedEvent } from '@hindsight/archive';
import { loggedEvents } from '../../apps/cli/src/archive/logged-events.js';
import { closeOf } from '../../apps/cli/src/import/days.js';
import { importFile, type Door } from '../../apps/cli/src/import/import-file.js';
import { presetNamed } from '../../apps/cli/src/import/mapping/mapping-file.js';
import { Rejects } from '../../apps/cli/src/import/rejects.js';
import type { Step } from '../../apps/cli/src/import/step.js';
import { survey } from '../../apps/cli/src/import/survey.js';
import { withSimulation } from '../../apps/cli/src/simulate/with-simulation.js';

const file = join(import.meta.dirname, '../../samples/online-retail/invoices.csv.gz');
/** That of the demo: another one is another history. */
const seed = 7;

export interface Sample {
  /** The log that it is read from. */
  readonly store: EventStore;
  readonly archive: Archive;
  readonly customers: number;
  readonly events: number;
  /** The last closed instant. */
  readonly asOf: number;
}

/** The history of the demo, by the same import, simulation and decisions, in memory: a few seconds. */
export async function loadSample(): Promise<Sample> {
  const store = new InMemoryEventStore();
  const mapping = await presetNamed('online-retail', { zone: undefined, currency: 'GBP' });
  const source = { file, mapping, key: null };
  const surveyed = await survey(source);
  const asOf = closeOf(surveyed.lastAt ?? 0);
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-catalogue-'));
  const rejects = await Rejects.into(join(folder, 'rejects.csv'));
  try {
    const merge = (steps: AsyncIterable<Step>) => withSimulation(steps, seed, asOf);
    await importFile({ source, survey: surveyed, rejects, door: doorInto(store), merge });
  } finally {
    await rejects.close();
    await rm(folder, { recursive: true });
  }
  const logged: LoggedEvent[] = [];
  for await (const event of loggedEvents(store, null, new AbortController().signal)) logged.push(event);
  const archive = new LoggedColumns(logged);
  return { store, archive, customers: archive.standing.customers, events: logged.length, asOf };
}

function doorInto(store: EventStore): Door {
  const handler = new CommandHandler(store, customerAggregate('GBP'));
  return {
    send: async ({ customerId, command, commandId, actor, origin }) => {
      const now = command.occurredAt;
      // Nothing in the sample is personal, so that nothing is to be sealed.
      const sealed = { ...command, now } as CustomerCommand;
      const handled = await handler.handle(customerId, sealed, { commandId, actor, origin });
      return handled.accepted ? null : handled.reason;
    },
    closeDay: () => Promise.resolve(),
  };
}
