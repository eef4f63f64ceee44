import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type {
  ContractEvent,
  ContractExpired,
  ContractSent,
  ContractSigned,
  ContractTerms,
} from './contract-events.js';
import { contractStateAt } from './contract-state.js';

/** Refused: `contract-id-reused`, `contract-ends-before-start`, and as an amount. */
export type SendContract = Asking<'SendContract', ContractSent>;
/**
 * Terms that are left out are those that were sent. Refused: `contract-unknown`, `contract-already-signed`,
 * `signed-before-sent`, `contract-expired`, `contract-ends-before-start`, and as an amount.
 */
export type SignContract = Asking<'SignContract', ContractSigned, 'from' | 'to'> & {
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
};
/**
 * Of an offer too, which lapses. Refused: `contract-unknown`, `contract-already-expired`, `expired-before-sent`,
 * `expired-before-signed`.
 */
export type ExpireContract = Asking<'ExpireContract', ContractExpired, keyof ContractTerms>;

export type ContractCommand = SendContract | SignContract | ExpireContract;
export type ContractRefusal =
  | AmountRefusal
  | 'contract-id-reused'
  | 'contract-ends-before-start'
  | 'contract-unknown'
  | 'contract-already-signed'
  | 'signed-before-sent'
  | 'contract-expired'
  | 'contract-already-expired'
  | 'expired-before-sent'
  | 'expired-before-signed';

export interface Contracts {
  readonly offers: Map<string, ContractSent>;
  readonly signatures: Map<string, ContractSigned>;
  readonly expiries: Map<string, ContractExpired>;
}

export const contracts: Topic<ContractCommand, ContractEvent, Contracts, ContractRefusal> = {
  initial: () => ({ offers: new Map(), signatures: new Map(), expiries: new Map() }),
  growth: {
    ContractSent: (state, event) => {
      state.offers.set(event.contractId, event);
    },
    ContractSigned: (state, event) => {
      state.signatures.set(event.contractId, event);
    },
    ContractExpired: (state, event) => {
      state.expiries.set(event.contractId, event);
    },
  },
  decisions: { SendContract: sendContract, SignContract: signContract, ExpireContract: expireContract },
};

function sendContract(
  { occurredAt, contractId, amount, from, to }: SendContract,
  state: Contracts,
  reportingCurrency: string,
): Decision<ContractSent, ContractRefusal> {
  const fact: ContractSent = stated({ type: 'ContractSent', occurredAt, contractId, amount, from, to });
  const known = state.offers.get(contractId);
  if (known) return saidAgain(known, fact, 'contract-id-reused');
  const obstacle = againstTerms(fact, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}

function signContract(
  command: SignContract,
  state: Contracts,
  reportingCurrency: string,
): Decision<ContractSigned, ContractRefusal> {
  const offer = state.offers.get(command.contractId);
  if (!offer) return refuse('contract-unknown');
  const fact = signature(command, offer);
  const known = state.signatures.get(fact.contractId);
  if (known) return saidAgain(known, fact, 'contract-already-signed');
  const obstacle = againstSigning(fact, offer, state) ?? againstTerms(fact, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}

function expireContract(
  { occurredAt, contractId }: ExpireContract,
  state: Contracts,
): Decision<ContractExpired, ContractRefusal> {
  const offer = state.offers.get(contractId);
  if (!offer) return refuse('contract-unknown');
  const known = state.expiries.get(contractId);
  if (known) return sameFact(known.occurredAt, occurredAt) ? accept() : refuse('contract-already-expired');
  if (occurredAt < offer.occurredAt) return refuse('expired-before-sent');
  const signed = state.signatures.get(contractId);
  if (signed && occurredAt < signed.occurredAt) return refuse('expired-before-signed');
  const { amount, from, to } = signed ?? offer;
  return accept(stated({ type: 'ContractExpired', occurredAt, contractId, amount, from, to }));
}

function againstTerms(
  { amount, from, to }: ContractTerms,
  reportingCurrency: string,
): ContractRefusal | null {
  return from < to ? againstAmount(amount, reportingCurrency) : 'contract-ends-before-start';
}

/** Goes by when things happened: a signature that is heard of late may lie before an expiry that is known. */
function againstSigning(
  { occurredAt, contractId }: ContractSigned,
  offer: ContractSent,
  state: Contracts,
): ContractRefusal | null {
  const expiredAt = state.expiries.get(contractId)?.occurredAt;
  switch (contractStateAt({ sentAt: offer.occurredAt, signedAt: undefined, expiredAt }, occurredAt)) {
    case null:
      return 'signed-before-sent';
    case 'sent':
    case 'signed':
      return null;
    case 'expired':
    case 'lapsed':
      return 'contract-expired';
  }
}

const signature = (
  { occurredAt, contractId, amount, from, to }: SignContract,
  offer: ContractSent,
): ContractSigned =>
  stated({
    type: 'ContractSigned',
    occurredAt,
    contractId,
    amount: amount ?? offer.amount,
    from: from ?? offer.from,
    to: to ?? offer.to,
  });
