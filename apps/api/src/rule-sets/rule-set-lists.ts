import type { Language, RuleSetStretch, RuleSetSummary, RuleSetVersionView } from '@hindsight/contracts';
import type { ListInMemory } from '@hindsight/read-models';

// What lists about rule sets are filtered and sorted by. They are read from their streams, and are few.

const id = { kind: 'name', of: ({ ruleSetId }: RuleSetSummary) => ruleSetId } as const;

/** All rule sets; titles are those of one language. */
export const ruleSetList = (language: Language) =>
  ({
    fields: {
      id,
      title: { kind: 'text', of: ({ title }) => title[language] },
      versions: { kind: 'int4', of: ({ versions }) => versions },
      state: { kind: 'text', of: ({ state }) => state },
      inForce: { kind: 'flag', of: ({ inForce }) => inForce !== null },
      inForceSince: {
        kind: 'instant',
        nullable: true,
        of: ({ inForce }) => inForce && Date.parse(inForce.from),
      },
    },
    key: [id],
    order: 'id',
  }) as const satisfies ListInMemory<RuleSetSummary>;

const version = { kind: 'int4', of: (one: RuleSetVersionView) => one.version } as const;

/** The versions of a rule set. */
export const versionList = {
  fields: {
    version,
    hash: { kind: 'text', of: ({ hash }) => hash },
    state: { kind: 'text', of: ({ state }) => state },
    author: { kind: 'text', nullable: true, of: ({ author }) => author },
    inForce: { kind: 'flag', of: ({ inForce }) => inForce },
  },
  key: [version],
  order: 'version',
} as const satisfies ListInMemory<RuleSetVersionView>;

const from = { kind: 'instant', of: (one: RuleSetStretch) => Date.parse(one.from), asked: 'begins' } as const;

/** After every instant that a cursor can hold: in force without end. */
const never = 9_999_999_999_999;

/** When which version of a rule set is in force: never two at once, so that no two begin at one instant. */
export const stretchList = {
  fields: {
    from,
    until: {
      kind: 'instant',
      of: ({ until }) => (until === null ? never : Date.parse(until)),
      asked: 'ends',
    },
    version: { kind: 'int4', of: (one) => one.version },
    hash: { kind: 'text', of: ({ hash }) => hash },
  },
  key: [from],
  order: 'from',
} as const satisfies ListInMemory<RuleSetStretch>;
