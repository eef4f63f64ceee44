/** Told of every value that was not taken as it stands; what was done to it, in the past tense. */
export type Note = (conversion: string) => void;

/** What a text says; null when it cannot be what it should, undefined when it says nothing. */
export type Read = (text: string, note: Note) => unknown;

/** What a mapping may say of how values are written, beside the column that they stand in. */
export interface Writing {
  readonly prefix?: string;
  readonly strip?: string;
  readonly map?: ReadonlyMap<string, string>;
  /** What words mean that `map` does not have; null: nothing. */
  readonly otherwise?: string | null;
  readonly thousands?: string;
  readonly decimal?: string;
  readonly negate?: boolean;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Tried in turn. */
  readonly pattern?: readonly string[];
  readonly zone: string;
  readonly currency: string;
}

/** The name of one of them. */
export type Option = keyof Writing;
