import { HttpStatus } from '@nestjs/common';
import type { RatingRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const ratingRefusals: Meanings<RatingRefusal> = {
  'rating-id-reused': {
    status: CONFLICT,
    title: { en: 'This rating is recorded, with other facts', zh: '此评分已记录，但内容不同' },
    facts: ['ratingId'],
  },
  'score-out-of-scale': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: "The score is not on the instrument's scale", zh: '评分不在该量表的范围内' },
    facts: ['instrument', 'score'],
  },
};
