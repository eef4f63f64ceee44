import { EntitySchema } from 'typeorm';
import { bytes, instant, text, texts } from '../database/column.js';

/** A key of a service, or of a person who has no other way in. Its secret is nowhere: it was shown once. */
export interface ApiKeyRow {
  /** Part of the key itself, by which it is found; no secret. */
  readonly id: string;
  /** Who acts with it. Several keys may have one name, so that one can take over from another. */
  readonly name: string;
  readonly roles: readonly string[];
  /** SHA-256 of the whole key, 32 bytes. */
  readonly hash: Buffer;
  /** What it reads customers for, where a request does not say; null: it has to say so itself. */
  readonly purpose: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** From then on it opens nothing; null: never. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

export const apiKeyTable = new EntitySchema<ApiKeyRow>({
  name: 'api_key',
  columns: {
    id: text('id', { primary: true }),
    name: text('name'),
    roles: texts('roles'),
    hash: bytes('hash'),
    purpose: text('purpose', { nullable: true }),
    createdAt: instant('created_at'),
    createdBy: text('created_by'),
    expiresAt: instant('expires_at', { nullable: true }),
    revokedAt: instant('revoked_at', { nullable: true }),
    revokedBy: text('revoked_by', { nullable: true }),
  },
});
