import { HttpException } from '@nestjs/common';
import type { FieldProblem, Problem as ProblemView } from '@hindsight/contracts';

/** Problem types that are not refusals of the domain; those have their own table in `customers/refusals.ts`. */
const kinds = {
  'request-invalid': { status: 400, title: 'The request is not of the form this endpoint takes' },
  'body-malformed': { status: 400, title: 'The body is not JSON' },
  'customer-unknown': { status: 404, title: 'No such customer' },
  'output-unknown': { status: 404, title: 'No rule set in force has such an output' },
  'route-unknown': { status: 404, title: 'No such endpoint' },
  'body-too-large': { status: 413, title: 'The body is larger than this API takes' },
  'media-type-unsupported': { status: 415, title: 'This API takes application/json' },
  'as-of-not-closed': { status: 422, title: 'History is not closed up to that instant yet' },
  'before-first-event': { status: 422, title: 'Nothing had happened to the customer yet' },
  'internal-error': { status: 500, title: 'Something broke on our side' },
  'store-unavailable': { status: 503, title: 'A store this API needs does not answer' },
  'outcome-unknown': { status: 503, title: 'The event store did not say whether it recorded the command' },
  'read-model-behind': { status: 504, title: 'The read model is not there yet' },
} as const;

export type ProblemKind = keyof typeof kinds;

interface Extras {
  /** Further members of the problem document. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** An RFC 9457 problem on its way out. `type` is `/problems/<name>`. */
export class Problem extends HttpException {
  constructor(
    readonly type: string,
    readonly title: string,
    status: number,
    readonly detail: string,
    readonly extras: Extras = {},
  ) {
    super(detail, status);
  }

  static of(kind: ProblemKind, detail: string, extras: Extras = {}): Problem {
    return new Problem(`/problems/${kind}`, kinds[kind].title, kinds[kind].status, detail, extras);
  }

  /** 400 with the fields that are wrong. */
  static fields(errors: readonly FieldProblem[]): Problem {
    const detail = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
    return Problem.of('request-invalid', detail, { members: { errors } });
  }

  /** The document that is sent; `instance` is the path that was asked for. */
  toDocument(instance: string): ProblemView {
    const { type, title, detail } = this;
    return { type, title, status: this.getStatus(), detail, instance, ...this.extras.members };
  }
}
