import { Controller, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Language, MeasureList, MeasureView } from '@hindsight/contracts';
import {
  closedThrough,
  measureParameters,
  measures,
  readMeasure,
  summaryOf,
  type Measure,
  type ParameterName,
  type Parameters,
} from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import { Instant, Patterned } from '../http/fields.js';
import { PreferredLanguage } from '../http/language.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { AtLeastQuery } from '../queries/at-least.js';
import { Answers } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';
import { MeasureBody, MeasureListBody } from './measure-bodies.js';
import { named } from './named.js';

const Whole = (name: ParameterName, example: string) =>
  Patterned({
    pattern: /^[1-9]\d{0,4}$/,
    says: { en: 'a whole number above 0', zh: '大于 0 的整数' },
    description: `${measureParameters[name].says.en}, ${measureParameters[name].min} to ${measureParameters[name].max}; where the measure takes it`,
    optional: true,
    example,
  });

class MeasureQuery extends AtLeastQuery {
  @Instant({
    optional: true,
    description: 'The last closed instant unless given; now, where no day is closed',
  })
  asOf?: string;
  @Whole('windowDays', '365') windowDays?: string;
  @Whole('months', '12') months?: string;
  @Whole('year', '2026') year?: string;
  @Whole('horizonDays', '273') horizonDays?: string;
}

/** Measures of all customers, as of any instant. */
@Controller('v1/measures')
export class ShowMeasuresEndpoints {
  constructor(
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
  ) {}

  @Answers({
    summary: 'What can be measured of all customers',
    description: 'Each with its formula, whose model it is, and what else it can be asked.',
    type: MeasureListBody,
  })
  list(@PreferredLanguage() language: Language): MeasureList {
    return { items: measures.map((one) => summaryOf(one, language)) };
  }

  @Answers({
    path: ':measure',
    summary: 'A measure of all customers, as of an instant',
    description:
      'By what is known now of what had happened up to `asOf` (inclusive): corrected, without what was withdrawn or skipped. ' +
      'What belongs to customers who were merged or erased since still happened; they are none of the customers any more.',
    type: MeasureBody,
  })
  @ApiParam({
    name: 'measure',
    schema: { type: 'string', enum: measures.map(({ name }) => name), example: 'pareto' },
  })
  @ProblemResponse(404, '`/problems/measure-unknown`')
  async get(
    @Param('measure') name: string,
    @Query() query: MeasureQuery,
    @PreferredLanguage() language: Language,
  ): Promise<MeasureView> {
    const measure = named('measure-unknown', measures, name);
    const parameters = parametersOf(measure, query);
    const sql = await this.readSide.at(query.atLeast);
    const asOf =
      query.asOf === undefined ? ((await closedThrough(sql)) ?? this.clock.now()) : new Date(query.asOf);
    const { terms } = this.readSide;
    return readMeasure(sql, measure, { asOf: new Date(asOf), parameters, language, ...terms });
  }
}

/** @throws {Problem} 400 for what this measure does not take, or only less of */
function parametersOf({ name: measure, parameters }: Measure, query: MeasureQuery): Parameters {
  const names: readonly ParameterName[] = ['windowDays', 'months', 'year', 'horizonDays'];
  const given = names.flatMap((name) => {
    const text = query[name];
    return text === undefined ? [] : [[name, Number(text)] as const];
  });
  const errors = given.flatMap(([field, value]) => {
    const { min, max } = measureParameters[field];
    if (!(field in parameters))
      return [{ field, message: { en: `is nothing that ${measure} takes`, zh: `不是 ${measure} 的参数` } }];
    if (value < min) return [{ field, message: { en: `must be at least ${min}`, zh: `不得小于 ${min}` } }];
    return value > max ? [{ field, message: { en: `must be at most ${max}`, zh: `不得超过 ${max}` } }] : [];
  });
  if (errors.length > 0) throw Problem.fields(errors);
  return Object.fromEntries(given);
}
