import { customerEvents, type CustomerEvent, type PointEvent } from '@hindsight/domain';

/** What tells of points. */
export const pointTypes = ['PointsEarned', 'PointsRedeemed', 'PointsExpired'] as const;

interface Fact {
  readonly type: string;
  readonly at: Date;
  readonly data: object;
}

/** The entries among facts of one customer, as the ledger reads them. */
export const pointEntries = (facts: readonly Fact[]): PointEvent[] =>
  facts
    .filter(({ type }) => pointTypes.some((one) => one === type))
    .map(({ type, at, data }) => {
      const schemaVersion = customerEvents.versionOf(type) ?? 1; // what is recorded is of the version that is read
      return customerEvents.decode({ type, schemaVersion, occurredAt: at.toISOString(), data });
    })
    .filter(isEntry);

const isEntry = (event: CustomerEvent): event is PointEvent => pointTypes.some((type) => type === event.type);
