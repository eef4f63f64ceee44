import { Controller, Query } from '@nestjs/common';
import type { Language, Page, RuleSetSummary } from '@hindsight/contracts';
import { loadRuleSets, pageIn } from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import { Instant } from '../http/fields.js';
import { PreferredLanguage } from '../http/language.js';
import { listQuery, listRequest } from '../queries/list-query.js';
import { Answers } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';
import { RuleSetListBody, stages } from './rule-set-bodies.js';
import { ruleSetList } from './rule-set-lists.js';
import { summaryOf } from './rule-set-views.js';
import { RuleSets } from './rule-sets.js';

class RuleSetsQuery extends listQuery(ruleSetList('en'), {
  id: { says: 'The rule set with this id', example: 'tier-pyramid' },
  title: { says: 'Its title, in the language of `Accept-Language`', example: 'Customer pyramid' },
  versions: { says: 'How many versions there are' },
  state: { says: 'Of the latest version', choices: stages },
  inForce: { says: 'Whether a version is in force at `at`' },
  inForceSince: { says: 'In force since' },
}) {
  @Instant({ optional: true, description: 'The instant of `inForce`, past or to come; now unless given' })
  at?: string;
}

/** What there is to know of all rule sets: the read model has their ids, their streams the rest. */
@Controller('v1/rule-sets')
export class ListRuleSetsEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly ruleSets: RuleSets,
    private readonly clock: Clock,
  ) {}

  @Answers({
    summary: 'All rule sets, or those in force at an instant',
    description:
      'Those that came with the release and those that were drafted here, by id unless `sort` says otherwise. ' +
      '`inForce=true&at=2011-06-01T00:00:00Z` are those that were in force then, each with its version.',
    type: RuleSetListBody,
  })
  async list(
    @Query() query: RuleSetsQuery,
    @PreferredLanguage() language: Language,
  ): Promise<Page<RuleSetSummary>> {
    const list = ruleSetList(language);
    const asked = listRequest(list, query);
    const at = query.at === undefined ? this.clock.now() : new Date(query.at);
    return pageIn(await this.#summaries(query.atLeast, at), list, asked);
  }

  async #summaries(atLeast: string | undefined, at: Date): Promise<RuleSetSummary[]> {
    const rows = await loadRuleSets(await this.readSide.at(atLeast));
    const ids = [...new Set(rows.map(({ id }) => id))];
    const found = await Promise.all(ids.map((id) => this.ruleSets.read(id)));
    return found.filter((one) => one !== null).map((one) => summaryOf(one, at));
  }
}
