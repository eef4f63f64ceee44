import type { InEveryLanguage } from '@hindsight/contracts';
import { Problem } from '../http/problem.js';
import type { ReplayJob } from './replay-job.js';

/** The key of an earlier request with other content. */
export const keyReused = (replayId: string): Problem =>
  Problem.of('replay-key-reused', {
    en: `it started replay ${replayId}, with other content`,
    zh: `它已用于启动内容不同的重放 ${replayId}`,
  });

/** Of nobody's, or of somebody else's. */
export const replayUnknown = (replayId: string): Problem =>
  Problem.of('replay-unknown', { en: `you have no replay ${replayId}`, zh: `您没有重放 ${replayId}` });

/** Of nobody's, or of somebody who did not mean it for subscribers. */
export const feedUnknown = (replayId: string): Problem =>
  Problem.of('replay-unknown', {
    en: `there is no replay ${replayId} with a feed: whoever starts one says "feed": true`,
    zh: `没有带订阅的重放 ${replayId}：启动重放时须给出 "feed": true`,
  });

/** 429: says which, and when one of them may have ended. */
export function tooMany(underWay: readonly ReplayJob[], atMost: number): Problem {
  const ids = underWay.map(({ now }) => now.id);
  return Problem.of(
    'replays-too-many',
    {
      en: `${atMost} at once is all that you may have: wait for one of ${ids.join(', ')}, or DELETE it`,
      zh: `您最多可同时有 ${atMost} 个：请等待 ${ids.join('、')} 之一结束，或用 DELETE 取消它`,
    },
    { members: { atMost, underWay: ids }, retryAfterSeconds: soonest(underWay) },
  );
}

const usualSeconds = 10;

function soonest(underWay: readonly ReplayJob[]): number {
  const etas = underWay.map((job) => job.view().progress.etaSeconds ?? usualSeconds);
  return Math.min(60, Math.max(1, Math.min(...etas)));
}

/** 409: there is no report, or not yet. */
export function notDone(job: ReplayJob): Problem {
  const { replayId, state, failure } = job.view();
  const { en, zh } = whatToDo[state === 'queued' || state === 'running' ? 'wait' : 'again'];
  const why = failure === null ? '' : `: ${failure.detail}`;
  return Problem.of(
    'replay-not-done',
    {
      en: `replay ${replayId} is ${state}${why}; ${en}`,
      zh: `重放 ${replayId} 的状态是 ${state}${why}；${zh}`,
    },
    { members: { state, failure } },
  );
}

const whatToDo: Readonly<Record<'wait' | 'again', InEveryLanguage>> = {
  wait: { en: 'follow /progress until it is done', zh: '请跟踪 /progress 直至完成' },
  again: { en: 'there is no report; start another', zh: '没有报告；请另行启动' },
};

/** 503: another process keeps the replays of this directory. */
export const keptElsewhere = (pid: number): Problem =>
  Problem.of(
    'replays-elsewhere',
    {
      en: `process ${pid} runs the replays of this directory: ask that one, or give this one a directory of its own`,
      zh: `此目录的重放由进程 ${pid} 运行：请向它请求，或为本进程另设目录`,
    },
    { members: { pid }, retryAfterSeconds: 10 },
  );
