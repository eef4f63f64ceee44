import { onPool, totals } from '@hindsight/read-models';
import {
  rebuild,
  rollBack,
  ruleSetCompiler,
  type Expectation,
  type Ground,
  type Rebuilt,
} from '../../../projector/src/projector.module.js';
import type { System } from '../composition.js';
import { progressOf } from '../terminal/progress.js';

/** Makes the tables anew beside those that serve, and serves them where they are as expected. */
export function rebuildTables(
  system: System,
  wanted: { readonly expected: Expectation; readonly checkOnly: boolean },
  signal: AbortSignal,
): Promise<Rebuilt> {
  return onGround(system, signal, (ground) => rebuild(ground, wanted));
}

/** Serves the tables again that were served before. */
export function rollBackTables(system: System, signal: AbortSignal): Promise<void> {
  return onGround(system, signal, rollBack);
}

async function onGround<T>(
  { store: eventStore, readModels: live, settings }: System,
  signal: AbortSignal,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const { events } = await totals(onPool(live));
  const progress = progressOf('projecting', events, settings);
  const compile = ruleSetCompiler(settings.reportingCurrency);
  try {
    return await work({ eventStore, live, compile, signal, events, onProgress: progress.advance });
  } finally {
    progress.stop();
  }
}
