import type { InEveryLanguage, WhySkipped } from '@hindsight/contracts';
import type { StoredHistory } from '@hindsight/read-models';

/** What of a customer's history counts nowhere, as it is shown. */
export const skippedViews = ({ skipped }: StoredHistory): readonly WhySkipped[] =>
  skipped.map(({ revision, eventId, at, by, reason }) => ({
    ...{ revision: String(revision), eventId, by, reason },
    at: new Date(at).toISOString(),
  }));

/** The same as running text, to stand behind another; nothing where nothing is skipped. */
export const skippedText = (skipped: readonly WhySkipped[]): InEveryLanguage => ({
  en: skipped.map((one) => ` ${sentence.en(one)}`).join(''),
  zh: skipped.map(sentence.zh).join(''),
});

const sentence = {
  en: ({ revision, eventId, at, by, reason }: WhySkipped) =>
    `Event ${eventId} (revision ${revision}) counts nowhere: ${by} skipped it at ${at}, because: ${reason}.`,
  zh: ({ revision, eventId, at, by, reason }: WhySkipped) =>
    `事件 ${eventId}（修订号 ${revision}）不计入：${by} 于 ${at} 将其跳过，理由：${reason}。`,
};
