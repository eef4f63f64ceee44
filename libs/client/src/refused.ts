import type { Problem } from '@hindsight/contracts';

/** The server will not tell: what was asked is not as it must be, or the key may not ask it. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }
}
