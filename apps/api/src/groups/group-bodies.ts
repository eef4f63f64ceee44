import { applyDecorators } from '@nestjs/common';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import type {
  AppliedGroup,
  GroupConsumerView,
  GroupFollowsView,
  GroupLagView,
  GroupSettingsView,
  GroupView,
  ParkedEventView,
} from '@hindsight/contracts';
import { DocumentField, type DocumentText } from '../http/document-field.js';
import { Patterned } from '../http/fields.js';
import { idInPath } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { groupNamePattern } from './check-groups.js';

// What is asked about consumer groups and what is answered, as documented.

const groupNameForm = {
  en: 'a-z or 0-9, then at most 62 of a-z, 0-9 and -',
  zh: 'a-z 或 0-9 开头，其后至多 62 个 a-z、0-9 或 -',
};

/** The name of a group in the path. */
export const GroupName = idInPath('group', groupNameForm, groupNamePattern);

/** The documentation of what every endpoint of one group has. */
export const OfGroup = () =>
  applyDecorators(
    ApiParam({ name: 'group', example: 'mailing' }),
    ProblemResponse(404, '`/problems/group-unknown`: there is none of this name'),
  );

export class ApplyGroupsBody {
  @DocumentField(
    { en: 'must be consumer groups: their text, or an object', zh: '必须是消费者组：文本或对象' },
    'The groups: as text (YAML or JSON), whose places problems then name, or as an object',
  )
  document!: DocumentText;
}

class AppliedGroupBody implements AppliedGroup {
  @ApiProperty({ example: 'mailing' }) name!: string;
  @ApiProperty({ enum: ['created', 'updated', 'unchanged'] }) became!: AppliedGroup['became'];
}

export class AppliedGroupsBody {
  @ApiProperty({ type: [AppliedGroupBody] }) groups!: readonly AppliedGroup[];
}

class FollowsBody implements GroupFollowsView {
  @ApiProperty({ type: [String], required: false, example: ['customer'] }) streams?: readonly string[];
  @ApiProperty({ type: [String], required: false }) types?: readonly string[];
  @ApiProperty({ required: false, description: 'This stream alone' }) stream?: string;
}

class GroupCheckpointBody {
  @ApiProperty({ example: 2 }) everySeconds!: number;
  @ApiProperty({ example: 1 }) atLeast!: number;
  @ApiProperty({ example: 1000 }) atMost!: number;
}

class GroupSettingsBody implements GroupSettingsView {
  @ApiProperty({
    enum: ['by-stream', 'round-robin', 'one-consumer'],
    description: '`by-stream` keeps the order of each customer',
  })
  distribution!: GroupSettingsView['distribution'];
  @ApiProperty({ example: 30, description: 'How long a consumer may take before it is given again' })
  timeoutSeconds!: number;
  @ApiProperty({ example: 10, description: 'So often it is given again, then it is parked' })
  retries!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'At most; null: as many as come' })
  consumers!: number | null;
  @ApiProperty({ description: 'When the event store writes down how far the group is' })
  checkpoint!: GroupCheckpointBody;
}

class ConsumerBody implements GroupConsumerView {
  @ApiProperty({ example: '127.0.0.1:50312' }) from!: string;
  @ApiProperty({ description: 'The name that it gave its connection' }) connection!: string;
  @ApiProperty() user!: string;
  @ApiProperty({ example: 3, description: 'Given to it, and not done yet' }) inFlight!: number;
}

class LagBody implements GroupLagView {
  @ApiProperty({ example: 12 }) events!: number;
  @ApiProperty({ description: 'false: so many at least; counting stopped' }) isAll!: boolean;
  @ApiProperty({
    ...{ type: String, format: 'date-time', nullable: true },
    description: 'When the oldest of them was recorded; null: there is none',
  })
  since!: string | null;
}

export class GroupBody implements GroupView {
  @ApiProperty({ example: 'mailing' }) name!: string;
  @ApiProperty({ example: '$all', description: '`$all`, or the stream' }) source!: string;
  @ApiProperty({
    ...{ type: FollowsBody, nullable: true },
    description: 'One of its fields; null: it was made by other means, and the event store does not say',
  })
  follow!: FollowsBody | null;
  @ApiProperty({ example: 'start', description: '`start`, `now`, or the first event that is its own' })
  from!: string;
  @ApiProperty() settings!: GroupSettingsBody;
  @ApiProperty({ example: 'Live', description: 'As the event store calls it' }) status!: string;
  @ApiProperty({ type: [ConsumerBody] }) consumers!: readonly ConsumerBody[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Up to there all is done; null: not written yet',
  })
  checkpoint!: string | null;
  @ApiProperty({ example: 3, description: 'Given to consumers, and not done yet' }) inFlight!: number;
  @ApiProperty({ example: 0, description: 'Nobody could deal with these' }) parked!: number;
  @ApiProperty({ type: LagBody, nullable: true, description: 'What is not done; null: it is not known' })
  lag!: LagBody | null;
}

export class GroupListBody {
  @ApiProperty({ type: [GroupBody] }) groups!: readonly GroupView[];
}

export class ParkedQuery {
  @Patterned({
    pattern: /^([1-9]\d{0,2}|1000)$/,
    says: { en: 'a whole number from 1 to 1000', zh: '1 到 1000 的整数' },
    ...{ description: 'How many at most; 100 unless given', optional: true, example: '50' },
  })
  limit?: string;
}

class EventParkedBody {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'PurchaseReturned' }) type!: string;
  @ApiProperty({ example: 'customer-ada' }) stream!: string;
  @ApiProperty({ example: '7' }) revision!: string;
}

class ParkedEventBody implements ParkedEventView {
  @ApiProperty({ example: '0', description: 'In the queue' }) place!: string;
  @ApiProperty({ format: 'date-time' }) parkedAt!: string;
  @ApiProperty({ description: 'What the consumer said, or the event store' }) reason!: string;
  @ApiProperty({ example: '7@customer-ada' }) link!: string;
  @ApiProperty({ type: EventParkedBody, nullable: true, description: 'null: the log has it no longer' })
  event!: EventParkedBody | null;
}

export class ParkedBody {
  @ApiProperty({ example: 'mailing' }) group!: string;
  @ApiProperty({ type: [ParkedEventBody] }) parked!: readonly ParkedEventView[];
}

export class GivenAgainBody {
  @ApiProperty({ example: 'mailing' }) group!: string;
  @ApiProperty({ example: 1, description: 'How many events' }) replayed!: number;
}
