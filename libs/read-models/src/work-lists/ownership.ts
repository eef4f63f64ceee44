import { facts } from '../measures/facts.js';

/** Who looks after each customer: the latest assignment. */
export const owner = `
owner AS (
  SELECT DISTINCT ON (f.customer_id) f.customer_id, f.data ->> 'ownerId' AS owner_id
  FROM ${facts('OwnerAssigned')} f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.occurred_at DESC, f.revision DESC
)`.trim();

/** What the latest event of some types says, of all that are grouped. */
export const latestOf = (types: readonly string[], said: string): string =>
  `(array_agg(${said} ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN (${types.map((type) => `'${type}'`).join(', ')})))[1]`;

/** Of grouped events: registered, and the latest word is not that the customer left. */
export const isPresent = `bool_or(f.type = 'CustomerRegistered')
    AND ${latestOf(['CustomerChurned', 'CustomerWonBack'], 'f.type')} IS DISTINCT FROM 'CustomerChurned'`;

/** The types that tell it. */
export const presenceTypes = ['CustomerRegistered', 'CustomerChurned', 'CustomerWonBack'] as const;

/** The latest contact of each customer who goes on. */
export const contact = `
contact AS (
  SELECT DISTINCT ON (f.customer_id) f.customer_id, f.occurred_at, f.data
  FROM ${facts('CustomerContacted')} f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.occurred_at DESC, f.revision DESC
)`.trim();
