import { facts, minorOf, numberOf } from '../facts.js';

/**
 * What is known of each opportunity of customers who go on, by its latest assessments: a field that the latest leaves out is
 * as the one before had it. Of opportunities assessed in the window.
 * @param customers SQL that holds of the facts `f` of those who are asked for
 */
export const opportunitiesOf = (customers: string): string => `
opportunity AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, bool_or(f.in_window) AS in_window,
    ${latest(`f.data ->> 'funnelStage'`)} AS funnel_stage,
    ${latest(numberOf('salesStage'))} AS sales_stage,
    ${latest(numberOf('intent'))} AS intent,
    ${latest(minorOf('amount'))} AS amount,
    array_agg(DISTINCT f.data ->> 'funnelStage') AS funnel_stages
  FROM ${facts('OpportunityAssessed')} f
  WHERE f.goes_on AND ${customers}
  GROUP BY 1, 2
)`;

export const opportunity = opportunitiesOf('true');

function latest(field: string): string {
  return `(array_agg(${field} ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE ${field} IS NOT NULL))[1]`;
}
