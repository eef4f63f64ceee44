import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiConsumes, ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { Envelope } from '@hindsight/event-store';
import { renderProblems, type Problem as Found } from '@hindsight/rules';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { NamedSender } from './actor.js';
import { ChangeRuleSet } from './change-rule-set.js';
import { checkedDocument } from './checked-document.js';
import { ChangesRuleSet } from './records.js';
import { refusals } from './refusals.js';
import type { RuleSetReceiptBody } from './rule-set-bodies.js';

const isDocument = (value: unknown) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));

class DraftRuleSetBody {
  @ValidateBy(
    {
      name: 'form',
      validator: { validate: isDocument, defaultMessage: () => 'must be a rule set: its text, or an object' },
    },
    { context: { zh: '必须是规则集：文本或对象' } },
  )
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
    description: 'The rule set: as text (YAML or JSON), whose places problems then name, or as an object',
  })
  document!: string | Record<string, unknown>;
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
  @ProblemResponse(
    422,
    '`/problems/rule-set-unsound`: it does not pass its check; `problems` has all that is wrong, by line and column ' +
      '(of an object: as it is printed with an indent of 2)',
  )
  async post(@Body() body: DraftRuleSetBody, @NamedSender() sender: Envelope): Promise<RuleSetReceiptBody> {
    const { document } = body;
    const source = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
    const checked = checkedDocument(source);
    if (!checked.ok) throw unsound(source, checked.problems);
    const { id, ...drafted } = checked;
    const asked = { type: 'DraftRuleSet', document: drafted.document, hash: drafted.hash } as const;
    return refusals.accepted(await this.commands.execute(new ChangeRuleSet(id, asked, sender)), {});
  }
}

/** The places are the caller's; the words of the check are English in every language. */
function unsound(source: string, problems: readonly Found[]): Problem {
  const said = renderProblems(source, 'document', problems);
  return new Problem(
    '/problems/rule-set-unsound',
    title,
    422,
    { en: said, zh: said },
    { members: { problems } },
  );
}

const title = { en: 'The document is not a rule set that can be run', zh: '该文档不是可运行的规则集' };
