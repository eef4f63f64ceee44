import { applyDecorators, Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ReplayView } from '@hindsight/contracts';
import type { Envelope } from '@hindsight/event-store';
import type { HttpReply } from '../http/exchange.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Sender } from '../http/sender.js';
import { ReadSide } from '../queries/read-side.js';
import { unsoundDocument } from '../rule-sets/rule-set-source.js';
import { RuleSets } from '../rule-sets/rule-sets.js';
import { candidateFrom, expectControl } from './compared-sides.js';
import { askedIn, ReplayBody } from './replay-body.js';
import { ReplayViewBody } from './replay-bodies.js';
import { ReplayDoor } from './replay-door.js';
import { OfReplays } from './replay-paths.js';

const example: ReplayBody = {
  control: 'tier-pyramid',
  candidate: `hindsight: 1
id: my-tiers
title: {en: Spenders, zh: 消费}
features:
  spend: {agg: sum, field: amount, events: [purchased, returned], window: 365d}
outputs:
  - id: tier
    type: table
    rows: [{id: big, when: "spend >= 5000", then: 重要客户}]
    else: 小客户
    order: [小客户, 重要客户]
`,
  feed: true,
};

/** Its method, status and documentation. */
const StartsReplay = () =>
  applyDecorators(
    Post(),
    HttpCode(202),
    ApiOperation({
      summary: 'Replay history under other rules, and compare',
      description:
        'As `hindsight replay` does: all of history under the control and under the candidate. Changes nothing that is live. ' +
        'It runs in its turn; `Location` says where to ask how far it is. The words of the check and of failures are English.',
    }),
    ApiBody({ type: ReplayBody, examples: { usual: { value: example } } }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Makes a repeat harmless: the same key with the same content gives the replay that it started, as long as that is ' +
        'kept; with other content it is refused. Per user.',
      example: 'try-7',
    }),
    ApiResponse({
      status: 202,
      type: ReplayViewBody,
      description: 'It waits or runs, by this request or an earlier identical one',
      headers: { Location: { description: 'The replay', schema: { type: 'string' } } },
    }),
    OfReplays(),
    ProblemResponse(400, 'Not of the form of this endpoint, headers included; `errors` lists the fields'),
    ProblemResponse(409, '`/problems/replay-key-reused`: the key started a replay with other content'),
    ProblemResponse(413, 'The candidate is larger than 256 KiB'),
    ProblemResponse(415, 'The body is said to be of a type that is not taken'),
    ProblemResponse(
      422,
      `- ${unsoundDocument}\n- \`/problems/control-unknown\`, \`/problems/candidate-unknown\`: nobody drafted it`,
    ),
    ProblemResponse(
      429,
      '`/problems/replays-too-many`: as many of yours wait or run as may; `underWay` has them, `Retry-After` says when one ' +
        'may have ended',
    ),
  );

@Controller('v1/replays')
export class StartReplayEndpoint {
  constructor(
    private readonly door: ReplayDoor,
    private readonly ruleSets: RuleSets,
    private readonly readSide: ReadSide,
  ) {}

  @StartsReplay()
  async post(
    @Body() body: ReplayBody,
    @Sender() sender: Envelope,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ReplayView> {
    const known = { ruleSets: this.ruleSets, sql: () => this.readSide.at(undefined) };
    const asked = askedIn(body);
    const candidate = await candidateFrom(body.candidate, known);
    await expectControl(asked.control, known);
    const replays = await this.door.open();
    const view = (await replays.start({ ...asked, candidate }, sender)).view();
    reply.header('location', `/v1/replays/${view.replayId}`);
    return view;
  }
}
