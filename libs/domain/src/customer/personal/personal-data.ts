// Which parts of a customer's events are personal. They are sealed before anything is decided on them, under a key of that customer
// alone, so nothing here, no rule and no table ever sees them open; and who destroys the key has erased them, history or not.

/** Personal text as it is decided on and stored: nobody reads it without the customer's key. The same text is sealed the same. */
export type Sealed = Readonly<Record<'sealed', string>>;

/** What of a person may be kept, by name. What says more of somebody's life than how to reach them is not among it. */
export const personalKeys = ['name', 'phone', 'email', 'address'] as const;

/** Whether a profile takes a personal fact of this name. */
export const isPersonalKey = (key: string): boolean => personalKeys.some((allowed) => allowed === key);

/** Where personal text stands in an event, and what it is sealed for, so that it opens nowhere else. */
export interface PersonalPlace {
  /** Of the event's data: a sealed text, or several by name. */
  readonly field: string;
  /** Never renamed: what was sealed for it opens for it alone. */
  readonly of: string;
  /** The field whose value tells one such text from another of the customer; null where names do. */
  readonly by: string | null;
}

const profile: PersonalPlace = { field: 'personal', of: 'profile', by: null };
const contact: PersonalPlace = { field: 'note', of: 'contact', by: 'contactId' };
const complaint: PersonalPlace = { field: 'text', of: 'complaint', by: 'complaintId' };

/** By the stored type of an event. */
export const personalInEvents: ReadonlyMap<string, PersonalPlace> = new Map([
  ['CustomerRegistered', profile],
  ['CustomerProfileChanged', profile],
  ['CustomerContacted', contact],
  ['CustomerComplained', complaint],
]);

/** By the type of the command that is decided into one of those. */
export const personalInCommands: ReadonlyMap<string, PersonalPlace> = new Map([
  ['RegisterCustomer', profile],
  ['ChangeProfile', profile],
  ['RecordContact', contact],
  ['FileComplaint', complaint],
]);
