import { ApiProperty } from '@nestjs/swagger';
import type { Page, ReplayFailure, ReplayProgress, ReplayState, ReplayView } from '@hindsight/contracts';
import { PageBody } from '../queries/paging.js';

// The answers about replays, as documented.

export const states = ['queued', 'running', 'done', 'failed', 'cancelled'];
const instant = { type: String, format: 'date-time', nullable: true };

class ProgressBody implements ReplayProgress {
  @ApiProperty({ example: 46814, description: 'Events of customers; a replay reads them once or twice over' })
  done!: number;
  @ApiProperty({ type: Number, nullable: true, example: 93628, description: 'null: not known yet' })
  total!: number | null;
  @ApiProperty({ example: 190000 }) perSecond!: number;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'null: not known' })
  etaSeconds!: number | null;
}

class FailureBody implements ReplayFailure {
  @ApiProperty({
    enum: ['refused', 'interrupted', 'broke'],
    description:
      '`refused`: what was asked for cannot be replayed; `interrupted`: the server ended meanwhile; `broke`: something is ' +
      'wrong on its side',
  })
  reason!: ReplayFailure['reason'];
  @ApiProperty({ description: 'In English, and what to do' }) detail!: string;
}

class CandidateBody {
  @ApiProperty({ example: 'my-tiers' }) ruleSetId!: string;
  @ApiProperty({ description: 'Of what the document means' }) hash!: string;
}

class OutcomeBody {
  @ApiProperty({ enum: ['churned', 'no-purchase'] }) kind!: 'churned' | 'no-purchase';
  @ApiProperty({ example: 90 }) days!: number;
  @ApiProperty({ example: 'stage' }) output!: string;
  @ApiProperty({ example: '退化期' }) label!: string;
}

/** A replay: what was asked for, and how far it is. */
export class ReplayViewBody implements ReplayView {
  @ApiProperty({ format: 'uuid' }) replayId!: string;
  @ApiProperty({ enum: states }) state!: ReplayState;
  @ApiProperty({ example: 'ann' }) by!: string;
  @ApiProperty({ example: 'tier-pyramid' }) control!: string;
  @ApiProperty() candidate!: CandidateBody;
  @ApiProperty({ ...instant, description: 'null: the last closed day' }) asOf!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: all that is known' })
  knownAt!: string | null;
  @ApiProperty({ example: 10 }) movers!: number;
  @ApiProperty({ type: OutcomeBody, nullable: true }) outcome!: OutcomeBody | null;
  @ApiProperty({ description: 'Whether subscribers may follow what its candidate makes of customers' })
  feed!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...instant, description: 'null: it waits' }) startedAt!: string | null;
  @ApiProperty({ ...instant, description: 'null: it is under way' }) endedAt!: string | null;
  @ApiProperty() progress!: ProgressBody;
  @ApiProperty({ type: FailureBody, nullable: true }) failure!: FailureBody | null;
}

export class ReplayListBody extends PageBody implements Page<ReplayView> {
  @ApiProperty({ type: [ReplayViewBody] }) items!: ReplayViewBody[];
}
