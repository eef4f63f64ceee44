import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { labelOf, type ChangeCause, type ChangeView, type Language, type Page } from '@hindsight/contracts';
import { changeList, changesOf } from '@hindsight/read-models';
import { KnownPoint, knownPointIn } from '../http/known-point.js';
import { PreferredLanguage } from '../http/language.js';
import { CustomerId } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { listQuery, listRequest } from './list-query.js';
import { PageBody } from './paging.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { positionOf } from './standpoint.js';

class ChangesQuery extends listQuery(changeList, {
  at: { says: 'When it took effect' },
  ruleSet: { says: 'The rule set with this id', example: 'tier-pyramid' },
  version: { says: 'Version of the rule set' },
  output: { says: 'The output with this id', example: 'tier' },
  from: { says: 'The result before', example: '小客户' },
  to: { says: 'The result from then on', example: '重要客户' },
  rule: { says: 'What decided', example: 'vip' },
  cause: { says: 'What led to it', choices: ['event', 'tick', 'activation'] },
  inForce: { says: 'Whether the customer was told to be this' },
  restates: { says: 'Whether a late event led to it' },
  superseded: { says: 'Whether a late event took it back' },
  supersededAt: { says: 'Position in the log of what took it back' },
  knownPosition: { says: 'Position in the log of what made it known' },
}) {
  @KnownPoint('As known at a position, or at an instant of recording; as known now unless given')
  knownAt?: string;
}

export class ChangeBody implements ChangeView {
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…', description: 'id@version#hash' }) ruleSet!: string;
  @ApiProperty({ example: 'tier' }) output!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: the first result' }) from!: string | null;
  @ApiProperty({ example: '重要客户' }) to!: string;
  @ApiProperty({ type: String, nullable: true, description: 'In the language of `Accept-Language`' })
  fromLabel!: string | null;
  @ApiProperty({ example: 'top' }) toLabel!: string;
  @ApiProperty({ format: 'date-time', description: 'When it took effect' }) at!: string;
  @ApiProperty({ description: 'Whether its version was the one in force at that instant' }) inForce!: boolean;
  @ApiProperty({
    oneOf: ['event', 'tick', 'activation'].map((kind) => ({
      type: 'object',
      properties: { [kind]: { type: 'string' } },
      required: [kind],
      additionalProperties: false,
    })),
    description: 'The id of an event, the instant of a tick, or the version that came in force',
  })
  cause!: ChangeCause;
  @ApiProperty({ example: 'vip', description: 'What decided' }) rule!: string;
  @ApiProperty({ example: '18221', description: 'Position in the log' }) knownPosition!: string;
  @ApiProperty({ description: 'Whether a late event changed what had been said before' }) restates!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Position of what took it back; null: it stands',
  })
  supersededAt!: string | null;
}

class ChangesBody extends PageBody implements Page<ChangeView> {
  @ApiProperty({ type: [ChangeBody] }) items!: ChangeBody[];
}

@Controller('v1/customers/:customerId/changes')
export class ShowChangesEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @AnswersOfCustomer({
    summary: "A customer's changes of segment",
    description:
      'Under every version that ever was activated, and what the activations changed; those that were taken back, too. ' +
      'Oldest first unless `sort` says otherwise. `inForce=true&superseded=false` are what the customer was.',
    type: ChangesBody,
  })
  @ProblemResponse(422, '`/problems/known-at-not-reached`: the read models are not at that position yet')
  async get(
    @CustomerId() customerId: string,
    @Query() query: ChangesQuery,
    @PreferredLanguage() language: Language,
  ): Promise<ChangesBody> {
    const asked = listRequest(changeList, query);
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const upTo = query.knownAt === undefined ? undefined : knownPointIn(query.knownAt);
    const position = upTo && (await positionOf(sql, customerId, upTo));
    const { items, next } = known(await changesOf(sql, customerId, asked, position), customerId);
    return { items: items.map((one) => labelled(one, language)), next };
  }
}

const labelled = (change: ChangeView, language: Language) => ({
  ...change,
  fromLabel: change.from === null ? null : labelOf(change.from, language),
  toLabel: labelOf(change.to, language),
});
