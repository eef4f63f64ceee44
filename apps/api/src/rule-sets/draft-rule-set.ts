import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiConsumes } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { textOf } from '../http/document-field.js';
import { ProblemResponse } from '../http/problem-document.js';
import { NamedSender } from '../http/named-sender.js';
import { ChangeRuleSet } from './change-rule-set.js';
import { ChangesRuleSet } from './records.js';
import { refusals } from './refusals.js';
import type { RuleSetReceiptBody } from './rule-set-bodies.js';
import { RuleSetSource, soundDocument, unsoundDocument, type RuleSetText } from './rule-set-source.js';

class DraftRuleSetBody {
  @RuleSetSource('The rule set: as text (YAML or JSON), whose places problems then name, or as an object')
  document!: RuleSetText;
}

const example: DraftRuleSetBody = {
  document: `hindsight: 1
id: my-tiers
title: {en: Regulars, zh: 常客}
features:
  orders_365d: {agg: count, events: [purchased], window: 365d}
outputs:
  - {id: regular, type: flag, when: "orders_365d >= 12"}
`,
};

@Controller('v1/rule-sets')
export class DraftRuleSetEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @ApiConsumes('application/json', 'application/yaml')
  @ChangesRuleSet('', {
    summary: 'Draft a version of a rule set',
    description:
      'Changes nothing that is live. The id is in the document; a document that is a version already keeps its number and ' +
      'its author. The body may be the file itself, as `application/yaml`.',
    body: DraftRuleSetBody,
    example,
    by: 'ann',
  })
  @ProblemResponse(422, unsoundDocument)
  async post(@Body() body: DraftRuleSetBody, @NamedSender() sender: Envelope): Promise<RuleSetReceiptBody> {
    const { id, ...drafted } = soundDocument(textOf(body.document));
    const asked = { type: 'DraftRuleSet', document: drafted.document, hash: drafted.hash } as const;
    return refusals.accepted(await this.commands.execute(new ChangeRuleSet(id, asked, sender)), {});
  }
}
