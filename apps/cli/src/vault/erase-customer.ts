import { CommandBus } from '@nestjs/cqrs';
import type { ErasureReceipt, ErasureView } from '@hindsight/contracts';
import { customerRefusals, EraseCustomer, Erasures } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { labelled } from '../terminal/labelled.js';
import { said, type Speak } from '../texts/texts.js';

export interface EraseAsked {
  readonly customerId: string;
  readonly requestId: string;
  readonly legalBasis: string;
  /** Who asks. */
  readonly by: string;
}

/**
 * Erases a customer, and waits until tables are scrubbed, too.
 * @throws {BadInput} there is no such customer, or something else was asked under this request
 */
export async function eraseIn(
  system: System,
  asked: EraseAsked,
  signal: AbortSignal,
): Promise<ErasureReceipt> {
  const receipt = await erase(system, asked);
  if (receipt.completedAt !== null) return receipt;
  for (const { erasedAtPosition } of receipt.customers)
    await caughtUp(system, BigInt(erasedAtPosition), signal);
  return erase(system, asked);
}

async function erase(system: System, asked: EraseAsked): Promise<ErasureReceipt> {
  const { customerId, requestId, legalBasis, by } = asked;
  const command = new EraseCustomer(customerId, { requestId, legalBasis }, by);
  const outcome = await system.app.get(CommandBus).execute(command);
  if (outcome.accepted) return outcome.receipt;
  throw new BadInput(said('cannotErase', { id: customerId, why: customerRefusals.titleOf(outcome.reason) }));
}

/** @throws {BadInput} nobody made this request */
export async function erasureIn(system: System, requestId: string): Promise<ErasureView> {
  const receipt = await system.app.get(Erasures).show(requestId);
  if (receipt) return receipt;
  throw new BadInput(said('erasureUnknown', { id: requestId }));
}

/** For people; what subscribers said, where that was asked for. */
export function renderErasure(receipt: ErasureReceipt | ErasureView, speak: Speak): string {
  const { customerId: id, requestId: request, completedAt, mergedInto } = receipt;
  const lines: (readonly [string, string])[] = [
    [speak('legalBasisLabel'), receipt.legalBasis],
    [speak('askedLabel'), speak('askedByAt', { by: receipt.askedBy, at: receipt.askedAt })],
    ...receipt.customers.flatMap((one) => linesOf(one, speak)),
    ...receipt.tables.map(
      ({ table, rowsLeft: rows }) => [speak('tablesLabel'), speak('tableScrubbed', { table, rows })] as const,
    ),
    ...receipt.exports.map((one) => [speak('handedLabel'), handedTo(one, speak)] as const),
    [speak('archiveLabel'), speak('nothingPersonal')],
  ];
  if (mergedInto !== null) lines.push([speak('goesOnAs'), speak('notAskedAbout', { id: mergedInto })]);
  if (completedAt !== null) lines.push([speak('completedLabel'), completedAt]);
  if ('missingReceipts' in receipt) lines.push(...subscriberLines(receipt, speak));
  const head = speak(completedAt === null ? 'erasedUnderWay' : 'erasedDone', { id, request });
  return [head, ...labelled(lines)].join('\n');
}

const subscriberLines = (erasure: ErasureView, speak: Speak): (readonly [string, string])[] => [
  ...erasure.subscriberReceipts.map(
    ({ subscriber, did, doneAt: at }) =>
      [speak('subscriberLabel'), speak('subscriberDid', { subscriber, did, at })] as const,
  ),
  ...erasure.missingReceipts.map(
    ({ subscriber, waitingDays: days }) =>
      [speak('subscriberLabel'), speak('subscriberSilent', { subscriber, days })] as const,
  ),
];
function handedTo(one: ErasureReceipt['exports'][number], speak: Speak): string {
  const { recipient, what, purpose, last, everyone } = one;
  const why = purpose === null ? '' : ` (${purpose})`;
  return speak(everyone ? 'perhapsHandedTo' : 'handedTo', { recipient, what, why, last });
}

function linesOf(one: ErasureReceipt['customers'][number], speak: Speak): (readonly [string, string])[] {
  const { customerId: id, keyId: key, keyDestroyedAt: at } = one;
  const recorded = {
    ...{ revision: one.erasedAtRevision, position: one.erasedAtPosition, events: one.sealedEvents },
  };
  return [
    [speak('fencedLabel'), speak('fencedAt', { id, revision: one.fencedAtRevision })],
    [speak('keyLabel'), key === null ? speak('noKeyEver') : speak('keyDestroyedAt', { key, at })],
    [speak('recordedLabel'), speak('recordedErased', recorded)],
  ];
}
