import type { Language } from '@hindsight/contracts';
import { CommandBus } from '@nestjs/cqrs';
import type { System } from '../composition.js';
import { caughtUp } from '../caught-up.js';
import { readLogFacts } from '../log/log-facts.js';
import { speaking } from '../texts/texts.js';
import { CommandBusDoor } from './command-bus-door.js';

/** Ends every import that is open, with what came of it, and waits until the read models show it. Days are left to the clock. */
export async function endOpenImports(
  system: System,
  { publish, signal }: { readonly publish: boolean; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const { store, app } = system;
  const { unheard } = await readLogFacts(store);
  const origins = unheard.map(({ origin }) => origin).sort();
  const door = new CommandBusDoor(app.get(CommandBus), store);
  await door.end(origins, publish);
  await caughtUp(system, door.position, signal, longMs);
  return origins;
}

/** How much they brought is not known here. */
const longMs = 3_600_000;

/** For people. */
export function renderEnded(origins: readonly string[], language: Language): string {
  const speak = speaking(language);
  if (origins.length === 0) return speak('noImportOpen');
  return origins.map((origin) => speak('importEnded', { origin })).join('\n');
}
