import { needStageOf, needStages, needSteps, ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';

/** Needs found in the window, each by its latest word on kind and area, and how far it has come since. */
const need = `
need AS (
  SELECT f.customer_id, f.data ->> 'needId' AS need_id, bool_or(f.type = 'NeedIdentified' AND f.in_window) AS is_new,
    bool_or(f.type = 'NeedValidated') AS validated, bool_or(f.type = 'ProposalSent') AS proposed,
    (array_agg(f.data ->> 'kind' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'kind'))[1] AS kind,
    (array_agg(f.data ->> 'area' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'area'))[1] AS area
  FROM ${facts('NeedIdentified', 'NeedValidated', 'ProposalSent')} f
  GROUP BY 1, 2
)`;

const grouped = (by: 'kind' | 'area') => `
WITH ${need.trim()}
SELECT coalesce(n.${by}, '') AS ${by}, count(*)::int4 AS needs, count(DISTINCT n.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE n.proposed)::int4 AS proposed, count(*) FILTER (WHERE n.validated)::int4 AS validated,
  count(*) FILTER (WHERE NOT n.validated)::int4 AS open
FROM need n
WHERE n.is_new
GROUP BY 1 ORDER BY 2 DESC, 1`;

/** Needs found in the window by area and by what the version $3 of the rule set of layers said of their customers at $1. */
const layers = `
WITH ${need.trim()}, layer AS (
  SELECT DISTINCT ON (c.customer_id) c.customer_id, c.to_result AS result
  FROM segment_change c
  WHERE c.rule_set_hash = $3::text AND c.output = 'layer' AND c.at <= $1::timestamptz AND c.superseded_at_position IS NULL
    AND c.customer_id IN (SELECT n.customer_id FROM need n WHERE n.is_new)
  ORDER BY c.customer_id, c.at DESC
)
SELECT coalesce(n.area, '') AS area, count(*) FILTER (WHERE l.result = '关键客户')::int4 AS key,
  count(*) FILTER (WHERE l.result = '普通客户')::int4 AS ordinary, count(*) FILTER (WHERE l.result = '小客户')::int4 AS small,
  count(*) FILTER (WHERE l.result IS NULL OR l.result NOT IN ('关键客户', '普通客户', '小客户'))::int4 AS other
FROM need n LEFT JOIN layer l ON l.customer_id = n.customer_id
WHERE n.is_new
GROUP BY 1 ORDER BY count(*) DESC, 1`;

interface InLayers {
  readonly area: string;
  readonly key: number;
  readonly ordinary: number;
  readonly small: number;
  readonly other: number;
}

/** Needs found in the window by what is known of each. */
const stages = `
SELECT n.has_area, n.has_kind, n.has_priority, n.validated, count(*)::int4 AS needs FROM (
  SELECT bool_or(f.data ? 'area') AS has_area, bool_or(f.data ? 'kind') AS has_kind, bool_or(f.data ? 'priority') AS has_priority,
    bool_or(f.type = 'NeedValidated') AS validated, bool_or(f.type = 'NeedIdentified' AND f.in_window) AS is_new
  FROM ${facts('NeedIdentified', 'NeedValidated')} f
  GROUP BY f.customer_id, f.data ->> 'needId'
) n
WHERE n.is_new
GROUP BY 1, 2, 3, 4`;

/** Needs found in the window that somebody has taken each step of defining with. */
const steps = `
SELECT n.step, count(*)::int4 AS needs FROM (
  SELECT f.data ->> 'step' AS step
  FROM ${facts('NeedIdentified')} f
  WHERE f.data ? 'step' AND f.in_window
  GROUP BY f.customer_id, f.data ->> 'needId', f.data ->> 'step'
) n
GROUP BY 1`;

interface Known {
  readonly has_area: boolean;
  readonly has_kind: boolean;
  readonly has_priority: boolean;
  readonly validated: boolean;
  readonly needs: number;
}

interface Needs {
  readonly needs: number;
  readonly customers: number;
  readonly proposed: number;
  readonly validated: number;
  readonly open: number;
}

const columns = {
  needs: count('needs', '需求数'),
  customers: count('customers', '客户数'),
  proposed: count('answered by a proposal', '已提建议书'),
  validated: count('validated', '已验证'),
  open: count('not validated yet', '尚未验证'),
};

/**
 * Needs found in the window, by kind and by area, and how far they have come: what new products could be made of.
 * @source S44 (外在/实际/隐性), S45 (识别 → 验证), S46 (eight steps), S72
 */
export const needs: Measure = {
  name: 'needs',
  title: { en: 'Needs', zh: '客户需求' },
  formula: { en: 'needs found in the window; validated / needs', zh: '窗口内识别的需求数；已验证 / 需求数' },
  source: 'S44 (kinds), S45 (states), S46 (steps), S72 (by area); 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    needs: count('needs', '需求数'),
    open: count('not validated yet', '尚未验证'),
    validatedShare: share('validated', '已验证占比'),
    ruleSet: text('version of the layers', '分层版本'),
  },
  tables: {
    kinds: {
      title: { en: 'By kind', zh: '按类别' },
      bars: 'needs',
      columns: { kind: text('kind', '类别', 'needKinds'), ...columns },
    },
    areas: {
      title: { en: 'By area', zh: '按领域' },
      bars: 'needs',
      columns: { area: text('area', '领域', 'needAreas'), ...columns },
    },
    layers: {
      title: { en: 'By area and layer of customers', zh: '按领域与客户层级' },
      columns: {
        area: text('area', '领域', 'needAreas'),
        key: count('of key customers', '关键客户'),
        ordinary: count('of ordinary customers', '普通客户'),
        small: count('of small customers', '小客户'),
        other: count('of customers in none of these', '未分层客户'),
      },
    },
    stages: {
      title: { en: 'By stage', zh: '按阶段' },
      bars: 'needs',
      columns: { stage: text('stage', '阶段', 'needStages'), needs: count('needs', '需求数') },
    },
    steps: {
      title: { en: 'By step of defining', zh: '按定义步骤' },
      bars: 'needs',
      columns: { step: text('step', '步骤', 'needSteps'), needs: count('needs', '需求数') },
    },
  },
  statements: { kinds: grouped('kind'), areas: grouped('area'), layers, stages, steps },
  async run(ask) {
    const kinds = await ask.rows<Needs & { kind: string }>('kinds');
    const known = await ask.rows<Known>('stages');
    const areas = await ask.rows<Needs & { area: string }>('areas');
    const bySteps = await ask.rows<{ step: string; needs: number }>('steps');
    const version = await ask.versionOf('tier-3layer');
    const inLayers = await ask.rows<InLayers>('layers', version?.hash ?? '');
    const sum = (of: 'needs' | 'open' | 'validated') => kinds.reduce((all, one) => all + one[of], 0);
    return {
      figures: {
        ...{ needs: sum('needs'), open: sum('open') },
        validatedShare: ratio(BigInt(sum('validated')), BigInt(sum('needs'))),
        ruleSet: version?.name ?? null,
      },
      tables: {
        kinds: kinds.map((one) => ({ ...one })),
        areas: areas.map((one) => ({ ...one })),
        layers: inLayers.map((one) => ({ ...one })),
        stages: needStages.map((stage) => ({
          stage,
          needs: known.reduce((all, one) => all + (stageOf(one) === stage ? one.needs : 0), 0),
        })),
        steps: needSteps.map((step) => bySteps.find((one) => one.step === step) ?? { step, needs: 0 }),
      },
    };
  },
};

/** What is known tells the stage, whatever it is that is known. */
const stageOf = ({ has_area, has_kind, has_priority, validated }: Known) =>
  needStageOf({
    ...(has_area && { area: 'finance' }),
    ...(has_kind && { kind: 'real' }),
    ...(has_priority && { priority: 1 }),
    ...(validated && { validatedAt: new Date(0) }),
  });
