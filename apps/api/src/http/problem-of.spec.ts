import { StoreUnavailable } from '@hindsight/event-store';
import { problemOf } from './problem-of.js';

const failing = (code: string) => Object.assign(new Error('secret detail'), { code });

describe('what a caller is told of an error', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'ETIMEDOUT',
    '08006',
    '53300',
    '57P01',
    '57P03',
  ])('is to come again where a database is away: %s', (code) => {
    for (const error of [failing(code), { driverError: failing(code) }]) {
      const problem = problemOf(error);
      expect([problem.getStatus(), problem.type]).toEqual([503, '/problems/store-unavailable']);
      expect(problem.extras.retryAfterSeconds).toBeGreaterThan(0);
    }
  });

  it('is the same where an event store is', () => {
    expect(problemOf(new StoreUnavailable('esdb://gone', new Error('refused'))).getStatus()).toBe(503);
  });

  it.each(['42601', '23505', '57014', 'EACCES'])('is nothing of what is wrong with us: %s', (code) => {
    const problem = problemOf(failing(code));
    expect([problem.getStatus(), problem.type]).toEqual([500, '/problems/internal-error']);
    expect(JSON.stringify(problem.toDocument('/', 'id', 'en'))).not.toContain('secret');
  });

  it.each([400, 404, 406, 408, 413, 414, 415, 417, 418, 431])(
    'is Chinese for who reads it, whoever refuses with %d',
    (statusCode) => {
      const refused = Object.assign(new Error('said by a library'), { statusCode });
      const { status, title, detail } = problemOf(refused).toDocument('/', 'id', 'zh');
      expect(status).toBe(statusCode);
      for (const text of [title, detail]) expect(text).toMatch(/\p{Script=Han}/u);
      expect(problemOf(refused).toDocument('/', 'id', 'en').detail).toBe('said by a library');
    },
  );
});
