import { currencyExponent } from '@hindsight/domain';
import type { RuleSetState } from '@hindsight/contracts';
import { isInForce, type RuleSetTimelineRow, type Turn } from '@hindsight/read-models';
import {
  citation,
  compileRuleSet,
  cutoffInstantsIn,
  CutoffTimeline,
  effectiveHistory,
  toRuleEvent,
  type Change,
  type CompiledRuleSet,
  type History,
} from '@hindsight/rules';
import { activationChanges, handoversIn, ledgerOf } from '../../../../projector/src/projector.module.js';
import { rulesOf, type RuleSetVersion, type RuleSetVersions } from '../../log/rule-set-versions.js';
import { isoOf, isoOrNull } from '../../say.js';
import type { Manifest, StatedChange } from './bundle-format.js';
import type { BundleFacts } from './bundle-facts.js';
import { doesNotHold } from './finding.js';

/** A change that follows from events, rules and cut-offs. When it came to be known does not. */
export type DerivedChange = Omit<StatedChange, 'knownPosition' | 'restates' | 'supersededAt'>;

/** A version that was in force, ready to be asked again. */
interface Judge {
  readonly version: RuleSetVersion;
  readonly compiled: CompiledRuleSet;
  /** The last instant (ms) that is its own. */
  readonly last: number;
  readonly turns: readonly Turn[];
}

/** Says of a customer what the evaluator makes of a bundle's events: the compiled rules and published cut-offs that are used live. */
export class Derivation {
  readonly #judges: ReadonlyMap<string, Judge>;
  readonly #asOf: number;

  /** @throws {DoesNotHold} a cut-off is missing between the first one and the end. @throws what no longer passes the check of rules */
  constructor(
    private readonly manifest: Pick<Manifest, 'customerId' | 'asOf' | 'reportingCurrency'>,
    private readonly facts: BundleFacts,
  ) {
    this.#asOf = Date.parse(manifest.asOf);
    const judges = [...facts.ruleSets.values()].flatMap((versions) => this.#judgesOf(versions));
    this.#judges = new Map(judges.map((judge) => [judge.compiled.ruleSet.hash, judge]));
    for (const judge of judges) this.#refuseGap(judge);
  }

  /** `id@version#hash` of every version that speaks, with its text. */
  get versions(): readonly { readonly ruleSet: string; readonly version: RuleSetVersion }[] {
    return [...this.#judges.values()].map((judge) => ({
      ruleSet: citationOf(judge),
      version: judge.version,
    }));
  }

  /** Every change that stands. */
  changes(): DerivedChange[] {
    const own = new Map([...this.#judges].map(([hash, judge]) => [hash, this.#changesOf(judge)]));
    const told = [...own].flatMap(([hash, changes]) =>
      changes.map((change) => this.#derived(this.#judge(hash), change)),
    );
    return [...told, ...this.#handedOver(own)];
  }

  /** What a version says by what was known at a log position; null for a version that is not in the bundle. */
  changesKnownAt(ruleSet: string, position: bigint): readonly DerivedChange[] | null {
    const judge = [...this.#judges.values()].find((one) => citationOf(one) === ruleSet);
    return judge ? this.#changesOf(judge, position).map((change) => this.#derived(judge, change)) : null;
  }

  /** Results and features at the end, under the versions in force there. */
  state(): RuleSetState[] {
    const inForce = [...this.facts.ruleSets.values()].flatMap((one) => one.inForceAt(this.#asOf)?.hash ?? []);
    return inForce.map((hash) => {
      const judge = this.#judge(hash);
      const ruleSet = citationOf(judge);
      const asOf = judge.compiled.asOf(this.#history(), this.#cutoffs(judge), this.#asOf);
      const results = (asOf?.results ?? []).map((result) => ({
        ...{ ...result, ruleSet },
        since: isoOrNull(result.since ?? Infinity),
      }));
      return { ruleSet, laterCutoffs: false, results, features: asOf?.features ?? {} };
    });
  }

  #judgesOf(versions: RuleSetVersions): Judge[] {
    const options = { currencyExponent: currencyExponent(this.manifest.reportingCurrency) };
    return versions.reigningUpTo(this.#asOf).map(({ version, last }) => {
      const compiled = compileRuleSet(rulesOf(version), options);
      if (compiled.ruleSet.hash !== version.hash)
        doesNotHold('rules-differ', `${version.id}@${version.version}`, {
          ...{ stated: version.hash, found: compiled.ruleSet.hash },
        });
      return { version, compiled, last, turns: versions.turns };
    });
  }

  #judge(hash: string): Judge {
    const judge = this.#judges.get(hash);
    if (!judge) throw new Error(`version ${hash} is in force and was never drafted`);
    return judge;
  }

  #changesOf(judge: Judge, position?: bigint): readonly Change[] {
    return judge.compiled.advance(this.#history(position), this.#cutoffs(judge, position), null, judge.last)
      .changes;
  }

  #history(position?: bigint): History {
    const heard = this.facts.history.filter((event) => position === undefined || event.position <= position);
    return effectiveHistory(this.manifest.customerId, heard.map(toRuleEvent));
  }

  #cutoffs({ version: { hash } }: Judge, position?: bigint): CutoffTimeline {
    const timeline = new CutoffTimeline();
    for (const one of this.facts.published.get(hash) ?? [])
      if (position === undefined || one.position <= position) timeline.publish(one.instant, one.values);
    return timeline;
  }

  /** Whoever leaves out a cut-off has the one before it go on. */
  #refuseGap(judge: Judge): void {
    const { ruleSet } = judge.compiled;
    const there = new Set(this.#cutoffs(judge).published.map(({ instant }) => instant));
    if (ruleSet.populations.length === 0 || there.size === 0) return;
    const expected = cutoffInstantsIn(ruleSet.clock, Math.min(...there), judge.last);
    const missing = expected.find((instant) => !there.has(instant));
    if (missing !== undefined) doesNotHold('cutoff-missing', `${citationOf(judge)} ${isoOf(missing)}`);
  }

  #derived(judge: Judge, { at, cause, ...change }: Change): DerivedChange {
    const instant = isoOf(at);
    const told = 'event' in cause ? cause : { tick: isoOf(cause.tick) };
    const inForce = isInForce(forceOf(judge), at, change.from === null ? 'begins' : 'goes on');
    return { ruleSet: citationOf(judge), ...change, at: instant, cause: told, inForce };
  }

  /** What differs where one version followed another, by the function that the projector has for it. */
  #handedOver(own: ReadonlyMap<string, readonly Change[]>): DerivedChange[] {
    const ledgers = new Map(
      [...own].map(([hash, changes]) => [
        hash,
        ledgerOf(changes.map((change) => ({ change, knownPosition: 0n }))),
      ]),
    );
    const timeline = [...this.facts.ruleSets].flatMap(([id, { turns }]) => timelineOf(id, turns));
    const rows = handoversIn(timeline).flatMap((one) =>
      activationChanges(this.manifest.customerId, one, ledgers, [], -1n),
    );
    return rows.flatMap(({ ruleSetHash, output, at, fromResult: from, toResult: to, rule }) => {
      if (at.getTime() > this.#asOf) return [];
      const judge = this.#judge(ruleSetHash);
      const ruleSet = citationOf(judge);
      const inForce = isInForce(forceOf(judge), at.getTime(), 'begins');
      return [
        {
          ...{ ruleSet, output, from, to, at: at.toISOString(), rule, inForce },
          cause: { activation: ruleSet },
        },
      ];
    });
  }
}

const citationOf = ({ compiled, version }: Judge) => citation(compiled.ruleSet, version.version);

const forceOf = ({ turns, version: { hash } }: Judge) => ({ turns, hash });

/** Turns that all took effect at once, as nothing is asked of before. */
const timelineOf = (id: string, turns: readonly Turn[]): RuleSetTimelineRow[] =>
  turns.map(({ kind, hash, since }, place) => ({
    ...{ id, kind, hash, position: BigInt(place), effectAtPosition: 0n },
    ...{ since: Number.isFinite(since) ? new Date(since) : null },
    effectiveFrom: new Date(Number.isFinite(since) ? since : 0),
  }));
