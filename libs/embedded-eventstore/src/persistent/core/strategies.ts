import type { Consumer } from './consumer.js';
import type { StrategyName } from './settings.js';

/** Who gets a message. `later`: not this one now, but others may go; `nobody`: nobody takes anything now. */
type Choice = Consumer | 'later' | 'nobody';

/** Chooses among the consumers in their order, and may turn that order: it is all the memory a strategy has. */
export type Strategy = (pin: number, consumers: Consumer[]) => Choice;

export const strategies: Record<StrategyName, Strategy> = {
  DispatchToSingle: (_pin, consumers) => firstFree(consumers, 'stays first'),
  RoundRobin: (_pin, consumers) => firstFree(consumers, 'goes last'),
  Pinned: pinned,
  PinnedByCorrelation: pinned,
};

function firstFree(consumers: Consumer[], chosen: 'stays first' | 'goes last'): Choice {
  const at = consumers.findIndex(({ isFree }) => isFree);
  const consumer = consumers[at];
  if (!consumer) return 'nobody';
  consumers.push(...consumers.splice(0, chosen === 'stays first' ? at : at + 1));
  return consumer;
}

/**
 * The consumer that ranks highest for the pin (rendezvous hashing), so that when one comes or goes only the pins that it gains
 * or loses move. A message whose consumer is busy waits for it.
 * @source Thaler and Ravishankar, Using name-based mappings to increase hit rates, 1998
 */
function pinned(pin: number, consumers: Consumer[]): Choice {
  if (!consumers.some(({ isFree }) => isFree)) return 'nobody';
  const best = consumers.reduce((one, other) => (rank(pin, other) > rank(pin, one) ? other : one));
  return best.isFree ? best : 'later';
}

function rank(pin: number, { number }: Consumer): number {
  return mixed(mixed(pin) ^ number);
}

/** Spreads 32 bits over 32 bits. @source the finalizer of MurmurHash3, which is in the public domain */
function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
