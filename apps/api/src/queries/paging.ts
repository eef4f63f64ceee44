import { ApiProperty } from '@nestjs/swagger';
import { Patterned } from '../http/fields.js';
import { AtLeastQuery } from './at-least.js';

const usualLimit = 50;

/** What every list takes. */
export class PageQuery extends AtLeastQuery {
  @Patterned({
    pattern: /^([1-9]\d?|1\d\d|200)$/,
    says: { en: 'a whole number from 1 to 200', zh: '1 到 200 的整数' },
    description: `How many at most, 1 to 200; ${usualLimit} unless given`,
    optional: true,
    example: '50',
  })
  limit?: string;
}

/** What a cursor is, in words. */
export const cursorForm = { en: 'the `next` of an earlier page of this list', zh: '此列表前一页的 `next`' };

/** Where the next page begins; each list has cursors of its own form. */
export const After = (pattern: RegExp) =>
  Patterned({
    pattern,
    says: cursorForm,
    description: 'The `next` of the page before',
    optional: true,
  });

export const limitOf = ({ limit }: PageQuery): number => (limit === undefined ? usualLimit : Number(limit));

/** The end of every page, as documented. */
export class PageBody {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Give it as `after` for the next page; null on the last',
  })
  next!: string | null;
}
