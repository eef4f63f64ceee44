import { exactly, instant, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const terms = exactly({ contractId: text, from: instant, to: instant }, { amount: positiveMoney });

export const contractSchemas = {
  ContractSent: storedEvent('ContractSent', 1, terms),
  ContractSigned: storedEvent('ContractSigned', 1, terms),
  ContractExpired: storedEvent('ContractExpired', 1, terms),
};
