import { uuidV5 } from '@hindsight/event-store';
import type { Step, UnsentCommand } from './step.js';
import type { Told } from './told.js';

interface Imported {
  /** The id of the mapping. */
  readonly mapping: string;
  /** SHA-256 of the file, lowercase hex. */
  readonly fileHash: string;
}

/** Of all events that a file brings. Stored: never change it. */
export const originOf = (fileHash: string): string => `import:${fileHash}`;

/**
 * Turns what is told, sorted by time, into steps: the first that is heard of a customer registers the customer at that
 * instant. Remembers the ids of the customers it has seen, and nothing else.
 */
export function stepMaker({ mapping, fileHash }: Imported): (told: Told) => Step[] {
  const seen = new Set<string>();
  return ({ customerId, registration, fact, row }) => {
    const isFirst = !seen.has(customerId);
    seen.add(customerId);
    const step = (kind: string, id: string, command: UnsentCommand): Step => ({
      ...{ customerId, command, row },
      // Stored with every event, and what makes a repeat harmless: never change it.
      commandId: uuidV5(`${mapping}:${kind}:${id}`),
      actor: 'import',
      origin: originOf(fileHash),
    });
    const register = isFirst && registration ? [step('register', customerId, registration)] : [];
    return fact ? [...register, step(fact.name, fact.sourceId, fact.command)] : register;
  };
}
