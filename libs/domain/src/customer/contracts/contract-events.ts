import type { Shapes } from '../../codec.js';
import { asIs, instantField, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';

/** What a contract says. */
export interface ContractTerms {
  /** Positive, in the reporting currency. */
  readonly amount?: Money;
  /** The contract runs from here; before `to`. */
  readonly from: Date;
  /** Until here, not included. That alone ends nothing: `ContractExpired` does. */
  readonly to: Date;
}

/** We offer a contract. A renewal is a contract of its own, with an id of its own. */
export interface ContractSent extends ContractTerms {
  readonly type: 'ContractSent';
  readonly occurredAt: Date;
  readonly contractId: string;
}

/** Both sides are bound, by these terms. */
export interface ContractSigned extends ContractTerms {
  readonly type: 'ContractSigned';
  readonly occurredAt: Date;
  readonly contractId: string;
}

/** A contract has ended, or an offer has lapsed unsigned; these were its terms. */
export interface ContractExpired extends ContractTerms {
  readonly type: 'ContractExpired';
  readonly occurredAt: Date;
  readonly contractId: string;
}

/** Everything that is said of contracts. */
export type ContractEvent = ContractSent | ContractSigned | ContractExpired;

const fields = { contractId: asIs<string>(), amount: moneyField, from: instantField, to: instantField };

/** How they are stored. */
export const contractShapes: Shapes<ContractEvent> = {
  ContractSent: { version: 1, fields },
  ContractSigned: { version: 1, fields },
  ContractExpired: { version: 1, fields },
};
