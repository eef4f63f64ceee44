/** The stages of the sales funnel, first to last. */
export const funnelStages = ['potential', 'target', 'intent', 'key', 'closed'] as const;
/** One of `funnelStages`. */
export type FunnelStage = (typeof funnelStages)[number];

/**
 * What must be found out before an opportunity enters a stage of the funnel. The ids are stored: never rename one.
 *
 * The model asks for four criteria for each stage but `key`, for which it states none, and names only those of `closed`.
 * Those of the other stages are our own choice: of `potential`, whom we might sell to at all; of `target`, what the shipped
 * funnel asks to find out about it; of `intent`, the first four of the six elements of an opportunity.
 */
export const funnelChecklist = {
  potential: [
    { id: 'party_known', from: 'ours', en: 'we know who it is', zh: '已知客户是谁' },
    { id: 'reachable', from: 'ours', en: 'a way to reach them is known', zh: '已知联系方式' },
    {
      id: 'in_our_market',
      from: 'ours',
      en: 'we serve their trade and region',
      zh: '属于我们服务的行业和地区',
    },
    { id: 'source_known', from: 'ours', en: 'we know where the lead came from', zh: '已知线索来源' },
  ],
  target: [
    { id: 'person_reached', from: 'ours', en: 'somebody was reached', zh: '已联系到人' },
    { id: 'use_for_it', from: 'ours', en: 'they could use what we have', zh: '可能用得上我们的产品' },
    { id: 'can_pay', from: 'ours', en: 'they can pay for it', zh: '有支付能力' },
    { id: 'decider_known', from: 'ours', en: 'we know who decides', zh: '已知决策人' },
  ],
  intent: [
    { id: 'need_known', from: 'ours', en: 'they have told a need', zh: '已说明需求' },
    { id: 'project_known', from: 'ours', en: 'there is a project for it', zh: '已有项目' },
    { id: 'schedule_known', from: 'ours', en: 'we know their schedule of buying', zh: '已知采购进度表' },
    { id: 'budget_known', from: 'ours', en: 'we know their budget', zh: '已知预算' },
  ],
  key: [],
  closed: [
    { id: 'tested', from: 'source', en: 'they have tested it', zh: '已测试' },
    { id: 'platform_running', from: 'source', en: 'the platform is running', zh: '平台已运行' },
    { id: 'signing_date_set', from: 'source', en: 'the date of signing is set', zh: '签约日期已定' },
    { id: 'signed_and_paid', from: 'source', en: 'signed and paid', zh: '已签约并付款' },
  ],
} as const satisfies Readonly<Record<FunnelStage, readonly Criterion[]>>;

/** One thing to find out. */
interface Criterion {
  readonly id: string;
  /** `source`: named by the model; `ours`: our own choice. */
  readonly from: 'source' | 'ours';
  readonly en: string;
  readonly zh: string;
}

/** One of the ids of the checklist. */
export type FunnelEvidence = (typeof funnelChecklist)[FunnelStage][number]['id'];

/** All ids of the checklist, stage by stage. */
export const funnelEvidence: readonly FunnelEvidence[] = funnelStages.flatMap(evidenceFor);

/** What entering a stage asks for; of a later stage that is not what the stages before it asked for. */
export function evidenceFor(stage: FunnelStage): readonly FunnelEvidence[] {
  return funnelChecklist[stage].map(({ id }) => id);
}

/** Those of these that are on the checklist, each once and in its order: what is stored. */
export function evidenceAmong(ids: readonly string[]): readonly FunnelEvidence[] {
  return funnelEvidence.filter((id) => ids.includes(id));
}
