import { Controller, Query } from '@nestjs/common';
import type { WhyView } from '@hindsight/contracts';
import { Instant, Patterned } from '../http/fields.js';
import { CustomerId } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { axesIn, AxesQuery, problemsOfAxes } from './axes-query.js';
import { Explanations } from './explanations.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { WhyBody } from './why-body.js';

class WhyQuery extends AxesQuery {
  @Patterned({
    pattern: /^[a-z][a-z0-9_]{0,62}$/,
    says: { en: 'the id of an output of a rule set', zh: '规则集输出的标识' },
    description: 'An output of a rule set in force; of several that have it, the first by id',
    example: 'tier',
  })
  output!: string;
  @Instant({ optional: true, description: 'The last closed instant unless given' }) at?: string;
}

@Controller('v1/customers/:customerId/why')
export class ShowWhyEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly explanations: Explanations,
  ) {}

  @AnswersOfCustomer({
    summary: 'Why a customer is what it is',
    description:
      'The rule that decided with every value filled in, the cut-offs quoted, the events behind each feature, what a ' +
      'hold is keeping back and when it takes effect, and the nearest other outcome. By what is known now, or was at `knownAt`. ' +
      '404 `/problems/output-unknown` for an output that no rule set in force has.',
    type: WhyBody,
  })
  @ProblemResponse(422, `${problemsOfAxes}\n- \`/problems/before-first-event\``)
  async get(@CustomerId() customerId: string, @Query() query: WhyQuery): Promise<WhyView> {
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const asked = { customerId, output: query.output, axes: axesIn(query, query.at) };
    return known(await this.explanations.of(sql, asked), customerId);
  }
}
