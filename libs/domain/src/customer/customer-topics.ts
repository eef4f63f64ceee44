import { churn, type Churns } from './churn/churn.js';
import { complaints, type Complaints } from './complaints/complaints.js';
import { contacts, type Contacts } from './contacts/contacts.js';
import { costs, type Costs } from './costs/costs.js';
import { endings, type Endings } from './endings/endings.js';
import { payments, type Payments } from './payments/payments.js';
import { points, type Points } from './points/points.js';
import { purchases, type Purchases } from './purchases/purchases.js';
import { ratings, type Ratings } from './ratings/ratings.js';
import { referrals, type Referrals } from './referrals/referrals.js';
import { registration, type Registration } from './registration/registration.js';

/** What decisions need to remember: facts by the caller's ids, which is what makes a retry harmless. */
export type Customer = Registration &
  Contacts &
  Purchases &
  Payments &
  Costs &
  Complaints &
  Ratings &
  Referrals &
  Points &
  Churns &
  Endings;

/** A customer of whom nothing is known. */
export const nobody = (): Customer => ({
  ...registration.initial(),
  ...contacts.initial(),
  ...purchases.initial(),
  ...payments.initial(),
  ...costs.initial(),
  ...complaints.initial(),
  ...ratings.initial(),
  ...referrals.initial(),
  ...points.initial(),
  ...churn.initial(),
  ...endings.initial(),
});

/** How each event changes what is remembered. */
export const growth = {
  ...registration.growth,
  ...contacts.growth,
  ...purchases.growth,
  ...payments.growth,
  ...costs.growth,
  ...complaints.growth,
  ...ratings.growth,
  ...referrals.growth,
  ...points.growth,
  ...churn.growth,
  ...endings.growth,
};

/** What each command leads to. */
export const decisions = {
  ...registration.decisions,
  ...contacts.decisions,
  ...purchases.decisions,
  ...payments.decisions,
  ...costs.decisions,
  ...complaints.decisions,
  ...ratings.decisions,
  ...referrals.decisions,
  ...points.decisions,
  ...churn.decisions,
  ...endings.decisions,
};
