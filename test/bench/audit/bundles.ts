import { packed } from '../../../apps/cli/src/audit/bundle/write-bundle.js';
import { checkBundle } from '../../../apps/cli/src/audit/bundle/check-bundle.js';
import { readBundle } from '../../../apps/cli/src/audit/bundle/read-bundle.js';
import { registered } from '../../../apps/projector/src/testing/fixtures.js';
import { World } from '../../../apps/projector/src/testing/world.js';
import { Evidence, house } from '../../audit/evidence.js';
import type { Contender, Target } from '../harness/bench.js';
import { withDatabase } from '../projector/tables.js';
import { checkedByHand } from './bundle-by-hand.js';

const events = 10_000;
const begin = Date.UTC(2026, 0, 10, 9);
/** So that all of them are in fifty days. */
const apartMs = (50 * 86_400_000) / events;
/** As many things happen before a complaint is heard of that lasted through them. */
const long = 200;

/** A bundle of one customer, as an auditor has it: a zip and a public key. */
export async function bundleContenders(server: string): Promise<Contender[]> {
  const zip = await withDatabase(server, writeBundle);
  return [
    {
      ...{ name: 'a bundle checked', units: events, comparedAs: 'bundle' },
      run: () => {
        const bundle = readBundle(zip, 'bundle.zip');
        const { events: proven, finding } = checkBundle(bundle, house);
        const featureOf = (id: string) => bundle.state.find(({ ruleSet }) => ruleSet.startsWith(`${id}@`));
        const { spend } = featureOf('pyramid')?.features ?? {};
        const { open } = featureOf('mood')?.features ?? {};
        const angry = bundle.changes.filter(
          ({ output, supersededAt }) => output === 'angry' && supersededAt === null,
        );
        const said = { proven, spend, open, changes: angry.length, finding };
        return () => JSON.stringify(said);
      },
    },
    {
      ...{ name: 'its proofs, sums and complaints by hand', units: events, comparedAs: 'bundle' },
      run: () => {
        const said = checkedByHand(zip);
        return () => JSON.stringify(said);
      },
    },
  ];
}

async function writeBundle(url: string): Promise<Uint8Array> {
  // The database goes with whoever made it.
  const evidence = await Evidence.open(await World.open({ url, drop: () => Promise.resolve() }));
  const { world } = evidence;
  await world.begin();
  await world.log.customer('ada', registered(new Date(begin).toISOString()));
  for (let nth = 1; nth < events; nth++) await world.log.raw('customer-ada', happened(nth));
  await world.log.close('2026-02-03', '2026-03-03');
  await evidence.settled(30 * 60_000);
  const bundle = await evidence.bundle('2026-03-02T00:00:00Z');
  await evidence.close();
  return packed(bundle, 'en');
}

/** Eight purchases, and a complaint and its end; sometimes one that is heard of late, and takes back what was said meanwhile. */
function happened(nth: number) {
  const at = (place: number) => new Date(begin + Math.round(place * apartMs)).toISOString();
  const amount = { minor: String(100 + (nth % 900)), currency: 'GBP' };
  const complaint = { channel: 'phone', severity: 3 };
  if (nth % 2000 === 1999) {
    const data = { ...complaint, complaintId: `long-${nth}` };
    return { type: 'CustomerComplained', occurredAt: at(nth - long + 0.5), data };
  }
  if (nth > 2000 && nth % 2000 === 1)
    return { type: 'ComplaintResolved', occurredAt: at(nth), data: { complaintId: `long-${nth - 2}` } };
  if (nth % 10 === 2)
    return {
      type: 'CustomerComplained',
      occurredAt: at(nth),
      data: { ...complaint, complaintId: `c-${nth}` },
    };
  if (nth % 10 === 7)
    return { type: 'ComplaintResolved', occurredAt: at(nth), data: { complaintId: `c-${nth - 5}` } };
  return { type: 'CustomerPurchased', occurredAt: at(nth), data: { orderId: `o-${nth}`, amount } };
}

export const bundleTarget: Target = {
  name: `a bundle of ${events} events checked, ms`,
  value: (of) => of('a bundle checked').medianMs,
  ...{ target: 3000, better: 'lower' },
};
