import type { CountView, CustomerCard, Language, MoneyView, OpenComplaintView } from '@hindsight/contracts';
import { formatMoney, money } from '@hindsight/domain';
import { columns } from '../terminal/tables.js';
import { speaking } from '../texts/texts.js';

const labels = {
  owner: { en: 'owner', zh: '负责人' },
  since: { en: 'customer since', zh: '登记时间' },
  ended: { en: 'ended', zh: '终止时间' },
  merged: { en: 'merged into', zh: '已并入' },
  erased: { en: 'erased', zh: '已抹除' },
  lost: { en: 'lost', zh: '已流失' },
  lastPurchase: { en: 'last purchase', zh: '最近购买' },
  netSpend: { en: 'net spend', zh: '净消费' },
  cost: { en: 'cost to serve', zh: '服务成本' },
  points: { en: 'points held', zh: '积分余额' },
  contract: { en: 'contract', zh: '合同' },
  lastContact: { en: 'last contact', zh: '上次联系' },
  nextContact: { en: 'next contact', zh: '下次联系' },
} as const;

const ofComplaint = {
  complaint: { en: 'open complaint', zh: '未解决投诉' },
  hoursOpen: { en: 'hours open', zh: '已开启小时数' },
  missing: { en: 'missing step', zh: '未执行步骤' },
  limit: { en: 'limit in hours', zh: '时限（小时）' },
} as const;

/** A customer all round, for people: who it is, then what there is and what is open; what there is none of is left out. */
export function renderCard(card: CustomerCard, language: Language): string {
  const { customerId, partyKindLabel, asOf, knownAt, netSpend, topics, open, parked } = card;
  const facts = Object.entries(factsOf(card)).flatMap(([name, value]) =>
    value === null ? [] : [[labels[name as keyof typeof labels][language], value] as const],
  );
  return [
    [customerId, ...(partyKindLabel === null ? [] : [partyKindLabel]), asOf, netSpend.currency].join('  '),
    ...(knownAt === null ? [] : [speaking(language)('knownAt', { position: knownAt })]),
    ...(parked ? [speaking(language)('parked')] : []),
    columns(['', ''], facts),
    columns(['', ''], [...countsOf(topics), ...countsOf(open)]),
    ...complaintsTable(card.complaints, language),
  ].join('\n');
}

const factsOf = (card: CustomerCard): Readonly<Record<keyof typeof labels, string | null>> => ({
  owner: card.ownerId,
  since: card.registeredAt,
  ended: card.endedAt,
  merged: card.mergedInto,
  erased: ifSo(card.endedAs === 'erased'),
  lost: ifSo(card.isLost),
  lastPurchase: card.lastPurchaseAt,
  netSpend: spelled(card.netSpend),
  cost: spelled(card.costToServe),
  points: String(card.pointsHeld),
  contract: [card.contract.label, card.contract.to ?? ''].join('  ').trim(),
  lastContact: card.lastContact?.at ?? null,
  nextContact: card.lastContact?.nextContactAt ?? null,
});

const ifSo = (holds: boolean) => (holds ? '✓' : null);

const spelled = ({ minor, currency }: MoneyView) => formatMoney(money(BigInt(minor), currency));

const countsOf = (counts: readonly CountView[]) =>
  counts.filter(({ count }) => count > 0).map(({ label, count }) => [label, count] as const);

function complaintsTable(complaints: readonly OpenComplaintView[], language: Language): string[] {
  if (complaints.length === 0) return [];
  return [
    columns(
      Object.values(ofComplaint).map((label) => label[language]),
      complaints.map(({ complaintId, hoursOpen, label, limitHours }) => [
        ...[complaintId, hoursOpen.toFixed(1), label ?? '–', limitHours ?? '–'],
      ]),
    ),
  ];
}
