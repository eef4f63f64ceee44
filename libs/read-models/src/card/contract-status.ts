import type { ContractStatusView } from '@hindsight/contracts';
import type { CardEvent } from './card-events.js';
import { textIn } from './fields.js';

const statuses = {
  ContractSent: 'sent',
  ContractSigned: 'under_contract',
  ContractExpired: 'expired',
} as const satisfies Readonly<Record<string, ContractStatusView['status']>>;

const isOfContract = (event: CardEvent): event is CardEvent & { readonly type: keyof typeof statuses } =>
  Object.hasOwn(statuses, event.type);

/**
 * How a customer stands with contracts: what the latest event of one says; a term whose end has come is over, said or not.
 * @source S32 (无合同 / 合同中 / 合同已到期), with "sent" of S31 beside them
 */
export function contractStatus(
  events: readonly CardEvent[],
  asOf: Date,
): Pick<ContractStatusView, 'status' | 'to'> {
  const latest = events.filter(isOfContract).at(-1);
  const signed = events.filter(({ type }) => type === 'ContractSigned').at(-1);
  const to = signed ? textIn(signed, 'to') : null;
  if (!latest) return { status: 'none', to };
  const status = statuses[latest.type];
  const isOver = status === 'under_contract' && to !== null && to <= asOf.toISOString();
  return { status: isOver ? 'expired' : status, to };
}
