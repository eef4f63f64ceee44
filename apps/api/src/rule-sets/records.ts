import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { TakesCommand } from '../commands/takes-command.js';
import { NamedBy } from '../http/named-sender.js';
import { refusals } from './refusals.js';
import { RuleSetReceiptBody } from './rule-set-bodies.js';
import type { RuleSetRefused } from './rule-sets.js';

const always: readonly RuleSetRefused[] = ['stream-elsewhere', 'command-id-reused'];

interface Asked<Body> {
  readonly summary: string;
  readonly description: string;
  readonly body: new () => Body;
  readonly example: Body;
  /** Who could send it. */
  readonly by: string;
  readonly refusing?: readonly RuleSetRefused[];
}

/** An endpoint that changes a rule set, on behalf of somebody with a name. */
export const ChangesRuleSet = <Body extends object>(
  path: string,
  { by, refusing = [], ...asked }: Asked<Body>,
) =>
  applyDecorators(
    TakesCommand({
      ...{ ...asked, path, receipt: RuleSetReceiptBody, of: 'rule set' },
      refusing: refusals.documented([...always, ...refusing]),
    }),
    NamedBy(by),
  );

/** The same, of a version that the path names. */
export const ChangesVersion = <Body extends object>(
  verb: string,
  { of = 'my-tiers', ...asked }: Asked<Body> & { readonly of?: string },
): MethodDecorator =>
  applyDecorators(
    ChangesRuleSet(`:ruleSetId/versions/:version/${verb}`, {
      ...asked,
      refusing: ['version-not-drafted', ...(asked.refusing ?? [])],
    }),
    ApiParam({ name: 'ruleSetId', example: of }),
    ApiParam({ name: 'version', example: '1' }),
  );
