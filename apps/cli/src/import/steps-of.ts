import { uuidV5 } from '@hindsight/event-store';
import type { Row } from './csv-rows.js';
import type { Fact } from './fact.js';
import type { Step, UnsentCommand } from './step.js';

/** A fact and the row that told it. */
export interface Told {
  readonly fact: Fact;
  readonly row: Row;
}

export interface Source {
  readonly preset: string;
  /** SHA-256 of the file, lowercase hex. */
  readonly fileHash: string;
}

/**
 * Turns facts, sorted by time, into steps: a customer's first fact of any kind registers the customer at that instant.
 * Remembers the ids of the customers it has seen, and nothing else.
 */
export function stepMaker(source: Source): (told: Told) => Step[] {
  const seen = new Set<string>();
  return ({ fact, row }) => {
    const isFirst = !seen.has(fact.customerId);
    seen.add(fact.customerId);
    const step = (kind: string, id: string, command: UnsentCommand): Step => ({
      customerId: fact.customerId,
      command,
      commandId: uuidV5(`${source.preset}:${kind}:${id}`),
      actor: 'import',
      origin: `import:${source.fileHash}`,
      row: { line: row.line, raw: row.raw },
    });
    const recorded = step(fact.kind, fact.sourceId, commandFor(fact));
    return isFirst ? [step('register', fact.customerId, registration(fact)), recorded] : [recorded];
  };
}

function commandFor({ kind, occurredAt, sourceId, amount, lines }: Fact): UnsentCommand {
  switch (kind) {
    case 'purchase':
      return { type: 'RecordPurchase', occurredAt, orderId: sourceId, amount, lines };
    case 'return':
      return { type: 'RecordReturn', occurredAt, returnId: sourceId, amount };
  }
}

const registration = ({ occurredAt, attributes }: Fact): UnsentCommand => ({
  type: 'RegisterCustomer',
  occurredAt,
  partyKind: 'organisation', // many are wholesalers, none is told apart (samples/online-retail/README.md)
  attributes,
});
