import { ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';

const solved = `f.data -> 'solved' = 'true'::jsonb`;

/** Services of the window by kind: those that people did, and those that customers did alone. Asked again: within $3 hours. */
const services = `
WITH again AS (
  SELECT f.customer_id, f.data ->> 'kind' AS kind, f.occurred_at AS at FROM ${facts('ServiceRequested')} f
)
SELECT coalesce(f.data ->> 'kind', '') AS kind,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted'))::int4 AS completed,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data ? 'solved'))::int4 AS stated,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND ${solved}))::int4 AS solved,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND ${solved} AND NOT EXISTS (
    SELECT FROM again a WHERE a.customer_id = f.customer_id AND a.kind = f.data ->> 'kind' AND a.at > f.occurred_at
      AND a.at <= f.occurred_at + $3::float8 * interval '1 hour')))::int4 AS first,
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed'))::int4 AS "selfUsed",
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed' AND ${solved}))::int4 AS "selfSolved"
FROM ${facts('ServiceCompleted', 'SelfServiceUsed')} f
WHERE f.in_window
GROUP BY 1 ORDER BY 2 DESC, 1`;

interface Services {
  readonly kind: string;
  readonly completed: number;
  readonly stated: number;
  readonly solved: number;
  readonly first: number;
  readonly selfUsed: number;
  readonly selfSolved: number;
}

/** Who asks for the same kind again so soon was not helped. */
const againHours = 720;

const partOf = (part: number, of: number) => ratio(BigInt(part), BigInt(of));

/**
 * Whether services solved the matter, and at the first contact: the customer did not ask for the same kind again within 30 days.
 * Shares of those of which it is known (0..1); and how much customers did alone.
 * @source S51 (self-service first; 一次解决); the formulas and 30 days are ours
 */
export const serviceResolution: Measure = {
  name: 'service-resolution',
  title: { en: 'Services that solved the matter', zh: '售后服务解决率' },
  formula: {
    en: 'solved / completed and known; solved and not asked for again within 30 days / completed and known; self-services / all',
    zh: '已解决 / 结果已知的完成服务；已解决且 30 天内未再次要求 / 结果已知的完成服务；自助 / 全部',
  },
  source: 'S51: self-service first, then any channel; the formulas, 30 days and 180 days are ours',
  parameters: { windowDays: 180 },
  figures: {
    completed: count('services completed', '完成服务数'),
    stated: count('of these with a known outcome', '其中结果已知'),
    solvedShare: share('solved', '解决率'),
    firstShare: share('solved at the first contact', '一次解决率'),
    selfUsed: count('self-services used', '自助服务数'),
    selfShare: share('of all services', '自助占比'),
  },
  tables: {
    kinds: {
      title: { en: 'By kind', zh: '按类别' },
      columns: {
        kind: text('kind', '类别', 'serviceKinds'),
        completed: count('completed', '完成'),
        solvedShare: share('solved', '解决率'),
        firstShare: share('at the first contact', '一次解决率'),
        selfUsed: count('self-services', '自助'),
        selfSolvedShare: share('of these solved', '自助解决率'),
      },
    },
  },
  statements: { services },
  async run(ask) {
    const found = await ask.rows<Services>('services', againHours);
    const sum = (of: keyof Omit<Services, 'kind'>) => found.reduce((all, one) => all + one[of], 0);
    const [completed, selfUsed] = [sum('completed'), sum('selfUsed')];
    return {
      figures: {
        ...{ completed, stated: sum('stated'), selfUsed, selfShare: partOf(selfUsed, selfUsed + completed) },
        solvedShare: partOf(sum('solved'), sum('stated')),
        firstShare: partOf(sum('first'), sum('stated')),
      },
      tables: {
        kinds: found.map(({ kind, ...one }) => ({
          ...{ kind, completed: one.completed, selfUsed: one.selfUsed },
          solvedShare: partOf(one.solved, one.stated),
          firstShare: partOf(one.first, one.stated),
          selfSolvedShare: partOf(one.selfSolved, one.selfUsed),
        })),
      },
    };
  },
};
