import { HttpException } from '@nestjs/common';
import type { InEveryLanguage, Language, Problem as ProblemView } from '@hindsight/contracts';

/** Problem types that are not refusals of the domain; those have tables of their own (`RefusalTable`). */
export const kinds = {
  'request-invalid': {
    status: 400,
    title: { en: 'The request is not of the form this endpoint takes', zh: '请求不符合此接口的格式' },
  },
  'body-malformed': { status: 400, title: { en: 'The body is not JSON', zh: '请求体不是 JSON' } },
  'key-required': {
    status: 401,
    title: { en: 'This API answers only who has a key or a token', zh: '此接口只应答持有密钥或令牌者' },
  },
  'role-missing': {
    status: 403,
    title: { en: 'The credential has no role that may do this', zh: '此凭据的角色无权执行该操作' },
  },
  'customer-unknown': { status: 404, title: { en: 'No such customer', zh: '没有这个客户' } },
  'output-unknown': {
    status: 404,
    title: { en: 'No rule set in force has such an output', zh: '生效的规则集中没有这个输出' },
  },
  'route-unknown': { status: 404, title: { en: 'No such endpoint', zh: '没有这个接口' } },
  'audit-key-unknown': {
    status: 404,
    title: { en: 'There is no key that signs tree heads', zh: '没有签署树头的密钥' },
  },
  'tree-head-unknown': { status: 404, title: { en: 'No tree head was signed yet', zh: '尚未签署树头' } },
  'audited-event-unknown': {
    status: 404,
    title: { en: 'The Merkle log has no such event', zh: '默克尔日志中没有这个事件' },
  },
  'erasure-unknown': {
    status: 404,
    title: { en: 'No such request to be erased', zh: '没有这个抹除请求' },
  },
  'measure-unknown': { status: 404, title: { en: 'No such measure', zh: '没有这个指标' } },
  'work-list-unknown': { status: 404, title: { en: 'No such work list', zh: '没有这个工作清单' } },
  'schema-unknown': { status: 404, title: { en: 'No such schema', zh: '没有这个模式' } },
  'replay-unknown': { status: 404, title: { en: 'No such replay', zh: '没有这个重放' } },
  'webhook-unknown': { status: 404, title: { en: 'No such webhook', zh: '没有这个 webhook' } },
  'group-unknown': { status: 404, title: { en: 'No such consumer group', zh: '没有这个消费者组' } },
  'version-unknown': {
    status: 404,
    title: { en: 'No such version of a rule set', zh: '没有规则集的这个版本' },
  },
  'method-not-allowed': {
    status: 405,
    title: { en: 'This endpoint does not take that method', zh: '此接口不接受这种方法' },
  },
  'replay-key-reused': {
    status: 409,
    title: {
      en: 'This Idempotency-Key was used for another replay',
      zh: '此 Idempotency-Key 已用于另一个重放',
    },
  },
  'webhook-id-taken': {
    status: 409,
    title: { en: 'There is a webhook with this id', zh: '已有使用此编号的 webhook' },
  },
  'webhook-secrets-not-kept': {
    status: 409,
    title: { en: 'There is no key to keep secrets under', zh: '没有可用来保存密钥的加密密钥' },
  },
  'group-is-another': {
    status: 409,
    title: { en: 'A group of this name is another one', zh: '同名的消费者组是另一个' },
  },
  'event-not-signed': {
    status: 409,
    title: { en: 'No signed tree head reaches to the event yet', zh: '尚无签署的树头涵盖该事件' },
  },
  'replay-not-done': { status: 409, title: { en: 'The replay has no report', zh: '该重放没有报告' } },
  'body-too-large': {
    status: 413,
    title: { en: 'The body is larger than this API takes', zh: '请求体超过此接口的上限' },
  },
  'media-type-unsupported': {
    status: 415,
    title: { en: 'This API takes application/json', zh: '此接口只接受 application/json' },
  },
  'as-of-not-closed': {
    status: 422,
    title: { en: 'History is not closed up to that instant yet', zh: '该时刻之前的历史尚未结账' },
  },
  'known-at-not-reached': {
    status: 422,
    title: { en: 'The log is not known up to that position yet', zh: '日志尚未读到该位置' },
  },
  'position-to-come': {
    status: 422,
    title: { en: 'The log does not go as far as that', zh: '日志尚未到达该位置' },
  },
  'version-never-in-force': {
    status: 422,
    title: { en: 'That version never was in force', zh: '该版本从未生效' },
  },
  'before-first-event': {
    status: 422,
    title: { en: 'Nothing had happened to the customer yet', zh: '该客户当时尚无任何事件' },
  },
  'tree-size-unknown': {
    status: 422,
    title: { en: 'The Merkle log never had that size', zh: '默克尔日志没有过这个大小' },
  },
  'candidate-unknown': {
    status: 422,
    title: { en: 'There is no such version to try', zh: '没有可试用的这个版本' },
  },
  'control-unknown': {
    status: 422,
    title: { en: 'There is no such rule set to compare with', zh: '没有可对照的这个规则集' },
  },
  'host-unknown': {
    status: 421,
    title: { en: 'This server does not answer to that name', zh: '此服务器不应答该主机名' },
  },
  'requests-too-many': {
    status: 429,
    title: { en: 'More requests than this server takes in a minute', zh: '请求数超过此服务器每分钟的上限' },
  },
  'replays-too-many': {
    status: 429,
    title: { en: 'You have as many replays under way as you may', zh: '您正在进行的重放已达上限' },
  },
  'groups-unsound': {
    status: 422,
    title: { en: 'The document is no list of consumer groups', zh: '该文档不是消费者组的列表' },
  },
  'seal-broken': {
    status: 422,
    title: { en: 'A personal text is not what was sealed', zh: '个人信息与所加密的不符' },
  },
  'log-altered': {
    status: 500,
    title: { en: 'The log is not what was signed', zh: '日志与所签署的不符' },
  },
  'internal-error': { status: 500, title: { en: 'Something broke on our side', zh: '我们这边出了故障' } },
  'store-unavailable': {
    status: 503,
    title: { en: 'A store this API needs does not answer', zh: '此接口所需的存储没有应答' },
  },
  'issuer-unavailable': {
    status: 503,
    title: { en: 'The issuer of tokens does not answer', zh: '令牌签发者没有应答' },
  },
  'replays-elsewhere': {
    status: 503,
    title: { en: 'Another process runs the replays of this directory', zh: '此目录的重放由另一进程运行' },
  },
  'outcome-unknown': {
    status: 503,
    title: {
      en: 'The event store did not say whether it recorded the command',
      zh: '事件库没有说明是否已记录该命令',
    },
  },
  'read-model-behind': {
    status: 504,
    title: { en: 'The read model is not there yet', zh: '读模型尚未到达该位置' },
  },
} as const;

export type ProblemKind = keyof typeof kinds;

/** One field that is not as it must be, in words for every language. */
export interface FieldError {
  readonly field: string;
  readonly message: InEveryLanguage;
}

interface Extras {
  /** Further members of the problem document. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  /** Of a method that is not: those that are. */
  readonly allow?: readonly string[];
}

/** An RFC 9457 problem on its way out. `type` is `/problems/<name>`. Outside HTTP its message is the English detail. */
export class Problem extends HttpException {
  constructor(
    readonly type: string,
    readonly title: InEveryLanguage,
    status: number,
    readonly detail: InEveryLanguage,
    readonly extras: Extras = {},
  ) {
    super(detail.en, status);
  }

  static of(kind: ProblemKind, detail: InEveryLanguage, extras: Extras = {}): Problem {
    return new Problem(`/problems/${kind}`, kinds[kind].title, kinds[kind].status, detail, extras);
  }

  /** 400 with the fields that are wrong. */
  static fields(errors: readonly FieldError[]): Problem {
    const detail = (language: Language) =>
      errors.map(({ field, message }) => `${field} ${message[language]}`).join(separators[language]);
    return Problem.of('request-invalid', { en: detail('en'), zh: detail('zh') }, { errors });
  }

  /** The document that is sent; `instance` is the path that was asked for. */
  toDocument(instance: string, requestId: string, language: Language): ProblemView {
    const { errors, members } = this.extras;
    const told = errors?.map(({ field, message }) => ({ field, message: message[language] }));
    return {
      type: this.type,
      title: this.title[language],
      status: this.getStatus(),
      detail: this.detail[language],
      instance,
      requestId,
      ...(told && { errors: told }),
      ...members,
    };
  }
}

const separators: InEveryLanguage = { en: '; ', zh: '；' };
