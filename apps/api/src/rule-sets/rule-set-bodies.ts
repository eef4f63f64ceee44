import type {
  InEveryLanguage,
  Page,
  RuleSetDocument,
  RuleSetReceipt,
  RuleSetStage,
  RuleSetStep,
  RuleSetStretch,
  RuleSetSummary,
  RuleSetVersionView,
  RuleSetView,
} from '@hindsight/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { PageBody } from '../queries/paging.js';

// The answers about rule sets, as documented.

export const stages = ['drafted', 'submitted', 'approved', 'rejected', 'activated', 'retired'];
const id = { example: 'tier-pyramid' };
const hash = { example: '6d6bd1628898918ad72120be30d28f04536ac467ba5368da6c61930b16b28460' };

/** The answer to a command that was accepted. */
export class RuleSetReceiptBody implements RuleSetReceipt {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty({ example: 1, description: 'Of a draft: the number that the document has' }) version!: number;
  @ApiProperty({ ...hash, description: 'Of what the document means: comments and layout do not change it' })
  hash!: string;
  @ApiProperty({
    example: '3',
    description: "Revision of the rule set's stream; `If-Match` takes it in quotes",
  })
  revision!: string;
  @ApiProperty({ type: String, nullable: true, example: '18221', description: 'Position in the log' })
  position!: string | null;
}

class TitleBody implements InEveryLanguage {
  @ApiProperty({ example: 'Customer pyramid' }) en!: string;
  @ApiProperty({ example: '客户金字塔' }) zh!: string;
}

class StepBody implements RuleSetStep {
  @ApiProperty({ enum: stages }) step!: RuleSetStage;
  @ApiProperty({ example: 'ann' }) by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ required: false, description: 'Of an approval' }) note?: string;
  @ApiProperty({ required: false, description: 'Of the replay that the approval is based on' })
  replayDigest?: string;
  @ApiProperty({ required: false, description: 'Of a rejection' }) reason?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'Of an activation or a retirement' })
  effectiveFrom?: string;
}

class VersionBody implements RuleSetVersionView {
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty(hash) hash!: string;
  @ApiProperty({ enum: stages, description: 'One that was activated stays so when another follows it' })
  state!: RuleSetStage;
  @ApiProperty({ type: String, nullable: true, example: 'ann', description: 'null: it came with a release' })
  author!: string | null;
  @ApiProperty({ description: 'Now' }) inForce!: boolean;
  @ApiProperty({ type: [StepBody], description: 'In the order in which it was done' }) steps!: StepBody[];
}

class StretchBody implements RuleSetStretch {
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty(hash) hash!: string;
  @ApiProperty({ format: 'date-time', description: 'Inclusive' }) from!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Exclusive; null without end',
  })
  until!: string | null;
}

const inForceNow = {
  type: StretchBody,
  nullable: true,
  description: 'Now, or at the instant that was asked for; null: no version',
};

class SummaryBody implements RuleSetSummary {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty({ description: 'Of the latest version' }) title!: TitleBody;
  @ApiProperty({ example: 2, description: 'How many there are' }) versions!: number;
  @ApiProperty({ enum: stages, description: 'Of the latest version' }) state!: RuleSetStage;
  @ApiProperty(inForceNow) inForce!: StretchBody | null;
}

export class RuleSetListBody extends PageBody implements Page<RuleSetSummary> {
  @ApiProperty({ type: [SummaryBody] }) items!: SummaryBody[];
}

export class RuleSetBody implements RuleSetView {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty() title!: TitleBody;
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'meals without nuts' },
    description: 'What the latest version is for; whatever reads a sensitive attribute says so',
  })
  purpose!: string | null;
  @ApiProperty({ example: '3', description: '`If-Match` of a command takes it in quotes' }) revision!: string;
  @ApiProperty(inForceNow) inForce!: StretchBody | null;
  @ApiProperty({ type: [VersionBody], description: 'From the first' }) versions!: VersionBody[];
}

export class RuleSetDocumentBody implements RuleSetDocument {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty(hash) hash!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) document!: Record<string, unknown>;
}

export class RuleSetVersionsBody extends PageBody implements Page<RuleSetVersionView> {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty({ type: [VersionBody] }) items!: VersionBody[];
}

export class RuleSetTimelineBody extends PageBody implements Page<RuleSetStretch> {
  @ApiProperty(id) ruleSetId!: string;
  @ApiProperty({ type: [StretchBody], description: 'Where nothing was in force, there is a gap' })
  items!: StretchBody[];
}
