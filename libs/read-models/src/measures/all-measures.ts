import { contactEffects } from './care/contact-effects.js';
import { firstResponse } from './care/first-response.js';
import { promisesKept } from './care/promises-kept.js';
import { serviceResolution } from './care/service-resolution.js';
import { supportBudget } from './care/support-budget.js';
import { deliveredValue } from './delivered/delivered-value.js';
import { lifeExpectancy } from './expectancy/life-expectancy.js';
import type { Measure } from './measure.js';
import { planVsActual } from './plan/plan-vs-actual.js';
import { kpi } from './relation/kpi.js';
import { leadSources } from './relation/lead-sources.js';
import { lossCauses } from './relation/loss-causes.js';
import { renewalRate } from './relation/renewal-rate.js';
import { retention } from './relation/retention.js';
import { funnel } from './sales/funnel.js';
import { intentOutcomes } from './sales/intent-outcomes.js';
import { salesStages } from './sales/sales-stages.js';
import { weightedPipeline } from './sales/weighted-pipeline.js';
import { exitBarriers } from './segments/exit-barriers.js';
import { growthSignals } from './segments/growth-signals.js';
import { abc } from './value/abc.js';
import { averageOrderValue } from './value/average-order-value.js';
import { decileRatio } from './value/decile-ratio.js';
import { growthAndCost } from './value/growth-and-cost.js';
import { newVsOld } from './value/new-vs-old.js';
import { pareto } from './value/pareto.js';
import { perCustomerPrice } from './value/per-customer-price.js';
import { repurchaseRate } from './value/repurchase-rate.js';
import { whaleCurve } from './value/whale-curve.js';
import { ces } from './voice/ces.js';
import { channelMix } from './voice/channel-mix.js';
import { complaintCauses } from './voice/complaint-causes.js';
import { complaintSteps } from './voice/complaint-steps.js';
import { csat } from './voice/csat.js';
import { dsr } from './voice/dsr.js';
import { forbiddenPhrases } from './voice/forbidden-phrases.js';
import { needs } from './voice/needs.js';
import { nps } from './voice/nps.js';
import { presales } from './voice/presales.js';
import { repurchaseFactors } from './voice/repurchase-factors.js';

/** Every measure, by topic. A new one is its file and a line here. */
export const measures: readonly Measure[] = [
  // value
  ...[pareto, decileRatio, whaleCurve, perCustomerPrice, averageOrderValue, abc],
  ...[growthAndCost, repurchaseRate, newVsOld],
  // relation
  ...[retention, lossCauses, leadSources, renewalRate, kpi, lifeExpectancy],
  // voice
  ...[csat, nps, ces, dsr, complaintCauses, complaintSteps, repurchaseFactors, channelMix, presales, needs],
  ...[forbiddenPhrases, contactEffects, deliveredValue, promisesKept, firstResponse, serviceResolution],
  // sales
  ...[funnel, weightedPipeline, intentOutcomes, salesStages],
  // plans
  ...[planVsActual, supportBudget],
  // what rule sets say
  ...[growthSignals, exitBarriers],
];
