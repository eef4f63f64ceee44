import { ApiProperty } from '@nestjs/swagger';
import type {
  AuditKeyView,
  ConsistencyProofView,
  InclusionProofView,
  TreeHeadView,
} from '@hindsight/contracts';
import { Patterned, Text } from '../http/fields.js';

const hash = { example: 'qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=', description: 'SHA-256, base64' };
const position = { example: '22408405', description: 'In the log' };

export class AuditKeyBody implements AuditKeyView {
  @ApiProperty({
    example: 'hindsight/9f86d081884c7d65+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  })
  publicKey!: string;
}

export class TreeHeadBody implements TreeHeadView {
  @ApiProperty({ description: 'The signed note (c2sp.org/tlog-checkpoint): keep this' }) head!: string;
  @ApiProperty({ example: 'hindsight/9f86d081884c7d65' }) origin!: string;
  @ApiProperty({ example: 46814 }) treeSize!: number;
  @ApiProperty(hash) rootHash!: string;
  @ApiProperty({ ...position, type: String, nullable: true }) position!: string | null;
  @ApiProperty({ example: '2026-01-05T09:00:00.000Z' }) signedAt!: string;
}

export class InclusionProofBody implements InclusionProofView {
  @ApiProperty(position) position!: string;
  @ApiProperty({ example: 'customer-ada' }) stream!: string;
  @ApiProperty({ example: '3' }) revision!: string;
  @ApiProperty({ example: '584ca086-084e-5fb3-adc8-c0c5f97bfd30' }) eventId!: string;
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ example: 17, description: 'Place of the leaf, from 0' }) index!: number;
  @ApiProperty({ example: 46814 }) treeSize!: number;
  @ApiProperty(hash) rootHash!: string;
  @ApiProperty(hash) leafHash!: string;
  @ApiProperty({ type: [String], description: 'Hashes from the neighbour of the leaf up, base64' })
  path!: string[];
  @ApiProperty({ description: 'The bytes that are hashed, base64: the event as it is stored' }) leaf!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'All that it takes to check it offline (c2sp.org/tlog-proof); null: no head of this size is the last',
  })
  proof!: string | null;
}

export class ConsistencyProofBody implements ConsistencyProofView {
  @ApiProperty({ example: 17 }) from!: number;
  @ApiProperty({ example: 46814 }) to!: number;
  @ApiProperty(hash) fromRoot!: string;
  @ApiProperty(hash) toRoot!: string;
  @ApiProperty({ type: [String], description: 'Base64' }) path!: string[];
}

const digits = { en: 'a whole number, such as 3', zh: '整数，例如 3' };
const size = { pattern: /^(0|[1-9]\d{0,14})$/, says: digits, example: '46814' };

export class InclusionQuery {
  @Patterned({ pattern: /^\d{1,18}$/, says: digits, ...position, optional: true }) position?: string;
  @Text({
    max: 256,
    optional: true,
    example: 'customer-ada',
    description: 'Instead of `position`, with `revision`',
  })
  stream?: string;
  @Patterned({ pattern: /^\d{1,18}$/, says: digits, optional: true, example: '3' }) revision?: string;
  @Patterned({ ...size, optional: true, description: 'Leaves; those of the last signed head unless given' })
  treeSize?: string;
}

export class ConsistencyQuery {
  @Patterned({ ...size, description: 'Leaves of the older tree', example: '17' }) from!: string;
  @Patterned({ ...size, description: 'Leaves of the newer one' }) to!: string;
}
