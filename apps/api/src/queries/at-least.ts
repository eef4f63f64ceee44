import { Patterned } from '../http/fields.js';

/** What every query takes. */
export class AtLeastQuery {
  @Patterned({
    pattern: /^\d{1,18}$/,
    says: { en: 'a position in the log, as a command answered it', zh: '命令应答给出的日志位置' },
    description: 'Wait (5 s at most, then 504) until everything up to this position is in the answer',
    optional: true,
    example: '0',
  })
  atLeast?: string;
}
