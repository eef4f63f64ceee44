/** In what way a bundle does not hold. */
export type FindingKind =
  | 'head-not-genuine'
  | 'file-missing'
  | 'file-unexpected'
  | 'rules-differ'
  | 'event-not-in-log'
  | 'event-elsewhere'
  | 'event-twice'
  | 'event-foreign'
  | 'out-of-order'
  | 'not-known-yet'
  | 'revision-missing'
  | 'unreadable'
  | 'not-closed'
  | 'cutoff-missing'
  | 'not-derivable'
  | 'change-differs'
  | 'change-not-derived'
  | 'change-not-stated'
  | 'past-change-not-derived'
  | 'past-change-not-void'
  | 'state-differs';

/** The first thing of a bundle that is other than it should be. */
export interface Finding {
  readonly kind: FindingKind;
  /** What of the bundle: a file, an event, a change. */
  readonly where: string;
  /** What the bundle states; null where it states nothing. */
  readonly stated: string | null;
  /** What follows from events, proofs and rules; null where nothing does. */
  readonly found: string | null;
}

/** Ends a check at what it found. */
export class DoesNotHold extends Error {
  override readonly name = 'DoesNotHold';
  constructor(readonly finding: Finding) {
    super(`${finding.kind}: ${finding.where}`);
  }
}

/** @throws {DoesNotHold} always */
export function doesNotHold(
  kind: FindingKind,
  where: string,
  { stated = null, found = null }: Partial<Pick<Finding, 'stated' | 'found'>> = {},
): never {
  throw new DoesNotHold({ kind, where, stated, found });
}
