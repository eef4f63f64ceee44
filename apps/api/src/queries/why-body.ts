import { ApiProperty } from '@nestjs/swagger';
import type {
  WhyClause,
  WhyCutoff,
  WhyDecision,
  WhyEvent,
  WhyFeature,
  WhyKeptBack,
  WhyNearest,
  WhySkipped,
  WhyTried,
  WhyView,
} from '@hindsight/contracts';

// An explanation, as documented.

const instant = { format: 'date-time' } as const;
const maybeText = { type: String, nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;
const anyValue = { oneOf: ['number', 'string', 'boolean', 'null'].map((type) => ({ type })) };
const maybeInstant = { ...maybeText, ...instant };

class WhyClauseBody implements WhyClause {
  @ApiProperty({ example: 'spend_365d >= value.p20' }) text!: string;
  @ApiProperty({ example: '2033.1 >= 2460.85', description: 'With the value of every name filled in' })
  filled!: string;
  @ApiProperty({ example: false }) holds!: boolean;
}

class WhyTriedBody extends WhyClauseBody implements WhyTried {
  @ApiProperty({ example: 'second', description: 'Id of the row, band or transition; `when` of a flag' })
  rule!: string;
  @ApiProperty({ example: '次要客户' }) then!: string;
  @ApiProperty({ type: [WhyClauseBody], description: 'The parts joined by && and ||, each by itself' })
  clauses!: WhyClauseBody[];
  @ApiProperty({ example: 0, description: 'How long a transition must hold, ms' }) holdMs!: number;
}

class WhyNumberBody {
  @ApiProperty({ example: 'ratings - 20 * open_complaints' }) text!: string;
  @ApiProperty({ example: '72.5 - 20 * 1' }) filled!: string;
  @ApiProperty({ ...maybeNumber, example: 52.5 }) value!: number | null;
}

class WhyDecisionBody implements WhyDecision {
  @ApiProperty(instant) at!: string;
  @ApiProperty({ ...maybeText, example: '普通客户' }) result!: string | null;
  @ApiProperty({ ...maybeText, example: 'ordinary' }) rule!: string | null;
  @ApiProperty({ ...maybeText, description: 'The state that transitions leave' }) from!: string | null;
  @ApiProperty({ type: WhyNumberBody, nullable: true, description: 'The number of a score' })
  number!: WhyNumberBody | null;
  @ApiProperty({ type: [WhyTriedBody], description: 'In order; the last one held, unless none did' })
  tried!: WhyTriedBody[];
}

class WhyStepBody {
  @ApiProperty(instant) at!: string;
  @ApiProperty() result!: string;
  @ApiProperty() rule!: string;
}

class WhyKeptBackBody implements WhyKeptBack {
  @ApiProperty({ example: '小客户' }) result!: string;
  @ApiProperty({ example: 'else' }) rule!: string;
  @ApiProperty({ ...instant, description: 'Since when it holds without a break' }) since!: string;
  @ApiProperty({ example: 2_592_000_000 }) holdMs!: number;
  @ApiProperty({ ...maybeInstant, description: 'If nothing else happens; null: then never' })
  takesEffectAt!: string | null;
  @ApiProperty({ type: [WhyStepBody], description: 'The changes up to then' }) steps!: WhyStepBody[];
}

class WhyCutoffBody implements WhyCutoff {
  @ApiProperty({ example: 'value' }) population!: string;
  @ApiProperty({ example: 'p20' }) cut!: string;
  @ApiProperty({ enum: ['asc', 'desc'], description: 'desc: larger is better' }) order!: 'asc' | 'desc';
  @ApiProperty({ ...maybeNumber, example: 2460.85, description: 'null: not published yet' })
  value!: number | null;
  @ApiProperty(maybeInstant) inForceSince!: string | null;
}

class WhyWindowBody {
  @ApiProperty({ ...maybeInstant, description: 'Exclusive; null: without a window' }) after!: string | null;
  @ApiProperty({ ...instant, description: 'Inclusive' }) through!: string;
}

class WhyEventBody implements WhyEvent {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'purchased' }) type!: string;
  @ApiProperty(instant) occurredAt!: string;
  @ApiProperty({ ...maybeNumber, example: 12.99, description: 'Major units; negative for a return' })
  amount!: number | null;
  @ApiProperty({ ...maybeNumber, description: '0 to 100' }) score!: number | null;
  @ApiProperty({ ...anyValue, example: 12.99, description: 'Of the field that is read' })
  value!: number | string | boolean | null;
}

class WhyFeatureBody implements WhyFeature {
  @ApiProperty({ example: 'spend_365d' }) name!: string;
  @ApiProperty({ example: 'sum' }) agg!: string;
  @ApiProperty({ ...anyValue, example: 2033.1 }) value!: number | string | null;
  @ApiProperty({ type: WhyWindowBody }) window!: WhyWindowBody;
  @ApiProperty({ example: 7, description: 'How many events it is made of' }) count!: number;
  @ApiProperty({ type: [WhyEventBody], description: 'The first 20 of them' }) events!: WhyEventBody[];
}

class WhyNearestBody implements WhyNearest {
  @ApiProperty({ example: 'spend_365d' }) feature!: string;
  @ApiProperty({ example: 2033.1 }) value!: number;
  @ApiProperty({ example: 2460.85 }) to!: number;
  @ApiProperty({ example: 427.75 }) change!: number;
  @ApiProperty({ example: 0.21, description: '|to − value| / max(1, |value|)' }) relative!: number;
  @ApiProperty({ ...maybeNumber, example: 0.01, description: 'The steps in which it moves; null: any' })
  step!: number | null;
  @ApiProperty({ example: '次要客户' }) result!: string;
  @ApiProperty({ example: 'second' }) rule!: string;
}

class WhySkippedBody implements WhySkipped {
  @ApiProperty({ example: '1' }) revision!: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ ...instant, description: 'When that was decided' }) at!: string;
  @ApiProperty({ example: 'ops' }) by!: string;
  @ApiProperty({ example: 'entered again as order-536366' }) reason!: string;
}

class WhyTextBody {
  @ApiProperty() en!: string;
  @ApiProperty() zh!: string;
}

export class WhyBody implements WhyView {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…' }) ruleSet!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Last position of the log that counts; null: all of it',
  })
  knownAt!: string | null;
  @ApiProperty({ description: 'Whether cut-offs count that were published only after `knownAt`' })
  laterCutoffs!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Revision of an event that stands, or then stood, in the way of a parked customer; null: none does',
  })
  stoppedAt!: string | null;
  @ApiProperty({ example: 'tier' }) output!: string;
  @ApiProperty({ enum: ['table', 'machine', 'score', 'flag'] }) type!: WhyView['type'];
  @ApiProperty(instant) at!: string;
  @ApiProperty({ ...instant, description: 'The last evaluation at or before `at`' }) evaluatedAt!: string;
  @ApiProperty({ ...maybeText, example: '普通客户' }) result!: string | null;
  @ApiProperty({ ...maybeNumber, description: 'Of a score' }) value!: number | null;
  @ApiProperty({ ...maybeText, example: 'ordinary', description: 'That the change to this result names' })
  rule!: string | null;
  @ApiProperty(maybeInstant) since!: string | null;
  @ApiProperty({ type: WhyDecisionBody, description: 'The evaluation that decided for this result' })
  decided!: WhyDecisionBody;
  @ApiProperty({ type: WhyDecisionBody, description: 'What the conditions alone say now, holds aside' })
  raw!: WhyDecisionBody;
  @ApiProperty({ type: [WhyKeptBackBody], description: 'What holds are keeping back' })
  keptBack!: WhyKeptBackBody[];
  @ApiProperty({ type: [WhyCutoffBody] }) cutoffs!: WhyCutoffBody[];
  @ApiProperty({ type: [WhyFeatureBody] }) features!: WhyFeatureBody[];
  @ApiProperty({
    type: WhyNearestBody,
    nullable: true,
    description: 'The smallest change of one number that would have changed the raw result',
  })
  nearest!: WhyNearestBody | null;
  @ApiProperty({ type: [WhySkippedBody], description: 'Events of the customer that count nowhere' })
  skipped!: WhySkippedBody[];
  @ApiProperty({ type: WhyTextBody, description: 'All of it as running text' }) text!: WhyTextBody;
}
