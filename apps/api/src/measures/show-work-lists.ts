import { Controller, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Language, MeasureList, WorkListView } from '@hindsight/contracts';
import {
  isDay,
  isPlaceIn,
  knownThrough,
  listParameters,
  readWorkList,
  workLists,
  workListSummary,
  type ListParameterName,
  type ListParameters,
  type WorkList,
} from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import { Instant, Patterned, Text } from '../http/fields.js';
import { PreferredLanguage } from '../http/language.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { After, cursorForm } from '../queries/paging.js';
import { AtLeastQuery } from '../queries/at-least.js';
import { Answers } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';
import { MeasureListBody, WorkListBody } from './measure-bodies.js';
import { named } from './named.js';

const usualLimit = 100;

class WorkListQuery extends AtLeastQuery {
  @Instant({
    optional: true,
    description: 'The last closed instant, or the latest event if that is later, unless given',
  })
  asOf?: string;
  @Text({
    max: 128,
    optional: true,
    example: 'kim',
    description: `${listParameters.owner.says.en}; where the list takes it`,
  })
  owner?: string;
  @Patterned({
    pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    says: { en: 'a day, such as 2026-02-02', zh: '日期，例如 2026-02-02' },
    description: `${listParameters.day.says.en}; where the list takes it`,
    optional: true,
    example: '2026-01-05',
  })
  day?: string;
  @Patterned({
    pattern: /^([1-9]?\d|[12]\d\d|3[0-5]\d|36[0-6])$/,
    says: { en: 'a whole number from 0 to 366', zh: '0 到 366 的整数' },
    description: `${listParameters.days.says.en}; where the list takes it`,
    optional: true,
    example: '14',
  })
  days?: string;
  @Patterned({
    pattern: /^([1-9]\d{0,2}|1000)$/,
    says: { en: 'a whole number from 1 to 1000', zh: '1 到 1000 的整数' },
    description: `How many at most; ${usualLimit} unless given`,
    optional: true,
    example: '60',
  })
  limit?: string;
  @After(/^[A-Za-z0-9_-]{4,2000}$/)
  after?: string;
}

/** What there is to do, as of any instant. */
@Controller('v1/worklists')
export class ShowWorkListsEndpoints {
  constructor(
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
  ) {}

  @Answers({
    summary: 'What work lists there are',
    description: 'Each with what puts a customer on it, whose model it is, and what else it can be asked.',
    type: MeasureListBody,
  })
  list(@PreferredLanguage() language: Language): MeasureList {
    return { items: workLists.map((one) => workListSummary(one, language)) };
  }

  @Answers({
    path: ':list',
    summary: 'What there is to do, most urgent first',
    description:
      'By what is known now of what had happened up to `asOf`, of customers who go on. A further page is of the same instant: give the `asOf` of the first.',
    type: WorkListBody,
  })
  @ApiParam({
    name: 'list',
    schema: { type: 'string', enum: workLists.map(({ name }) => name), example: 'call-list' },
  })
  @ProblemResponse(404, '`/problems/work-list-unknown`')
  async get(
    @Param('list') name: string,
    @Query() query: WorkListQuery,
    @PreferredLanguage() language: Language,
  ): Promise<WorkListView> {
    const list = named('work-list-unknown', workLists, name);
    const parameters = parametersOf(list, query);
    const sql = await this.readSide.at(query.atLeast);
    const asOf =
      query.asOf === undefined ? ((await knownThrough(sql)) ?? this.clock.now()) : new Date(query.asOf);
    const limit = Number(query.limit ?? usualLimit);
    const { after } = query;
    if (after !== undefined && !isPlaceIn(list, after))
      throw Problem.fields([{ field: 'after', message: otherCursor }]);
    return readWorkList(sql, list, {
      asOf: new Date(asOf),
      parameters,
      ...{ limit, after, language },
      ...this.readSide.terms,
    });
  }
}

const otherCursor = { en: `must be ${cursorForm.en}`, zh: `必须是${cursorForm.zh}` };
const noSuchDay = { en: 'must be a day that the calendar has', zh: '必须是日历上存在的日期' };

/** @throws {Problem} 400 for what this list does not take */
function parametersOf({ name: list, parameters }: WorkList, query: WorkListQuery): ListParameters {
  const names: readonly ListParameterName[] = ['owner', 'day', 'days'];
  const given = names.filter((name) => query[name] !== undefined);
  const errors = given
    .filter((name) => !(name in parameters))
    .map((field) => ({
      field,
      message: { en: `is nothing that ${list} takes`, zh: `不是 ${list} 的参数` },
    }));
  if (errors.length > 0) throw Problem.fields(errors);
  const { owner, day, days } = query;
  if (day !== undefined && !isDay(day)) throw Problem.fields([{ field: 'day', message: noSuchDay }]);
  return {
    ...(owner !== undefined && { owner }),
    ...(day !== undefined && { day }),
    ...(days !== undefined && { days: Number(days) }),
  };
}
