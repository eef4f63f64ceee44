import { onPool, type ReadModels, totals } from '@hindsight/read-models';
import type { EventStore } from '@hindsight/event-store';
import type { Projector } from '../../../apps/projector/src/projector.module.js';
import type { Contender, OwnTimed, Said } from '../harness/bench.js';
import { closeDay, dayMs, lastClose, type Writer } from './history.js';
import { quantile, timesToVisible } from './visible.js';

/** What goes on: a log that a projector follows while it grows. */
export interface Business {
  readonly store: EventStore;
  readonly tables: ReadModels;
  readonly projector: Projector;
  readonly writer: Writer;
}

export async function presentContenders(business: Business): Promise<readonly Contender[]> {
  const { store, tables, projector, writer } = business;
  const { customers } = await totals(onPool(tables));
  let closed = lastClose;
  const visible = (share: number) => async (): Promise<OwnTimed<Said>> => {
    const ms = quantile(await timesToVisible(tables, { writer, customers, at: closed + dayMs / 2 }), share);
    return { result: () => '', ms: { wall: ms, cpu: ms } };
  };
  return [
    { name: 'append to visible, median', units: 1, comparedAs: null, run: visible(0.5) },
    { name: 'append to visible, 99 of 100', units: 1, comparedAs: null, run: visible(0.99) },
    {
      ...{ name: 'day close: everybody evaluated', units: customers, comparedAs: null },
      run: async () => {
        await closeDay(store, (closed += dayMs));
        const last = (await store.last(['calendar']))?.position ?? 0n;
        if (!(await projector.settled(last, 60_000)))
          throw new Error('the day is not closed within a minute');
        return () => '';
      },
    },
  ];
}
