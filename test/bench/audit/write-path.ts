import { randomBytes } from 'node:crypto';
import type { EventStore } from '@hindsight/event-store';
import { StoredKeys, type ReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption, Vault } from '@hindsight/vault';
import { Customers } from '../../../apps/api/src/customers/customers.js';
import { Clock } from '../../../apps/api/src/http/clock.js';
import type { Contender, Target } from '../harness/bench.js';
import { median } from '../harness/measure.js';

const [sealed, open] = ['notes taken down: encrypted', 'notes taken down: as they came'] as const;
const customers = 100;
const inParallel = 64;
const occurredAt = new Date('2026-01-05T09:00:00Z');
/** As long as what somebody writes down of a call. */
const note = 'asks for the blue cups, and for no calls before ten; '.repeat(6);
const by = { actor: 'bench', origin: 'bench' };

interface Place {
  readonly store: EventStore;
  readonly tables: ReadModels;
  /** How many notes a run takes down. */
  readonly notes: number;
}

/** Notes of calls, from the command to the disk: encrypted, and as they came. */
export async function writePathContenders({ store, tables, notes }: Place): Promise<Contender[]> {
  const keks = [kekOf(randomBytes(32))] as const;
  const vault = new Vault(new StoredKeys(tables), new LocalKeyEncryption(() => Promise.resolve(keks)));
  return [
    await notesOf(sealed, 'enc', vault, { store, tables, notes }),
    await notesOf(open, 'raw', asTheyCame, { store, tables, notes }),
  ];
}

const leftOpen = { seal: (_: unknown, text: string) => ({ sealed: text }) };
// All that the door asks of a vault.
const asTheyCame = {
  has: () => Promise.resolve(true),
  sealerOf: () => Promise.resolve(leftOpen),
} as unknown as Vault;

async function notesOf(name: string, prefix: string, vault: Vault, place: Place): Promise<Contender> {
  const door = new Customers(
    { store: place.store, vault, clock: new Clock() },
    { reportingCurrency: 'GBP', personalIds: false, sensitiveAttributes: [] },
  );
  let sent = 0;
  const take = async () => {
    const contactId = `${prefix}-${sent++}`;
    const contact = { type: 'RecordContact', contactId, channel: 'phone', direction: 'in' } as const;
    const call = { ...contact, purpose: 'care', outcome: 'reached', occurredAt, note } as const;
    const outcome = await door.handle(`${prefix}${sent % customers}`, call, { ...by, commandId: contactId });
    if (!outcome.accepted) throw new Error(outcome.reason);
  };
  for (let n = 0; n < customers; n++) await register(door, `${prefix}${n}`);
  return {
    ...{ name, units: place.notes, comparedAs: 'notes' },
    run: async () => {
      const until = sent + place.notes;
      const worker = async () => {
        while (sent < until) await take();
      };
      await Promise.all(Array.from({ length: inParallel }, worker));
      return () => String(place.notes);
    },
  };
}

async function register(door: Customers, id: string): Promise<void> {
  const asked = { type: 'RegisterCustomer', partyKind: 'person', attributes: {}, occurredAt } as const;
  await door.handle(id, { ...asked, personal: { name: 'Ada Lovelace' } }, { ...by, commandId: id });
}

/** Of the two runs of a round, which stood side by side: the machine is not the same all day. */
export const writePathTarget: Target = {
  name: 'notes taken down: time encrypted / as they came',
  value: (of) => {
    const beside = of(open).runs;
    return median(of(sealed).runs.map((ms, round) => ms / (beside[round] ?? NaN)));
  },
  ...{ target: 1.1, better: 'lower' },
};
