import { Controller, Query } from '@nestjs/common';
import type { RuleSetsInForce } from '@hindsight/contracts';
import { loadRuleSets } from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import { Instant } from '../http/fields.js';
import { AtLeastQuery } from '../queries/at-least.js';
import { Answers } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';
import { RuleSetListBody, RuleSetsInForceBody } from './rule-set-bodies.js';
import { inForceOf, summaryOf } from './rule-set-views.js';
import { RuleSets } from './rule-sets.js';
import type { StoredRuleSet } from './stored-rule-set.js';

class InForceQuery extends AtLeastQuery {
  @Instant({ optional: true, description: 'Now unless given' }) at?: string;
}

/** What there is to know of all rule sets: the read model has their ids, their streams the rest. */
@Controller('v1/rule-sets')
export class ListRuleSetsEndpoints {
  constructor(
    private readonly readSide: ReadSide,
    private readonly ruleSets: RuleSets,
    private readonly clock: Clock,
  ) {}

  @Answers({
    summary: 'All rule sets',
    description: 'Those that came with the release and those that were drafted here.',
    type: RuleSetListBody,
  })
  async list(@Query() { atLeast }: AtLeastQuery): Promise<RuleSetListBody> {
    const now = this.clock.now();
    return { items: (await this.#all(atLeast)).map((one) => summaryOf(one, now)) };
  }

  @Answers({
    summary: 'What is in force at an instant',
    description: 'By the timelines of all rule sets, also for an instant that is past or to come.',
    type: RuleSetsInForceBody,
    path: 'in-force',
  })
  async inForce(@Query() query: InForceQuery): Promise<RuleSetsInForce> {
    const at = query.at === undefined ? this.clock.now() : new Date(query.at);
    const ruleSets = (await this.#all(query.atLeast)).flatMap((one) => {
      const stretch = inForceOf(one, at);
      return stretch ? [{ ruleSetId: one.id, ...stretch }] : [];
    });
    return { at: query.at === undefined ? null : at.toISOString(), ruleSets };
  }

  async #all(atLeast: string | undefined): Promise<StoredRuleSet[]> {
    const rows = await loadRuleSets(await this.readSide.at(atLeast));
    const ids = [...new Set(rows.map(({ id }) => id))];
    const found = await Promise.all(ids.map((id) => this.ruleSets.read(id)));
    return found.filter((one) => one !== null);
  }
}
