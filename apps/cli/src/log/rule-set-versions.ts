import type { JsonObject, RuleSetDrafted, RuleSetEvent } from '@hindsight/domain';
import { reignAt, reignsOf, sinceOf, type Turn } from '@hindsight/read-models';
import { checkRuleSet, type RuleSet } from '@hindsight/rules';

/** A version of a rule set, as the log tells it. */
export interface RuleSetVersion {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly document: JsonObject;
}

/** All versions of one rule set, and which was in force when. */
export class RuleSetVersions {
  readonly #drafted = new Map<string, RuleSetDrafted>();
  readonly #turns: Turn[] = [];

  constructor(private readonly id: string) {}

  /** @param before what the log says earlier */
  add(event: RuleSetEvent, before: { readonly anyoneEvaluated: boolean }): void {
    if (event.type === 'RuleSetDrafted') this.#drafted.set(event.hash, event);
    const kind = turns[event.type];
    if (kind === undefined || !('effectiveFrom' in event)) return;
    const since =
      kind === 'activated'
        ? sinceOf(event, { turns: this.#turns, ...before })
        : event.effectiveFrom.getTime();
    this.#turns.push({ kind, hash: event.hash, since });
  }

  /** The version in force at an instant (ms). */
  inForceAt(instant: number): RuleSetVersion | null {
    const reign = reignAt(reignsOf(this.#turns), instant);
    return reign && this.#versionOf(reign.hash);
  }

  /** A version by its number, or by its hash; in force or not. */
  version(which: number | string): RuleSetVersion | null {
    const drafted = [...this.#drafted.values()].find(
      ({ version, hash }) => version === which || hash === which,
    );
    return drafted ? this.#versionOf(drafted.hash) : null;
  }

  /** The numbers of all versions, in the order in which they were drafted. */
  get numbers(): readonly number[] {
    return [...this.#drafted.values()].map(({ version }) => version);
  }

  /** Activations and retirements, in log order. */
  get turns(): readonly Turn[] {
    return this.#turns;
  }

  /** Which version was in force, or is to be, when; by time. */
  get reigns(): readonly ReignOfVersion[] {
    return reignsOf(this.#turns).flatMap(({ hash, since, until }) => {
      const version = this.#versionOf(hash);
      return version ? [{ version, since, until }] : [];
    });
  }

  /** Every version that came in force up to an instant (ms), with the last instant up to there that is its own. */
  reigningUpTo(instant: number): readonly Reigning[] {
    const lasts = new Map<string, number>();
    for (const { hash, since, until } of reignsOf(this.#turns)) {
      if (since <= instant) lasts.set(hash, Math.min(instant, until - 1));
    }
    return [...lasts].flatMap(([hash, last]) => {
      const version = this.#versionOf(hash);
      return version ? [{ version, last }] : [];
    });
  }

  #versionOf(hash: string): RuleSetVersion | null {
    const drafted = this.#drafted.get(hash);
    return drafted ? { id: this.id, ...drafted } : null;
  }
}

/** A version, in force from `since` up to, not including, `until` (ms; ±Infinity). */
export interface ReignOfVersion {
  readonly version: RuleSetVersion;
  readonly since: number;
  readonly until: number;
}

/** A version, and the last instant (ms) at which it was in force. */
export interface Reigning {
  readonly version: RuleSetVersion;
  readonly last: number;
}

const turns: Readonly<Record<string, Turn['kind']>> = {
  RuleSetActivated: 'activated',
  RuleSetRetired: 'retired',
};

/**
 * The rules of a stored version.
 * @throws when what was once checked no longer passes: the program is older than the log.
 */
export function rulesOf({ id, version, hash, document }: RuleSetVersion): RuleSet {
  const checked = checkRuleSet(JSON.stringify(document));
  if (!checked.ok) throw new Error(`${id}@${version}#${hash} no longer passes the check of this program`);
  return checked.ruleSet;
}
