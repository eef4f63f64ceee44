import type { System } from '../composition.js';
import { tell } from '../say.js';
import { ImportOpen, type CommandBusDoor } from './command-bus-door.js';
import type { Door } from './import-file.js';

/** How history is brought into a system whose days close as they pass. */
export interface Hold {
  /** Whether subscribers are told what it changes. */
  readonly publish: boolean;
  /** Ends nothing: other files tell of the same time, and the last of them does. */
  readonly leavesOpen: boolean;
  /** Nobody else does: then the days of the file are closed when it has ended. */
  readonly closesDays: boolean;
}

/** An import that is held. */
export interface Held extends Hold {
  /** Of the events of the import. */
  readonly origin: string;
  /** Its name, for people. */
  readonly file: string;
}

/**
 * Lets `work` bring history in: nothing of it is heard and no day is closed before it is through. What is interrupted stays open.
 * @param work sends steps to the door that it is given
 */
export async function holding<T>(
  { settings }: System,
  door: CommandBusDoor,
  { origin, file, publish, leavesOpen, closesDays }: Held,
  work: (door: Door) => Promise<T>,
): Promise<T> {
  let last = -Infinity;
  await door.begin(origin, file);
  const done = await work({
    send: (step) => door.send(step),
    closeDay: (through) => {
      last = Math.max(last, through.getTime());
      return Promise.resolve();
    },
  }).catch((failure: unknown) => {
    tell(settings, (speak) => speak('importStaysOpen'));
    throw failure;
  });
  if (leavesOpen) await door.leaveOpen(origin);
  else await door.end([origin], publish);
  if (closesDays && !leavesOpen) await close(door, Math.min(last, lastPassed(settings.closeGraceMs)));
  return done;
}

async function close(door: CommandBusDoor, through: number): Promise<void> {
  if (through === -Infinity) return;
  await door.closeDay(new Date(through)).catch((failure: unknown) => {
    // Another import is open: whoever ends that closes days, or the clock does.
    if (!(failure instanceof ImportOpen)) throw failure;
  });
}

const dayMs = 86_400_000;

/** The last UTC midnight that whoever closes days by the clock would close. */
const lastPassed = (graceMs: number): number => Math.floor((Date.now() - graceMs) / dayMs) * dayMs;
