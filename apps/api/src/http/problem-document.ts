import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { FieldProblem, Problem } from '@hindsight/contracts';
import { applyDecorators } from '@nestjs/common';

class FieldProblemDocument implements FieldProblem {
  @ApiProperty({ example: 'amount.minor' }) field!: string;
  @ApiProperty({ example: 'must be a whole number of minor units as text, at most 18 digits' })
  message!: string;
}

/** RFC 9457, as documented. */
class ProblemDocument implements Problem {
  @ApiProperty({ example: '/problems/order-id-reused', description: 'Names the problem; stable' })
  type!: string;
  @ApiProperty({ example: 'This order is recorded, with other facts' }) title!: string;
  @ApiProperty({ example: 409 }) status!: number;
  @ApiProperty({ description: 'What stands in the way, with its facts' }) detail!: string;
  @ApiProperty({ example: '/v1/customers/ada/purchases' }) instance!: string;
  @ApiProperty({ example: 'till-7:0042', description: 'What `X-Request-Id` says, yours if you sent one' })
  requestId!: string;
  @ApiProperty({ type: [FieldProblemDocument], required: false }) errors?: FieldProblemDocument[];
}

/** Documents one status that answers with a problem. */
export const ProblemResponse = (status: number, description: string) =>
  applyDecorators(
    ApiExtraModels(ProblemDocument),
    ApiResponse({
      status,
      description,
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
    }),
  );
