import { labelOf, type Language, type ResultView } from '@hindsight/contracts';

/** Adds to each result what people of that language call it. */
export const withLabels = <View extends { readonly results: readonly ResultView[] }>(
  view: View,
  language: Language,
): View => ({ ...view, results: view.results.map((one) => withLabel(one, language)) });

/** The same, of one. */
export const withLabel = <One extends { readonly result: string | null }>(one: One, language: Language) => ({
  ...one,
  label: one.result === null ? null : labelOf(one.result, language),
});
