import { ApiProperty } from '@nestjs/swagger';
import type {
  ColumnView,
  FigureUnit,
  FigureValue,
  FigureView,
  MeasureList,
  MeasureSummary,
  MeasureView,
  ParameterView,
  RowView,
  TableView,
  WorkListView,
} from '@hindsight/contracts';

// Measures and work lists, as documented.

const units: readonly FigureUnit[] = [
  ...(['count', 'minor', 'meanMinor', 'share', 'ratio', 'score', 'number', 'hours', 'days'] as const),
  ...(['text', 'month', 'instant'] as const),
];
const maybeText = { type: String, nullable: true } as const;
const anyFigure = { oneOf: ['number', 'string', 'null'].map((type) => ({ type })) };

class ParameterBody implements ParameterView {
  @ApiProperty({ example: 'windowDays' }) name!: string;
  @ApiProperty({ example: 'days of 24 hours up to asOf that count' }) says!: string;
  @ApiProperty({ ...anyFigure, example: 365, description: 'null: none' }) usual!: FigureValue;
}

export class MeasureSummaryBody implements MeasureSummary {
  @ApiProperty({ example: 'pareto' }) name!: string;
  @ApiProperty({ example: 'Pareto: what the best 20 % hold' }) title!: string;
  @ApiProperty({ example: 'net spend of the best ⌈20 % · n⌉ / net spend of all n' }) formula!: string;
  @ApiProperty({
    example: 'S03; Pareto (1896)',
    description: 'Whose model it is, and which choices are ours',
  })
  source!: string;
  @ApiProperty({ type: [ParameterBody] }) parameters!: ParameterBody[];
}

export class MeasureListBody implements MeasureList {
  @ApiProperty({ type: [MeasureSummaryBody] }) items!: MeasureSummaryBody[];
}

class ColumnBody implements ColumnView {
  @ApiProperty({ example: 'best20Share' }) name!: string;
  @ApiProperty({ example: 'share of the best 20 %', description: 'In the language of `Accept-Language`' })
  label!: string;
  @ApiProperty({
    enum: units,
    description:
      '`minor`: minor units of `currency`, exact, as text; `meanMinor`: the same divided, a number',
  })
  unit!: FigureUnit;
  @ApiProperty({
    example: false,
    description: 'Whether it is a word, which the `label` of a row puts in words',
  })
  isWord!: boolean;
}

class FigureBody extends ColumnBody implements FigureView {
  @ApiProperty({ ...anyFigure, example: 0.77, description: 'null: nothing to compute it from' })
  value!: FigureValue;
}

const rows = {
  type: 'array',
  items: { type: 'object', additionalProperties: anyFigure },
  description: 'By the names of the columns; `label` is what the word among them is called',
} as const;

class TableBody implements TableView {
  @ApiProperty({ example: 'curve' }) name!: string;
  @ApiProperty({ example: 'What the best hold' }) title!: string;
  @ApiProperty({ ...maybeText, example: 'share', description: 'The column that is best drawn as bars' })
  bars!: string | null;
  @ApiProperty({ type: [ColumnBody] }) columns!: ColumnBody[];
  @ApiProperty({ ...rows, example: [{ part: 0.2, customers: 875, minor: '646312345', share: 0.77 }] })
  rows!: RowView[];
}

class WindowBody {
  @ApiProperty({ ...maybeText, format: 'date-time', description: 'Exclusive; null: from the beginning' })
  after!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Inclusive' }) through!: string;
}

class AnswerBody {
  @ApiProperty({ example: 'Pareto: what the best 20 % hold' }) title!: string;
  @ApiProperty({ example: 'net spend of the best ⌈20 % · n⌉ / net spend of all n' }) formula!: string;
  @ApiProperty({ example: 'S03; Pareto (1896)' }) source!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ example: 'GBP' }) currency!: string;
  @ApiProperty({ example: 0, description: 'Customers left out: one of their events cannot be applied' })
  parked!: number;
}

export class MeasureBody extends AnswerBody implements MeasureView {
  @ApiProperty({ example: 'pareto' }) measure!: string;
  @ApiProperty({ type: WindowBody }) window!: WindowBody;
  @ApiProperty({ type: [FigureBody] }) figures!: FigureBody[];
  @ApiProperty({ type: [TableBody] }) tables!: TableBody[];
}

export class WorkListBody extends AnswerBody implements WorkListView {
  @ApiProperty({ example: 'call-list' }) workList!: string;
  @ApiProperty({ ...maybeText, description: 'What the list cannot know' }) missing!: string | null;
  @ApiProperty({ type: [ColumnBody] }) columns!: ColumnBody[];
  @ApiProperty({ ...rows, example: [{ customerId: 'ada', ownerId: 'kim' }] }) items!: RowView[];
  @ApiProperty({ ...maybeText, description: '`after` of the next page; null: these are the last' })
  next!: string | null;
  @ApiProperty({ example: 17, description: 'How many there are, on all pages' })
  total!: number;
}
