import type { RuleSetStage, RuleSetStep } from '@hindsight/contracts';
import {
  ruleSetAggregate,
  type JsonObject,
  type RuleSetEvent,
  type RuleSetVersions,
} from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';

const { category, decider, events } = ruleSetAggregate;

/** A rule set as its stream tells it. */
export interface StoredRuleSet {
  readonly id: string;
  readonly revision: bigint;
  readonly state: RuleSetVersions;
  /** By version. */
  readonly documents: ReadonlyMap<number, JsonObject>;
  /** By version; what was done to it, in order. */
  readonly steps: ReadonlyMap<number, readonly RuleSetStep[]>;
}

/** Folds its stream: no read model is asked, so it is as new as the log. null: nothing was drafted under this id. */
export async function readRuleSet(store: EventStore, id: string): Promise<StoredRuleSet | null> {
  let ruleSet: Gathering | null = null;
  for await (const recorded of store.readStream(`${category}-${id}`)) {
    ruleSet ??= new Gathering(id);
    ruleSet.add(recorded);
  }
  return ruleSet;
}

/** All of them, by id, for whoever has no table of ids. Cost: the whole log passes by. */
export async function readRuleSets(store: EventStore): Promise<StoredRuleSet[]> {
  const found = new Map<string, Gathering>();
  for await (const recorded of store.readAll([`${category}-`])) {
    const id = recorded.stream.slice(category.length + 1);
    const ruleSet = found.get(id) ?? new Gathering(id);
    found.set(id, ruleSet);
    ruleSet.add(recorded);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

class Gathering implements StoredRuleSet {
  revision = 0n;
  state = decider.initial();
  readonly documents = new Map<number, JsonObject>();
  readonly steps = new Map<number, RuleSetStep[]>();

  constructor(readonly id: string) {}

  add({ type, data, metadata, revision }: RecordedEvent): void {
    const { schemaVersion, occurredAt, actor } = metadata;
    const event = events.decode({ type, data, schemaVersion, occurredAt });
    this.revision = revision;
    this.state = decider.evolve(this.state, event);
    if (event.type === 'RuleSetDrafted') this.documents.set(event.version, event.document);
    const steps = this.steps.get(event.version) ?? [];
    this.steps.set(event.version, steps);
    steps.push(stepOf(event, actor));
  }
}

const stages: Record<RuleSetEvent['type'], RuleSetStage> = {
  RuleSetDrafted: 'drafted',
  RuleSetSubmitted: 'submitted',
  RuleSetApproved: 'approved',
  RuleSetRejected: 'rejected',
  RuleSetActivated: 'activated',
  RuleSetRetired: 'retired',
};

const stepOf = (event: RuleSetEvent, actor: string): RuleSetStep => ({
  step: stages[event.type],
  by: actor,
  at: event.occurredAt.toISOString(),
  ...factsOf(event),
});

function factsOf(event: RuleSetEvent): Partial<RuleSetStep> {
  switch (event.type) {
    case 'RuleSetDrafted':
    case 'RuleSetSubmitted':
      return {};
    case 'RuleSetApproved':
      return event.replayDigest === undefined
        ? { note: event.note }
        : { note: event.note, replayDigest: event.replayDigest };
    case 'RuleSetRejected':
      return { reason: event.reason };
    case 'RuleSetActivated':
    case 'RuleSetRetired':
      return { effectiveFrom: event.effectiveFrom.toISOString() };
  }
}
