import { Controller, Query } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { SubjectAccess } from '@hindsight/contracts';
import { CustomerId } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { AtLeastQuery } from '../queries/at-least.js';
import { AnswersOfCustomer, known } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';
import { SubjectAccessBody } from './subject-access-body.js';
import { Subjects } from './subjects.js';

@Controller('v1/customers/:customerId/subject-access')
export class ShowSubjectAccessEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly subjects: Subjects,
  ) {}

  @AnswersOfCustomer({
    summary: 'Everything held of a person, for the person',
    description:
      'Events with what is personal opened, what they led to and why, rows of tables, requests to be erased, who was shown the customer ' +
      'and who was handed it in a file or a feed. Merges are followed both ways: it is one person. Of whoever was erased it says so. ' +
      'That it was asked is itself written down. As a page for the person: `hindsight subject-access`.',
    type: SubjectAccessBody,
  })
  @ProblemResponse(422, '`/problems/seal-broken`: a personal text was altered or moved')
  @ApiHeader({
    name: 'X-Purpose',
    required: true,
    description: 'What this is read for, in words',
    example: 'request 17 of the person',
  })
  async get(@CustomerId() customerId: string, @Query() query: AtLeastQuery): Promise<SubjectAccess> {
    await this.readSide.at(query.atLeast, { customerId });
    return known(await this.subjects.of(customerId, this.readSide.terms), customerId);
  }
}
