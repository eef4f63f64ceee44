import { applyDecorators, Controller, Headers, Query, Res } from '@nestjs/common';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type {
  InEveryLanguage,
  Page,
  RuleSetStretch,
  RuleSetVersionView,
  RuleSetView,
} from '@hindsight/contracts';
import { pageIn } from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import type { HttpReply } from '../http/exchange.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { listQuery, listRequest } from '../queries/list-query.js';
import { Answers } from '../queries/queries.js';
import { yamlOf } from './checked-document.js';
import {
  RuleSetBody,
  RuleSetDocumentBody,
  RuleSetTimelineBody,
  RuleSetVersionsBody,
  stages,
} from './rule-set-bodies.js';
import { stretchList, versionList } from './rule-set-lists.js';
import { RuleSetId, VersionNumber } from './rule-set-paths.js';
import { documentOf, timelineOf, viewOf } from './rule-set-views.js';
import { RuleSets } from './rule-sets.js';

/** Read from the stream itself, so that whoever wrote reads it at once. */
const AnswersOfRuleSet = (path: string, summary: string, type: new () => object) =>
  applyDecorators(
    Answers({ summary, description: 'As new as the log.', type, path }),
    ApiParam({ name: 'ruleSetId', example: 'tier-pyramid' }),
    ProblemResponse(404, '`/problems/rule-set-unknown`, `/problems/version-unknown`: nobody drafted it'),
  );

class TimelineQuery extends listQuery(stretchList, {
  from: { says: 'Where it begins' },
  until: { says: 'Where it ends; without end is later than any' },
  version: { says: 'Version' },
  hash: { says: 'Of the version' },
}) {}

class VersionsQuery extends listQuery(versionList, {
  version: { says: 'Version' },
  hash: { says: 'Of the version' },
  state: { says: 'How far it has come', choices: stages },
  author: { says: 'Who drafted it', example: 'ann' },
  inForce: { says: 'Whether it is in force now' },
}) {}

type OfRuleSet<Item> = Page<Item> & { readonly ruleSetId: string };

/** What there is to know of one rule set. */
@Controller('v1/rule-sets')
export class ShowRuleSetEndpoints {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly clock: Clock,
  ) {}

  @AnswersOfRuleSet(
    ':ruleSetId',
    'A rule set with its versions: their state, who did what and when',
    RuleSetBody,
  )
  async get(@RuleSetId() ruleSetId: string): Promise<RuleSetView> {
    return viewOf(await this.#known(ruleSetId), this.clock.now());
  }

  @AnswersOfRuleSet(':ruleSetId/timeline', 'What was in force when, and will be', RuleSetTimelineBody)
  async timeline(
    @RuleSetId() ruleSetId: string,
    @Query() query: TimelineQuery,
  ): Promise<OfRuleSet<RuleSetStretch>> {
    const asked = listRequest(stretchList, query);
    const { stretches } = timelineOf(await this.#known(ruleSetId));
    return { ruleSetId, ...pageIn(stretches, stretchList, asked) };
  }

  @AnswersOfRuleSet(':ruleSetId/versions', 'The versions of a rule set', RuleSetVersionsBody)
  async versions(
    @RuleSetId() ruleSetId: string,
    @Query() query: VersionsQuery,
  ): Promise<OfRuleSet<RuleSetVersionView>> {
    const asked = listRequest(versionList, query);
    const { versions } = viewOf(await this.#known(ruleSetId), this.clock.now());
    return { ruleSetId, ...pageIn(versions, versionList, asked) };
  }

  @AnswersOfRuleSet(
    ':ruleSetId/versions/:version',
    'The document of a version; with `Accept: application/yaml` as a file',
    RuleSetDocumentBody,
  )
  @ApiParam({ name: 'version', example: '1' })
  @ApiProduces('application/json', 'application/yaml')
  async version(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RuleSetDocumentBody | string> {
    const found = documentOf(await this.#known(ruleSetId), version);
    if (!found) throw unknown('version-unknown', noVersion, `${ruleSetId} ${version}`);
    if (!/\byaml\b/i.test(accept ?? '')) return found;
    reply.header('content-type', 'application/yaml; charset=utf-8');
    return yamlOf(found.document);
  }

  async #known(ruleSetId: string) {
    const found = await this.ruleSets.read(ruleSetId);
    if (found) return found;
    throw unknown('rule-set-unknown', noRuleSet, ruleSetId);
  }
}

const noRuleSet = { en: 'No such rule set', zh: '没有这个规则集' };
const noVersion = { en: 'The rule set has no such version', zh: '此规则集没有这个版本' };

const unknown = (name: string, title: InEveryLanguage, what: string) =>
  new Problem(`/problems/${name}`, title, 404, { en: `${title.en}: ${what}`, zh: `${title.zh}：${what}` });
