import { Controller, Query } from '@nestjs/common';
import type {
  AuditKeyView,
  ConsistencyProofView,
  InclusionProofView,
  TreeHeadView,
} from '@hindsight/contracts';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { Answers } from '../queries/queries.js';
import {
  AuditKeyBody,
  ConsistencyProofBody,
  ConsistencyQuery,
  InclusionProofBody,
  InclusionQuery,
  TreeHeadBody,
} from './audit-bodies.js';
import { AuditTrail, type EventAsked } from './audit-trail.js';

const tooLarge = '`/problems/tree-size-unknown`: the log has fewer leaves';
const broken = '`/problems/log-altered`: log, tables and signature do not fit together any more';

/** What lets others check that the log was not altered. */
@Controller('v1/audit')
export class ShowAuditEndpoints {
  constructor(private readonly trail: AuditTrail) {}

  @Answers({
    path: 'public-key',
    summary: 'The public key that tree heads are signed with',
    type: AuditKeyBody,
  })
  @ProblemResponse(404, '`/problems/audit-key-unknown`')
  publicKey(): AuditKeyView {
    return { publicKey: this.trail.publicKey() };
  }

  @Answers({
    path: 'tree-head',
    summary: 'The last signed tree head',
    description: 'Keep `head` where nobody of this house can alter it: it is what the log can be held to.',
    type: TreeHeadBody,
  })
  @ProblemResponse(404, '`/problems/tree-head-unknown`: none was signed yet')
  treeHead(): Promise<TreeHeadView> {
    return this.trail.lastHead();
  }

  @Answers({
    path: 'proofs/inclusion',
    summary: 'That an event is in the log',
    description:
      'By `position`, or by `stream` and `revision`. RFC 9162, section 2.1.3. Checked before it is answered.',
    type: InclusionProofBody,
  })
  @ProblemResponse(404, '`/problems/audited-event-unknown`; `/problems/tree-head-unknown`')
  @ProblemResponse(409, '`/problems/event-not-signed`: the tree head does not reach to it yet')
  @ProblemResponse(422, tooLarge)
  @ProblemResponse(500, broken)
  inclusion(@Query() query: InclusionQuery): Promise<InclusionProofView> {
    const treeSize = query.treeSize === undefined ? null : Number(query.treeSize);
    return this.trail.inclusion(askedIn(query), treeSize);
  }

  @Answers({
    path: 'proofs/consistency',
    summary: 'That the log only grew between two sizes',
    description: 'RFC 9162, section 2.1.4. Sizes are those of tree heads that you kept.',
    type: ConsistencyProofBody,
  })
  @ProblemResponse(422, tooLarge)
  @ProblemResponse(500, broken)
  consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyProofView> {
    return this.trail.consistency(Number(from), Number(to));
  }
}

function askedIn({ position, stream, revision }: InclusionQuery): EventAsked {
  if (position !== undefined && stream === undefined && revision === undefined)
    return { position: BigInt(position) };
  if (position === undefined && stream !== undefined && revision !== undefined)
    return { stream, revision: BigInt(revision) };
  const message = {
    en: 'must be given, or stream and revision instead of it',
    zh: '必须给出，或改为给出 stream 与 revision',
  };
  throw Problem.fields([{ field: 'position', message }]);
}
