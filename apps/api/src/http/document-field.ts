import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { InEveryLanguage } from '@hindsight/contracts';

/** A document in a body: as text (YAML or JSON), or as an object. */
export type DocumentText = string | Record<string, unknown>;

/** A field that holds one. @param says what it must be, in a sentence that begins with "must" */
export const DocumentField = ({ en, zh }: InEveryLanguage, description: string) =>
  applyDecorators(
    ValidateBy(
      { name: 'form', validator: { validate: isDocument, defaultMessage: () => en } },
      { context: { zh } },
    ),
    ApiProperty({ oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }], description }),
  );

const isDocument = (value: unknown) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));

/** Its places are those of an object as it is printed with an indent of 2. */
export const textOf = (document: DocumentText): string =>
  typeof document === 'string' ? document : JSON.stringify(document, null, 2);
