import { loadWatermark, onPool, outputNames, standingResults } from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf } from '../log/log-facts.js';
import { scoreWarnings, type Scored, type Warnings } from './score-warnings.js';
import type { Truth } from './simulated-customers.js';
import { said } from '../texts/texts.js';

/** Scores the warnings of an output in force, as of the last closed day. @throws {BadInput} there is no such output, or no day */
export async function scoreSystem(
  system: System,
  truths: ReadonlyMap<string, Truth>,
  { output, ...asked }: Omit<Scored, 'end'> & { readonly output: string },
  signal: AbortSignal,
): Promise<Warnings> {
  await caughtUp(system, await headOf(system.store), signal);
  const sql = onPool(system.readModels);
  const known = await outputNames(sql);
  if (!known.includes(output))
    throw new BadInput(said('noSuchLabelOutput', { output, known: known.join(', ') }));
  const end = await loadWatermark(sql);
  if (end === null) throw new BadInput(said('importSimulationFirst'));
  return scoreWarnings(truths, standingResults(sql, output), { ...asked, end });
}
