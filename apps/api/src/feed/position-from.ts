import { Problem } from '../http/problem.js';

/**
 * @param from `start`, `now`, or a position, exclusive
 * @param reached how far the log goes; −1: nowhere
 * @throws {Problem} 422 for a position that the log has not reached
 */
export function positionFrom(from: string, reached: bigint): bigint {
  if (from === 'start') return -1n;
  if (from === 'now') return reached;
  const position = BigInt(from);
  if (position <= reached) return position;
  throw Problem.of(
    'position-to-come',
    {
      en: `asked for what comes after ${position}, the log goes as far as ${reached}: is it another log?`,
      zh: `要求位置 ${position} 之后的事件，日志只到 ${reached}：是否为另一个日志？`,
    },
    { members: { asked: from, reached: String(reached) } },
  );
}
