import { personalInCommands, personalInEvents, type PersonalPlace, type Sealed } from '@hindsight/domain';
import type { Purpose, Sealer } from './sealer.js';
import type { Opener } from './vault.js';

/** What stands in place of personal text that no key opens any more. Stored in tables: never change it. */
export const erased = { erased: true } as const;

/** Whether a command says anything personal. */
export function saysPersonal(command: { readonly type: string }): boolean {
  const place = personalInCommands.get(command.type);
  return place !== undefined && valueAt(command, place.field) !== undefined;
}

/** The same command with its personal text sealed: it may leave the process, open it may not. */
export function sealedCommand<Command extends { readonly type: string }>(
  sealer: Sealer,
  customerId: string,
  command: Command,
): object & Pick<Command, 'type'> {
  const place = personalInCommands.get(command.type);
  if (!place) return command;
  return translated(command, place, (name, text) =>
    typeof text === 'string' ? sealer.seal(purposeOf(customerId, place, command, name), text) : text,
  );
}

/**
 * What an event says, with its personal text opened; `erased` stands where it does not open any more.
 * @throws {SealBroken} it was altered, or moved
 */
export function openedData<Data extends object>(
  opener: Opener,
  customerId: string,
  { type, data }: { readonly type: string; readonly data: Data },
): Data {
  const place = personalInEvents.get(type);
  if (!place) return data;
  return translated(data, place, (name, value) => {
    if (!isSealed(value)) return value;
    return opener === 'destroyed' ? erased : opener.open(purposeOf(customerId, place, data, name), value);
  });
}

/** Whether an event has personal text, sealed. */
export function hasSealed({ type, data }: { readonly type: string; readonly data: object }): boolean {
  const place = personalInEvents.get(type);
  const value = place && valueAt(data, place.field);
  if (typeof value !== 'object' || value === null) return false;
  return isSealed(value) || Object.values<unknown>(value as Record<string, unknown>).some(isSealed);
}

function translated<Said extends object>(
  said: Said,
  { field, by }: PersonalPlace,
  translate: (name: string, value: unknown) => unknown,
): Said {
  const value = valueAt(said, field);
  if (value === undefined) return said;
  if (by !== null) return { ...said, [field]: translate(field, value) };
  const facts = Object.entries(value as object); // by the names of personal facts: commands and events are checked
  return { ...said, [field]: Object.fromEntries(facts.map(([name, one]) => [name, translate(name, one)])) };
}

/** Never changed: what was sealed opens for the same alone. */
function purposeOf(customerId: string, { of, by }: PersonalPlace, said: object, name: string): Purpose {
  return [customerId, of, ...(by === null ? [] : [String(valueAt(said, by))]), name];
}

const valueAt = (said: object, field: string): unknown => (said as Readonly<Record<string, unknown>>)[field];

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string';
