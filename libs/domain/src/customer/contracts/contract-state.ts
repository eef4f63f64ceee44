/** What a contract can be: sent, then signed, then expired; lapsed is one that expired unsigned, and never bound anybody. */
export const contractStates = ['sent', 'signed', 'expired', 'lapsed'] as const;
/** One of `contractStates`. */
export type ContractState = (typeof contractStates)[number];

/** When what is known of a contract happened. */
export interface ContractTimes {
  readonly sentAt: Date;
  readonly signedAt: Date | undefined;
  readonly expiredAt: Date | undefined;
}

/** What a contract was at an instant, that instant's own events included; null before it was sent. */
export function contractStateAt(
  { sentAt, signedAt, expiredAt }: ContractTimes,
  instant: Date,
): ContractState | null {
  if (instant < sentAt) return null;
  const isSigned = signedAt !== undefined && signedAt <= instant;
  if (expiredAt !== undefined && expiredAt <= instant) return isSigned ? 'expired' : 'lapsed';
  return isSigned ? 'signed' : 'sent';
}
