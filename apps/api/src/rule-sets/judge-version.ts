import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { Patterned, Text } from '../http/fields.js';
import { NamedSender } from '../http/named-sender.js';
import { ChangeRuleSet } from './change-rule-set.js';
import { ChangesVersion } from './records.js';
import { refusals } from './refusals.js';
import type { RuleSetReceiptBody } from './rule-set-bodies.js';
import { RuleSetId, VersionNumber } from './rule-set-paths.js';

class SubmitVersionBody {}

class ApproveVersionBody {
  @Text({ max: 1000, example: 'as replayed on the last year', description: 'What the approval is based on' })
  note!: string;
  @Patterned({
    pattern: /^[0-9a-f]{64}$/,
    says: { en: 'a digest: 64 of 0-9 a-f', zh: '摘要：64 个 0-9 a-f' },
    description: 'Of the replay that was looked at',
    optional: true,
    example: 'd137846bdde42c80d8923d3210deb5f1fdb6544f17c4ee2d54c9b852a2388887',
  })
  replayDigest?: string;
}

class RejectVersionBody {
  @Text({ max: 1000, example: 'moves too many customers at once' }) reason!: string;
}

const approval: ApproveVersionBody = {
  note: 'as replayed on the last year',
  replayDigest: 'd137846bdde42c80d8923d3210deb5f1fdb6544f17c4ee2d54c9b852a2388887',
};

/** What people say of a version before it can come in force. */
@Controller('v1/rule-sets')
export class JudgeVersionEndpoints {
  constructor(private readonly commands: CommandBus) {}

  @ChangesVersion('submit', {
    summary: 'Submit a version',
    description: 'Asks for a judgement of a draft.',
    body: SubmitVersionBody,
    example: {},
    by: 'ann',
    refusing: ['version-rejected'],
  })
  async submit(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Body() _: SubmitVersionBody,
    @NamedSender() sender: Envelope,
  ): Promise<RuleSetReceiptBody> {
    const asked = { type: 'SubmitRuleSet', version } as const;
    return refusals.accepted(await this.commands.execute(new ChangeRuleSet(ruleSetId, asked, sender)), {
      version,
    });
  }

  @ChangesVersion('approve', {
    summary: 'Approve a version',
    description: 'Never its author. Changes nothing that is live, but lets the version be activated.',
    body: ApproveVersionBody,
    example: approval,
    by: 'bob',
    refusing: ['approver-is-author', 'version-not-submitted', 'version-approved', 'version-rejected'],
  })
  async approve(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Body() { note, replayDigest }: ApproveVersionBody,
    @NamedSender() sender: Envelope,
  ): Promise<RuleSetReceiptBody> {
    const asked = { type: 'ApproveRuleSet', version, note, ...(replayDigest && { replayDigest }) } as const;
    const outcome = await this.commands.execute(new ChangeRuleSet(ruleSetId, asked, sender));
    return refusals.accepted(outcome, { version, by: sender.actor });
  }

  @ChangesVersion('reject', {
    summary: 'Reject a version',
    description:
      'For good: what should come in force instead is drafted anew. Its author may, too, to withdraw it.',
    body: RejectVersionBody,
    example: { reason: 'moves too many customers at once' },
    of: 'my-other-tiers',
    by: 'bob',
    refusing: ['version-not-submitted', 'version-approved', 'version-rejected'],
  })
  async reject(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Body() body: RejectVersionBody,
    @NamedSender() sender: Envelope,
  ): Promise<RuleSetReceiptBody> {
    const asked = { type: 'RejectRuleSet', version, reason: body.reason } as const;
    return refusals.accepted(await this.commands.execute(new ChangeRuleSet(ruleSetId, asked, sender)), {
      version,
    });
  }
}
