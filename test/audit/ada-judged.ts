import { Logger } from '@nestjs/common';
import { bought, registered } from '../../apps/projector/src/testing/fixtures.js';
import { shorter } from '../../apps/projector/src/testing/seventy-days.js';
import { Evidence } from './evidence.js';

/** The last position before something was heard. */
interface Known {
  readonly early: bigint;
  readonly late: bigint;
  readonly turned: bigint;
}

/**
 * At the end of January half of two spenders is `vip`: bob with 5.00, and ada with 3.00 is not. Then 4.00 of ada's are heard of that were
 * spent in January: 7.00 reach the bar of 5.00, which stays. From 14 February on 30 days count, and the bar of their own is 7.00, which
 * 4.00 do not reach. Then it turns out that the 4.00 were 0.40, so ada never was `vip`.
 */
export async function adaJudged(): Promise<{ readonly evidence: Evidence; readonly at: Known }> {
  Logger.overrideLogger(false);
  const evidence = await Evidence.open();
  const { log } = evidence.world;
  await evidence.world.begin();
  await log.customer('ada', registered('2026-01-10T09:00Z'), bought('a-1', 300n, '2026-01-10T10:00Z'));
  await log.close('2026-02-03');
  const early = await evidence.settled();
  await log.customer('ada', bought('a-2', 400n, '2026-01-20T09:00Z'));
  const late = await evidence.settled();
  await log.activate(shorter, '2026-02-14');
  await log.close('2026-02-20');
  const turned = await evidence.settled();
  const correction = { orderId: 'a-2', amount: { minor: '40', currency: 'GBP' } };
  const occurredAt = '2026-02-19T09:00:00.000Z';
  await log.raw('customer-ada', { type: 'PurchaseCorrected', occurredAt, data: correction });
  await evidence.settled();
  return { evidence, at: { early, late, turned } };
}
