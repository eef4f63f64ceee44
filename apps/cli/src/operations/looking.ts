import { setTimeout as sleep } from 'node:timers/promises';

// A probe or a scrape asks often, and waits for nobody: what it wants to know of is what does not answer.

const freshForMs = 1000;
const answersWithinMs = 5000;

/** What was found so short a time ago is found again. */
export function atMostOnceIn<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  let lookedAt = -Infinity;
  return () => {
    if (found && performance.now() - lookedAt < freshForMs) return found;
    lookedAt = performance.now();
    return (found = look());
  };
}

/** @throws what looking throws, or that there is no answer in time */
export async function inTime<T>(look: () => Promise<T>, withinMs = answersWithinMs): Promise<T> {
  const timer = new AbortController();
  const late = sleep(withinMs, undefined, { ref: false, signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${withinMs / 1000} s`);
  });
  try {
    return await Promise.race([look(), late]);
  } finally {
    late.catch(() => undefined); // nobody waits for it any more
    timer.abort();
  }
}
