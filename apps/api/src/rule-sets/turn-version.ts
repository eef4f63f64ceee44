import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { Instant } from '../http/fields.js';
import { NamedSender } from '../http/named-sender.js';
import { ChangeRuleSet } from './change-rule-set.js';
import { ChangesVersion } from './records.js';
import { refusals } from './refusals.js';
import type { RuleSetReceiptBody } from './rule-set-bodies.js';
import { RuleSetId, VersionNumber } from './rule-set-paths.js';

class ActivateVersionBody {
  @Instant({ description: 'In force from here on, inclusive' }) effectiveFrom!: string;
}

class RetireVersionBody {
  @Instant({ description: 'Out of force from here on, inclusive', example: '2099-01-01T00:00:00Z' })
  effectiveFrom!: string;
}

/** What brings a version in force, and takes it out. */
@Controller('v1/rule-sets')
export class TurnVersionEndpoints {
  constructor(private readonly commands: CommandBus) {}

  @ChangesVersion('activate', {
    summary: 'Activate a version from an instant on',
    description:
      'Takes the place of the version in force. The instant must lie after the latest activation or retirement, and not in ' +
      'the past (of a command under way: 5 minutes); only the first activation of a rule set may. ' +
      'An earlier version can be activated again.',
    body: ActivateVersionBody,
    example: { effectiveFrom: '2026-01-05T00:00:00Z' },
    by: 'ann',
    refusing: ['version-not-approved', 'effective-before-latest', 'effective-in-the-past'],
  })
  async activate(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Body() { effectiveFrom }: ActivateVersionBody,
    @NamedSender() sender: Envelope,
  ): Promise<RuleSetReceiptBody> {
    const asked = { type: 'ActivateRuleSet', version, effectiveFrom: new Date(effectiveFrom) } as const;
    const outcome = await this.commands.execute(new ChangeRuleSet(ruleSetId, asked, sender));
    return refusals.accepted(outcome, { version, effectiveFrom });
  }

  @ChangesVersion('retire', {
    summary: 'Retire a version from an instant on',
    description:
      'No version is in force then, until another activation. The instant is bound as that of an activation is.',
    body: RetireVersionBody,
    example: { effectiveFrom: '2099-01-01T00:00:00Z' },
    by: 'ann',
    refusing: ['version-not-in-force', 'effective-before-latest', 'effective-in-the-past'],
  })
  async retire(
    @RuleSetId() ruleSetId: string,
    @VersionNumber() version: number,
    @Body() { effectiveFrom }: RetireVersionBody,
    @NamedSender() sender: Envelope,
  ): Promise<RuleSetReceiptBody> {
    const asked = { type: 'RetireRuleSet', version, effectiveFrom: new Date(effectiveFrom) } as const;
    const outcome = await this.commands.execute(new ChangeRuleSet(ruleSetId, asked, sender));
    return refusals.accepted(outcome, { version, effectiveFrom });
  }
}
