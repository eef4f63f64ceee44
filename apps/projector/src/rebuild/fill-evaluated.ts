import { copyIn, loadHistories, onPool, parkCustomers, type ReadModels } from '@hindsight/read-models';
import { evaluateChunk, type Found } from '../evaluate/evaluate-chunk.js';
import { chunksOf } from '../evaluate/evaluate-in-chunks.js';
import type { Chunk } from '../evaluate/load-chunk.js';
import type { Work } from '../evaluate/work.js';
import { newChanges, statesOf } from '../evaluate/write-evaluated.js';
import type { Building } from './building.js';
import type { FilledHistory } from './fill-history.js';

/** Nothing was evaluated before, and nobody is told. */
const nothingKnown: Omit<Chunk, 'histories'> = {
  ...{ states: new Map(), standing: new Map(), activations: new Map() },
  listeners: { broughtIn: new Map(), own: new Map(), stood: new Map() },
};

/**
 * Evaluates every customer from its first event on, and copies what comes of it. While some are evaluated, those before them are written
 * and the next are read.
 */
export async function fillEvaluated(
  set: ReadModels,
  { customers }: FilledHistory,
  work: Work,
  { signal, onProgress }: Pick<Building, 'signal' | 'onProgress'>,
): Promise<void> {
  const chunks = chunksOf([...customers.keys()].sort());
  const load = async () => {
    const { value: ids } = chunks.next();
    return ids ? loadHistories(onPool(set), ids) : null;
  };
  let written = Promise.resolve();
  for (let next = load(), histories = await next; histories !== null; histories = await next) {
    signal.throwIfAborted();
    next = load();
    next.catch(() => undefined); // the loop waits for it, unless something else fails before
    const found = await evaluateChunk(work, { ...nothingKnown, histories });
    await written;
    written = copyFound(set, found);
    written.catch(() => undefined); // likewise
    onProgress(histories.reduce((sum, { customerId }) => sum + (customers.get(customerId) ?? 0), 0));
  }
  await written;
}

async function copyFound(set: ReadModels, found: Found): Promise<void> {
  const { customers, facts, trades, outcomes, wakes, activations, parked } = found;
  await copyIn(set, {
    ...{ customers, activations },
    facts: facts.flatMap(({ rows }) => rows),
    trades: trades.flatMap(({ rows }) => rows),
    changes: newChanges(outcomes),
    states: outcomes.flatMap(statesOf),
    wakes: [...wakes].map(([customerId, wakeAt]) => ({ customerId, wakeAt })),
  });
  await parkCustomers(onPool(set), parked);
}
