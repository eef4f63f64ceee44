import { perform, type Answers, type Asked, type Outcome } from '@hindsight/replay';
import { received, type SentColumns } from './sent-columns.js';

/** What a thread is sent. */
export interface Sent {
  readonly asked: Asked<keyof Answers>;
  readonly columns: SentColumns;
}

/** What a thread does, again and again. */
export function work({ asked, columns }: Sent): Outcome<Answers[keyof Answers]> {
  return perform(asked, received(columns));
}
