import { labelFrom, outcomeFrom, type KnownAt, type OutcomeAsked } from '@hindsight/replay';
import { Flag, Instant, Patterned, Whole } from '../http/fields.js';
import { optionalDate } from '../http/instant.js';
import { KnownPoint, knownPointIn } from '../http/known-point.js';
import { Problem } from '../http/problem.js';
import { RuleSetSource, type RuleSetText } from '../rule-sets/rule-set-source.js';
import type { ReplayAsked } from './replay-runner.js';

const usualMovers = 10;

/** What a replay is asked for with; the words of the command line. */
export class ReplayBody {
  @Patterned({
    pattern: /^[a-z][a-z0-9-]{0,62}(@([1-9]\d{0,8}|timeline))?$/,
    says: {
      en: 'the id of a rule set, id@version or id@timeline',
      zh: '规则集的标识、标识@版本 或 标识@timeline',
    },
    description:
      'What is compared with: the rule set in force with this id, `id@version` for any version of it, `id@timeline` for what was in force when',
    example: 'tier-pyramid',
  })
  control!: string;

  @RuleSetSource(
    'What is tried: a rule set as text (YAML or JSON) or as an object, 256 KiB at most; or `id@version` of a stored one',
  )
  candidate!: RuleSetText;

  @Instant({ optional: true, description: 'The last instant evaluated; the last closed day unless given' })
  asOf?: string;

  @KnownPoint('How far the log is known: a position, or an instant of recording; to its end unless given')
  knownAt?: string;

  @Whole({
    min: 1,
    max: 1000,
    optional: true,
    description: `How many movers of each output are named in the report; ${usualMovers} unless given`,
    example: 10,
  })
  movers?: number;

  @Patterned({
    pattern: /^(churned|no-purchase):[1-9]\d{0,4}$/,
    says: { en: 'churned:DAYS or no-purchase:DAYS', zh: 'churned:天数 或 no-purchase:天数' },
    optional: true,
    description: 'What came after; together with `label`',
    example: 'no-purchase:90',
  })
  outcome?: string;

  @Patterned({
    pattern: /^[a-z][a-z0-9_]{0,62}=[^\p{Cc}\p{Cs}]{1,200}$/u,
    says: { en: 'OUTPUT=RESULT, such as stage=退化期', zh: '输出=结果，例如 stage=退化期' },
    optional: true,
    description: 'What is held against it; together with `outcome`',
    example: 'tier=小客户',
  })
  label?: string;

  @Flag({
    optional: true,
    description:
      'Whether subscribers who are given its id may follow every change of the candidate, at `/feed`; false unless given',
  })
  feed?: boolean;
}

/** The body less its candidate. @throws {Problem} 400 for half an outcome, or an instant that is in no calendar */
export function askedIn(body: ReplayBody): Omit<ReplayAsked, 'candidate'> {
  const { control, asOf, knownAt, movers = usualMovers, feed } = body;
  return {
    ...{ control, movers, outcome: outcomeIn(body), ...(feed === true && { feed }) },
    asOf: optionalDate(asOf)?.toISOString() ?? null,
    knownAt: knownAt === undefined ? null : knownText(knownPointIn(knownAt)),
  };
}

const knownText = (known: KnownAt): string =>
  'position' in known ? String(known.position) : new Date(known.recordedAt).toISOString();

function outcomeIn({ outcome, label }: ReplayBody): OutcomeAsked | null {
  if (outcome === undefined && label === undefined) return null;
  const [came, held] = [outcomeFrom(outcome ?? ''), labelFrom(label ?? '')];
  if (came && held) return { ...came, ...held };
  throw Problem.fields([{ field: came ? 'label' : 'outcome', message: both }]);
}

const both = {
  en: 'must be there too: outcome and label say what is held against what',
  zh: '也必须给出：outcome 与 label 一起说明以什么对照什么',
};
