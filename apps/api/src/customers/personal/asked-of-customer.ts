import type { CustomerCommand, Sealed } from '@hindsight/domain';

/** A field that is sealed, before it is. */
type OpenField<Value> = Value extends Sealed
  ? string
  : Value extends Readonly<Record<string, Sealed>>
    ? Readonly<Record<string, string>>
    : Value;

type PersonalField = 'personal' | 'note' | 'text';

/** A command as it is sent to us: what is personal in it is plain text yet. */
type Open<Command> = {
  readonly [F in keyof Command]: F extends PersonalField ? OpenField<Command[F]> : Command[F];
};

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

type OpenOf<Union> = Union extends unknown ? Open<Union> : never;
/** To take in another customer is no business of its own (see `merge`), nor is a step of an erasure (see `Erasures`). */
type Inner = 'AbsorbCustomer' | 'BeginErasure' | 'EraseCustomer';

/** What is asked of the domain, less what the door adds. */
export type AskedOfCustomer = OpenOf<Without<'now' | 'seen', Exclude<CustomerCommand, { type: Inner }>>>;
