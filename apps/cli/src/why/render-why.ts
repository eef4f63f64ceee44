import type { WhyDecision, WhyEvent, WhyFeature, WhyTried, WhyView } from '@hindsight/contracts';
import type { Language } from '@hindsight/rules';

interface Labels {
  readonly decided: string;
  readonly now: string;
  readonly ahead: string;
  readonly made: string;
  readonly more: (count: number) => string;
}

const labels: Readonly<Record<Language, Labels>> = {
  en: {
    decided: 'decided at',
    now: 'by its conditions at',
    ahead: 'if nothing else happens',
    made: 'made of',
    more: (count) => `… and ${count} more`,
  },
  zh: {
    decided: '决定于',
    now: '仅按条件，于',
    ahead: '若无其他事件',
    made: '构成',
    more: (count) => `…… 另有 ${count} 条`,
  },
};

/** An explanation for people: the running text, then what it rests on. */
export function renderWhy(view: WhyView, language: Language): string {
  const words = labels[language];
  const { decided, raw, keptBack, features } = view;
  const steps = keptBack.flatMap((kept) => kept.steps);
  return [
    view.text[language],
    '',
    ...decisionLines(`${words.decided} ${decided.at}`, decided),
    ...(raw.at === decided.at ? [] : decisionLines(`${words.now} ${raw.at}`, raw)),
    ...(steps.length === 0 ? [] : [words.ahead]),
    ...steps.map(({ at, result, rule }) => `  ${at}  → ${result} (${rule})`),
    words.made,
    ...features.flatMap((feature) => featureLines(feature, words)),
    view.ruleSet.replace(/(#.{12}).*/, '$1'),
  ].join('\n');
}

function decisionLines(head: string, { result, rule, number, tried }: WhyDecision): string[] {
  const by = rule === null ? '' : `${result ?? ''} (${rule})`;
  return [
    `${head}: ${by}`.trimEnd(),
    ...(number ? [`  ${number.text} = ${number.filled} = ${String(number.value)}`] : []),
    ...tried.flatMap(ruleLines),
  ];
}

function ruleLines({ rule, then, text, filled, holds, clauses }: WhyTried): string[] {
  const line = `  ${mark(holds)} ${rule} → ${then}: ${text}   [${filled}]`;
  if (clauses.length < 2) return [line];
  return [
    line,
    ...clauses.map((clause) => `      ${mark(clause.holds)} ${clause.text}   [${clause.filled}]`),
  ];
}

const mark = (holds: boolean) => (holds ? '✓' : '✗');

function featureLines({ name, agg, value, window, count, events }: WhyFeature, words: Labels): string[] {
  const range = `(${window.after ?? '…'}, ${window.through}]`;
  return [
    `  ${name} = ${String(value)}   ${agg}, ${count} × ${range}`,
    ...events.map(eventLine),
    ...(count > events.length ? [`      ${words.more(count - events.length)}`] : []),
  ];
}

function eventLine({ eventId, type, occurredAt, amount, score, value }: WhyEvent): string {
  const said = [amount ?? score ?? value].flatMap((one) => (one === null ? [] : [` ${String(one)}`]));
  return `      ${occurredAt}  ${type}${said.join('')}  ${eventId}`;
}
