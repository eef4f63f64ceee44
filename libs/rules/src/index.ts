export { checkRuleSet } from './check/check-rule-set.js';
export type { Checked } from './check/check-rule-set.js';
export type { Problem } from './check/problems.js';
export type {
  Clock,
  Cut,
  Feature,
  Flag,
  Hold,
  Machine,
  Output,
  Population,
  RuleSet,
  Score,
  Table,
} from './rule-set.js';
export type { Expression } from './expression.js';
// For other documents that people write: they are read, and their problems told, as those of rule sets are.
export { Problems } from './check/problems.js';
export { parseDocument } from './check/parse-document.js';
export { describe as describeNode, quoted } from './check/document.js';
export type { Node as DocumentNode, ScalarNode } from './check/document.js';
export {
  fields as readFields,
  label as readLabel,
  list as readList,
  mapping as readMapping,
  number as readNumber,
  oneOf as readOneOf,
  text as readText,
} from './check/read.js';
export { renderProblems } from './check/render-problems.js';
export { chineseBy, type Sentence } from './chinese/chinese-of.js';
export { chineseProblems, englishProblems, type ProblemWords } from './chinese/problem-words.js';
export { ruleSetSchema } from './schema/rule-set-schema.js';
export { citation } from './citation.js';
export { toRuleEvent } from './rule-event.js';
export type { RuleEvent, StoredEvent } from './rule-event.js';
export { eventTypes } from './vocabulary.js';
export { boundOf, forever } from './clock/bound.js';
export { cutoffInstantsIn, nextCutoffInstant, nextTick, ticksIn } from './clock/instants.js';
export { CutoffTimeline } from './cutoffs/cutoff-timeline.js';
export type { Published } from './cutoffs/cutoff-timeline.js';
export { changeLine, RunDigest } from './digest/run-digest.js';
export { compileRuleSet } from './evaluate/compile-rule-set.js';
export type {
  Advanced,
  AsOf,
  Change,
  CompiledRuleSet,
  Memory,
  PublishedCutoffs,
  Result,
} from './evaluate/compile-rule-set.js';
export { SumOverflow } from './features/sum-overflow.js';
export { effectiveHistory } from './history/effective-history.js';
export type { History } from './history/effective-history.js';
export type { OutputMemory } from './evaluate/memory.js';
export { isSameMemory } from './evaluate/memory.js';
export { compileExplainer } from './explain/explain.js';
export type { Explainer } from './explain/explain.js';
export type { Explanation } from './explain/explanation.js';
export { explanationText } from './explain/sentence.js';
export type { Language } from './explain/sentence.js';
export { nearest as nearestName } from './check/nearest.js';
export { compileColumnar } from './evaluate/columnar.js';
export type { ColumnarRuleSet } from './evaluate/columnar.js';
export { earliest, type PopulationColumns } from './evaluate/population-columns.js';
export type { Ranked } from './evaluate/ranking.js';
export type { FeatureReading } from './evaluate/reading-at.js';
export { compileTogether, type TogetherRuleSets } from './together/compile-together.js';
export { JoinedFeatures } from './together/joined-features.js';
export { meaning, meaningOf } from './meaning.js';
export { namesIn, renamed, renamedOutput, type Renaming } from './together/renamed.js';
export { compileIncremental } from './evaluate/incremental.js';
export type { Followed, IncrementalRuleSet } from './evaluate/incremental.js';
export type { ChangeSink } from './generate/core.js';
export { expressionsOf } from './generate/writing.js';
export type { ColumnField, EventColumns } from './columns/event-columns.js';
export { columnsOfHistories } from './columns/columns-of-histories.js';
export { kindOf } from './columns/kinds.js';
export { copied } from './columns/writable-columns.js';
export { Lane } from './columns/lane.js';
export { Lanes } from './columns/lanes.js';
export { Texts } from './columns/texts.js';
export { placesOf } from './outputs/rungs.js';
export { parametersOf } from './parameters/parameters-of.js';
export type { Parameter } from './parameters/parameters-of.js';
export { findParameter, isWritable, withValues } from './parameters/with-values.js';
export type { Setting } from './parameters/with-values.js';
