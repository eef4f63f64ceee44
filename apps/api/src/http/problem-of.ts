import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { InEveryLanguage } from '@hindsight/contracts';
import { AppendOutcomeUnknown, StoreUnavailable } from '@hindsight/event-store';
import type { HttpRequest } from './exchange.js';
import { Problem, type ProblemKind } from './problem.js';
import type { Routes } from './routes.js';

const retryAfterSeconds = 2;

/** What the caller is told of an error; of one we did not expect nothing but that it is logged. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable || isDatabaseDown(error))
    return Problem.of('store-unavailable', tryAgain, { retryAfterSeconds });
  if (error instanceof AppendOutcomeUnknown)
    return Problem.of('outcome-unknown', sendAgain, { retryAfterSeconds });
  return requestProblem(error) ?? Problem.of('internal-error', logged);
}

/** 405, when what has no endpoint is the method and not the path. */
export function methodProblem(problem: Problem, { method, url }: HttpRequest, routes: Routes): Problem {
  const allow = routes.methodsOf(url);
  if (problem.type !== '/problems/route-unknown' || allow.length === 0) return problem;
  const listed = allow.join(', ');
  const detail = { en: `${method} is none of ${listed}`, zh: `${method} 不在 ${listed} 之中` };
  return Problem.of('method-not-allowed', detail, { allow });
}

const tryAgain = { en: 'try again shortly; nothing was recorded', zh: '请稍后重试；没有记录任何内容' };
const sendAgain = {
  en: 'send it again with the same Idempotency-Key to learn the outcome',
  zh: '请用相同的 Idempotency-Key 再发一次以得知结果',
};
const logged = { en: 'it is in our log', zh: '已写入我们的日志' };

/** What Nest and Fastify refuse by themselves: they say so by a status below 500. */
function requestProblem(error: unknown): Problem | null {
  const status = Number(error instanceof HttpException ? error.getStatus() : field(error, 'statusCode'));
  if (!(status >= 400 && status < 500)) return null;
  if (field(error, 'code') === 'FST_ERR_BAD_URL')
    return Problem.fields([{ field: 'path', message: { en: 'cannot be decoded', zh: '无法解码' } }]);
  const en = error instanceof Error ? error.message : '';
  const known = byStatus[status];
  return known ? Problem.of(known.kind, { en, zh: known.zh }) : blankProblem(status, en);
}

function blankProblem(status: number, en: string): Problem {
  const title = { en: STATUS_CODES[status] ?? '', zh: titlesInChinese[status] ?? '请求未被接受' };
  return new Problem('about:blank', title, status, { en, zh: title.zh });
}

/** Of statuses without a problem type of ours; in English they are those of HTTP. */
const titlesInChinese: Readonly<Record<number, InEveryLanguage['zh']>> = {
  406: '无法按所要求的格式应答',
  408: '请求未在时限内到齐',
  414: '路径过长',
  417: '无法满足 Expect 的要求',
  431: '请求头过大',
};

interface Refused {
  readonly kind: ProblemKind;
  /** The detail; in English it is what Nest or Fastify says. */
  readonly zh: InEveryLanguage['zh'];
}

const byStatus: Readonly<Record<number, Refused>> = {
  400: { kind: 'body-malformed', zh: '请求体无法解析' },
  404: { kind: 'route-unknown', zh: '没有这个路径' },
  413: { kind: 'body-too-large', zh: '请求体过大' },
  415: { kind: 'media-type-unsupported', zh: '不支持这种媒体类型' },
};

/**
 * Connections refused or cut, and PostgreSQL's classes 08 (connection), 53 (no resources: too many connections) and 57P
 * (shutting down, starting up).
 */
function isDatabaseDown(error: unknown): boolean {
  const code = field(error, 'code') ?? field(field(error, 'driverError'), 'code');
  if (typeof code === 'string' && /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|08|53|57P)/.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

function field(value: unknown, name: string): unknown {
  // Any object may be asked for a member it lacks; the callers check what comes back.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
