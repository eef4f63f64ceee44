import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import type {
  InEveryLanguage,
  SubjectAccess,
  SubjectEvent,
  SubjectKey,
  SubjectReading,
  SubjectRecord,
  SubjectResult,
} from '@hindsight/contracts';
import { ExportBody } from '../access/export-body.js';
import { AccessBody } from '../access/show-access.js';
import { ErasureReceiptBody } from '../customers/erasure/erasure-body.js';
import { ResultBody } from '../queries/result-body.js';
import { CustomerCardBody } from '../queries/show-card.js';
import { ChangeBody } from '../queries/show-changes.js';

const maybeText = { type: String, nullable: true } as const;

class TextsBody {
  @ApiProperty({ example: 'purchased' }) en!: string;
  @ApiProperty({ example: '购买' }) zh!: string;
}

class SubjectEventBody implements SubjectEvent {
  @ApiProperty({ example: '1' }) revision!: string;
  @ApiProperty({ example: '18221' }) position!: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'CustomerContacted' }) type!: string;
  @ApiProperty({ type: TextsBody }) label!: InEveryLanguage;
  @ApiProperty({ format: 'date-time', description: 'When it happened' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When we heard of it' }) recordedAt!: string;
  @ApiProperty({ example: 'till-7', description: 'Who recorded it' }) actor!: string;
  @ApiProperty({ example: 'api' }) origin!: string;
  @ApiProperty({
    type: Object,
    description: 'What is personal is open; `{"erased": true}` where it was erased',
  })
  data!: Record<string, unknown>;
}

class SubjectResultBody extends OmitType(ResultBody, ['label'] as const) implements SubjectResult {
  @ApiProperty({
    type: TextsBody,
    nullable: true,
    description: 'Why, in words; null: nothing to explain yet',
  })
  why!: InEveryLanguage | null;
}

/** Results are data here; what they are called is in the reasons. */
class SubjectChangeBody extends OmitType(ChangeBody, ['fromLabel', 'toLabel'] as const) {}

const shown = ['id', 'at', 'actor', 'roles', 'what', 'everyone', 'purpose'] as const;

class SubjectReadingBody extends PickType(AccessBody, shown) implements SubjectReading {}

class SubjectKeyBody implements SubjectKey {
  @ApiProperty({ ...maybeText, format: 'uuid' }) keyId!: string | null;
  @ApiProperty({ ...maybeText, format: 'date-time', description: 'null: it opens' })
  destroyedAt!: string | null;
}

class SubjectRecordBody implements SubjectRecord {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ enum: ['active', 'merged', 'erased'] }) standing!: SubjectRecord['standing'];
  @ApiProperty({ ...maybeText, description: 'Who goes on for it' }) mergedInto!: string | null;
  @ApiProperty({ type: [String], description: 'Who was merged into it' }) absorbed!: string[];
  @ApiProperty({ description: 'One of its events cannot be applied: what follows from events ends there' })
  parked!: boolean;
  @ApiProperty({
    ...{ type: Object, example: { name: 'Ada Lovelace' } },
    description: 'The latest of each personal fact',
  })
  personal!: Record<string, unknown>;
  @ApiProperty({ type: [SubjectEventBody], description: 'As the log has them, in its order' })
  events!: SubjectEventBody[];
  @ApiProperty({ type: [SubjectChangeBody], description: 'Those that were taken back, too' })
  changes!: SubjectChangeBody[];
  @ApiProperty({ type: [SubjectResultBody], description: 'What every output in force says now' })
  results!: SubjectResultBody[];
  @ApiProperty({ type: CustomerCardBody, nullable: true }) card!: CustomerCardBody | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
    description:
      'By table, rows that are made from these events, as they lie there; numbers are decimal text',
  })
  rows!: Record<string, Record<string, unknown>[]>;
  @ApiProperty({ type: SubjectKeyBody, nullable: true, description: 'Of what is personal' })
  key!: SubjectKeyBody | null;
  @ApiProperty({ type: [ErasureReceiptBody], description: 'Requests to be erased that were carried out' })
  erasures!: ErasureReceiptBody[];
  @ApiProperty({ type: [SubjectReadingBody], description: 'Who was shown it, the oldest first' })
  access!: SubjectReadingBody[];
  @ApiProperty({ type: [ExportBody], description: 'Who was handed it in a file or a feed' })
  recipients!: ExportBody[];
}

/** Everything held of a person, as documented. */
export class SubjectAccessBody implements SubjectAccess {
  @ApiProperty({ enum: ['hindsight-subject-access'] }) format!: 'hindsight-subject-access';
  @ApiProperty({ enum: [1], description: 'Of this format' }) version!: 1;
  @ApiProperty({ example: 'ada', description: 'Whom it was asked of' }) customerId!: string;
  @ApiProperty({
    ...maybeText,
    example: '18900',
    description: 'Position of the log up to which tables were made',
  })
  position!: string | null;
  @ApiProperty({
    type: [SubjectRecordBody],
    description: 'The one asked of first, then those that merges say are the same person',
  })
  subjects!: SubjectRecordBody[];
}
