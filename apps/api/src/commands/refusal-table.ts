import { HttpStatus } from '@nestjs/common';
import type { InEveryLanguage, Language } from '@hindsight/contracts';
import { MoneyBody } from '../http/money-body.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import type { Outcome, Refused } from './outcome.js';

/** What a refusal is over HTTP. */
interface Meaning {
  readonly status: HttpStatus;
  readonly title: InEveryLanguage;
  /** The fields of what was asked that say which fact stands in the way. */
  readonly facts?: readonly string[];
}

/** Complete by construction: a new refusal does not compile until it has a meaning. */
export type Meanings<Reason extends string> = Readonly<Record<Reason, Meaning>>;

/** The same for whatever commands change. */
export const commandIdReused: Meaning = {
  status: HttpStatus.CONFLICT,
  title: {
    en: 'This Idempotency-Key was used for something else',
    zh: '此 Idempotency-Key 已用于其他内容',
  },
};

/** What commands change. */
interface Subject {
  /** The member of a problem that has its id. */
  readonly field: string;
  readonly name: InEveryLanguage;
}

/** How the refusals of one kind of commands are told, and documented. */
export class RefusalTable<Reason extends string> {
  constructor(
    private readonly subject: Subject,
    readonly meanings: Meanings<Reason>,
  ) {}

  titleOf(reason: Reason): InEveryLanguage {
    return this.meanings[reason].title;
  }

  /** The same for what may be no refusal of these; null where it is none. */
  titleIfAny(reason: string): InEveryLanguage | null {
    // Then it is one of them.
    return Object.hasOwn(this.meanings, reason) ? this.titleOf(reason as Reason) : null;
  }

  /** What an endpoint answers with: the receipt. @throws {Problem} the refusal, which says the facts of what was asked */
  accepted<Receipt>(outcome: Outcome<Receipt, Reason>, asked: object): Receipt {
    if (outcome.accepted) return outcome.receipt;
    throw this.#problemOf(outcome, asked);
  }

  /** The documentation of an endpoint that refuses for these reasons, by status. */
  documented(reasons: readonly Reason[]): MethodDecorator[] {
    const statuses = [...new Set(reasons.map((reason) => this.meanings[reason].status))];
    const line = (reason: Reason) => `- \`/problems/${reason}\`: ${this.titleOf(reason).en}`;
    return statuses.map((status) => {
      const names = reasons.filter((reason) => this.meanings[reason].status === status);
      return ProblemResponse(status, names.map(line).join('\n'));
    });
  }

  #problemOf({ reason, id, revision }: Refused<Reason>, asked: object): Problem {
    const { status, title, facts = [] } = this.meanings[reason];
    const { field, name } = this.subject;
    const told = Object.entries(asked).filter(([fact]) => facts.includes(fact));
    const stands = revision === undefined ? [] : [['revision', revision] as const];
    const members = { [field]: id, ...Object.fromEntries([...stands, ...told]) };
    const detail = (language: Language) => {
      const words = [...stands, ...told].map(([fact, value]) => `${fact} ${plainly(value)[language]}`);
      return sentence[language](title[language], [`${name[language]} ${id}`, ...words]);
    };
    return new Problem(
      `/problems/${reason}`,
      title,
      status,
      { en: detail('en'), zh: detail('zh') },
      { members },
    );
  }
}

const sentence = {
  en: (title: string, words: readonly string[]) => `${title}: ${words.join(', ')}`,
  zh: (title: string, words: readonly string[]) => `${title}：${words.join('，')}`,
};

function plainly(value: unknown): InEveryLanguage {
  if (value instanceof MoneyBody) {
    const amount = `${value.minor} ${value.currency}`;
    return { en: `${amount} in minor units`, zh: `${amount}（最小货币单位）` };
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { en: text, zh: text };
}
