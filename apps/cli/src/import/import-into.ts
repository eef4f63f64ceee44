import { CommandBus } from '@nestjs/cqrs';
import { analyze, onPool, tableSetsOf } from '@hindsight/read-models';
import { basename, join } from 'node:path';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { tell } from '../say.js';
import { withSimulation } from '../simulate/with-simulation.js';
import { progressOf } from '../terminal/progress.js';
import { CommandBusDoor } from './command-bus-door.js';
import { cleaningOf, type Cleaning } from './cleaning/cleaning.js';
import { closeOf } from './days.js';
import { holding, type Held, type Hold } from './hold.js';
import { importFile, type Door, type Imported } from './import-file.js';
import { originOf } from './steps-of.js';
import { Rejects } from './rejects.js';
import type { Source } from './source.js';
import type { Survey } from './survey.js';

export interface ImportRequest {
  readonly source: Source;
  /** Of that source: whoever asks has read it once, before anything was opened. */
  readonly survey: Survey;
  /** Default: by mapping, in the directory of the data. */
  readonly rejectsFile: string | undefined;
  /** Further files tell of the same days. */
  readonly leavesDaysOpen: boolean;
  /** How a system is to hear of it whose days close as they pass; null: days are closed as they come, each heard at once (`CLOCK=log`). */
  readonly hold: Omit<Hold, 'leavesOpen'> | null;
  /** Simulates what customers did beside buying; null: nothing is made up. */
  readonly simulationSeed: number | null;
  readonly signal: AbortSignal;
}

export interface ImportReport extends Imported, Cleaning {
  readonly rejects: {
    readonly count: number;
    readonly byReason: Readonly<Record<string, number>>;
    readonly file: string;
  };
}

/** The end of an import is projected at once, however long that takes: another process may stand still for so long. */
const perEventMs = 2;

/** Imports a file into a running system, and waits until the read models show it. */
export async function importInto(system: System, request: ImportRequest): Promise<ImportReport> {
  const { settings, store, app, readModels } = system;
  const { source, survey, simulationSeed, signal } = request;
  const { mapping } = source;
  if (survey.unsortedAt !== null)
    tell(settings, (speak) => speak('notSorted', { place: `${source.file}:${survey.unsortedAt}` }));
  const rejects = await Rejects.into(
    request.rejectsFile ?? join(settings.directory, `rejects-${mapping.id}.csv`),
  );
  const door = new CommandBusDoor(app.get(CommandBus), store);
  const progress = progressOf('importing', survey.rows, settings);
  const until = closeOf(survey.lastAt ?? 0);
  try {
    const send = (to: Door, keepsOpen: boolean) =>
      importFile({
        ...{ source, survey, rejects, door: to, signal, leavesDaysOpen: keepsOpen },
        progress: (rows) => {
          progress.advance(rows);
        },
        ...(simulationSeed !== null && { merge: (steps) => withSimulation(steps, simulationSeed, until) }),
      });
    const imported = request.hold
      ? await holding(system, door, heldIn(request, request.hold), (to) => send(to, false))
      : await send(door, request.leavesDaysOpen);
    progress.stop();
    tell(settings, (speak) => speak('projectingRest'));
    await caughtUp(system, door.position, signal, imported.accepted * perEventMs);
    // Much came at once: the database would go on planning for tables that were empty.
    const sql = onPool(readModels);
    await analyze(sql, (await tableSetsOf(sql)).live);
    return {
      ...imported,
      rejects: { count: rejects.count(), byReason: rejects.byReason(), file: rejects.file },
      ...cleaningOf(survey),
    };
  } finally {
    progress.stop();
    await rejects.close();
  }
}

const heldIn = ({ source, survey, leavesDaysOpen }: ImportRequest, hold: Omit<Hold, 'leavesOpen'>): Held => ({
  ...{ ...hold, origin: originOf(survey.fileHash), file: basename(source.file), leavesOpen: leavesDaysOpen },
});
