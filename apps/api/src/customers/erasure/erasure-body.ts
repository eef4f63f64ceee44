import type {
  ErasedCustomer,
  ErasureReceipt,
  ErasureView,
  MissingReceipt,
  ScrubbedTable,
  SubscriberReceipt,
} from '@hindsight/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { ExportBody } from '../../access/export-body.js';

const maybeText = { type: String, nullable: true } as const;

class ErasedCustomerBody implements ErasedCustomer {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: '7', description: 'Nothing else was taken down behind this event' })
  fencedAtRevision!: string;
  @ApiProperty({ ...maybeText, format: 'uuid', description: 'null: nothing personal was ever kept' })
  keyId!: string | null;
  @ApiProperty({ format: 'date-time' }) keyDestroyedAt!: string;
  @ApiProperty({ example: '8', description: 'Of `CustomerErased`' }) erasedAtRevision!: string;
  @ApiProperty({ example: '18900' }) erasedAtPosition!: string;
  @ApiProperty({ example: 3, description: 'Events of the log with sealed text, which opens no more' })
  sealedEvents!: number;
}

class ScrubbedTableBody implements ScrubbedTable {
  @ApiProperty({ example: 'customer_event' }) table!: string;
  @ApiProperty({ example: 0, description: 'With sealed text of these customers' }) rowsLeft!: number;
}

export class ErasureReceiptBody implements ErasureReceipt {
  @ApiProperty({ example: 'request-17' }) requestId!: string;
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: 'GDPR art. 17 (1) (b)' }) legalBasis!: string;
  @ApiProperty({ example: 'dpo' }) askedBy!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ ...maybeText, format: 'date-time', description: 'null: under way; send the request again' })
  completedAt!: string | null;
  @ApiProperty({ type: [ErasedCustomerBody], description: 'The customer, and whoever was merged into it' })
  customers!: ErasedCustomerBody[];
  @ApiProperty({ ...maybeText, description: 'Who goes on for the customer, and was not asked about' })
  mergedInto!: string | null;
  @ApiProperty({ type: [ScrubbedTableBody] }) tables!: ScrubbedTableBody[];
  @ApiProperty({
    type: [ExportBody],
    description: 'Who was handed one of them in a file or a feed before, or perhaps: they are to be told',
  })
  exports!: ExportBody[];
  @ApiProperty({ enum: ['nothing-personal'], description: 'What was to be done about the archive' })
  archive!: 'nothing-personal';
}

export class SubscriberReceiptBody implements SubscriberReceipt {
  @ApiProperty({ example: 'request-17' }) requestId!: string;
  @ApiProperty({ example: 'mailing', description: 'The name of its key' }) subscriber!: string;
  @ApiProperty({ example: 'deleted 3 letters' }) did!: string;
  @ApiProperty({ format: 'date-time' }) doneAt!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

class MissingReceiptBody implements MissingReceipt {
  @ApiProperty({ example: 'newsletter' }) subscriber!: string;
  @ApiProperty({ example: 3, description: 'Whole days since the erasure was asked for' })
  waitingDays!: number;
}

export class ErasureViewBody extends ErasureReceiptBody implements ErasureView {
  @ApiProperty({ type: [SubscriberReceiptBody], description: 'What those who were told of the customer did' })
  subscriberReceipts!: SubscriberReceiptBody[];
  @ApiProperty({ type: [MissingReceiptBody], description: 'Who must say so, and has not' })
  missingReceipts!: MissingReceiptBody[];
}
