import { facts } from '../measures/facts.js';

/** Who looks after each customer: the latest assignment. */
export const owner = `
owner AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id
  FROM ${facts('OwnerAssigned')} f
  WHERE f.goes_on AND f.is_latest
)`.trim();

/** Customers who go on: registered, and the latest word is not that they left. */
export const present = `
present AS (
  SELECT f.customer_id, f.occurred_at AS registered_at
  FROM ${facts('CustomerRegistered')} f
  WHERE f.goes_on AND f.is_first AND NOT EXISTS (
    SELECT FROM ${facts('CustomerChurned')} c WHERE c.customer_id = f.customer_id AND c.is_latest
  )
)`.trim();

/** The latest contact of each customer who goes on. */
export const contact = `
contact AS (
  SELECT f.customer_id, f.occurred_at, f.data
  FROM ${facts('CustomerContacted')} f
  WHERE f.goes_on AND f.is_latest
)`.trim();
