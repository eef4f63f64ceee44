import type { JsonObject, RuleSetDrafted, RuleSetEvent } from '@hindsight/domain';
import { checkRuleSet, type RuleSet } from '@hindsight/rules';

/** A version of a rule set, as the log tells it. */
export interface RuleSetVersion {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly document: JsonObject;
}

/** All versions of one rule set, and which is in force. */
export class RuleSetVersions {
  readonly #drafted = new Map<string, RuleSetDrafted>();
  #inForce: string | null = null;

  constructor(private readonly id: string) {}

  add(event: RuleSetEvent): void {
    switch (event.type) {
      case 'RuleSetDrafted':
        this.#drafted.set(event.hash, event);
        return;
      case 'RuleSetActivated':
        this.#inForce = event.hash;
        return;
      case 'RuleSetRetired':
        this.#inForce = null;
        return;
      case 'RuleSetSubmitted':
      case 'RuleSetApproved':
      case 'RuleSetRejected':
        return;
    }
  }

  get inForce(): RuleSetVersion | null {
    const drafted = this.#inForce === null ? undefined : this.#drafted.get(this.#inForce);
    return drafted ? { id: this.id, ...drafted } : null;
  }
}

/**
 * The rules of a stored version.
 * @throws when what was once checked no longer passes: the program is older than the log.
 */
export function rulesOf({ id, version, hash, document }: RuleSetVersion): RuleSet {
  const checked = checkRuleSet(JSON.stringify(document));
  if (!checked.ok) throw new Error(`${id}@${version}#${hash} no longer passes the check of this program`);
  return checked.ruleSet;
}
