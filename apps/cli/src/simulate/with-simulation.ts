import { instantOf, type Step } from '../import/step.js';
import { Simulator } from './simulator.js';

/**
 * Merges simulated steps into imported ones, by time; at one instant what was imported comes first. Nothing is made up
 * later than `until` (inclusive), so that the last day of an import can be closed.
 */
export async function* withSimulation(
  steps: AsyncIterable<Step>,
  seed: number,
  until: number,
): AsyncGenerator<Step> {
  const simulator = new Simulator(seed);
  for await (const step of steps) {
    const at = instantOf(step);
    yield* simulator.before(at);
    yield step;
    const kind = invoiceKind(step);
    if (kind) simulator.hear(step.customerId, kind, at);
  }
  yield* simulator.before(until + 1);
}

function invoiceKind({ command }: Step): 'purchase' | 'return' | null {
  if (command.type === 'RecordReturn') return 'return';
  return command.type === 'RecordPurchase' && command.amount.minor > 0n ? 'purchase' : null;
}
