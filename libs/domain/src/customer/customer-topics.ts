import { care, type Care } from './care/care.js';
import { churn, type Churns } from './churn/churn.js';
import { complaints, type Complaints } from './complaints/complaints.js';
import { contacts, type Contacts } from './contacts/contacts.js';
import { contracts, type Contracts } from './contracts/contracts.js';
import { endings, type Endings } from './endings/endings.js';
import { needs, type Needs } from './needs/needs.js';
import { opportunities, type Opportunities } from './opportunities/opportunities.js';
import { profile, type Profile } from './profile/profile.js';
import { promises, type Promises } from './promises/promises.js';
import { costs, type Costs } from './costs/costs.js';
import { payments, type Payments } from './payments/payments.js';
import { points, type Points } from './points/points.js';
import { purchases, type Purchases } from './purchases/purchases.js';
import { ratings, type Ratings } from './ratings/ratings.js';
import { referrals, type Referrals } from './referrals/referrals.js';
import { registration, type Registration } from './registration/registration.js';
import { services, type Services } from './services/services.js';

/** What decisions need to remember: facts by the caller's ids, which is what makes a retry harmless. */
export type Customer = Registration &
  Profile &
  Contacts &
  Promises &
  Purchases &
  Complaints &
  Ratings &
  Needs &
  Opportunities &
  Contracts &
  Care &
  Services &
  Payments &
  Costs &
  Referrals &
  Points &
  Churns &
  Endings;

/** A customer of whom nothing is known. */
export const nobody = (): Customer => ({
  ...registration.initial(),
  ...profile.initial(),
  ...contacts.initial(),
  ...promises.initial(),
  ...purchases.initial(),
  ...payments.initial(),
  ...costs.initial(),
  ...complaints.initial(),
  ...ratings.initial(),
  ...needs.initial(),
  ...opportunities.initial(),
  ...contracts.initial(),
  ...care.initial(),
  ...services.initial(),
  ...referrals.initial(),
  ...points.initial(),
  ...churn.initial(),
  ...endings.initial(),
});

/** How each event changes what is remembered. */
export const growth = {
  ...registration.growth,
  ...profile.growth,
  ...contacts.growth,
  ...promises.growth,
  ...purchases.growth,
  ...payments.growth,
  ...costs.growth,
  ...complaints.growth,
  ...ratings.growth,
  ...needs.growth,
  ...opportunities.growth,
  ...contracts.growth,
  ...care.growth,
  ...services.growth,
  ...referrals.growth,
  ...points.growth,
  ...churn.growth,
  ...endings.growth,
};

/** What each command leads to. */
export const decisions = {
  ...registration.decisions,
  ...profile.decisions,
  ...contacts.decisions,
  ...promises.decisions,
  ...purchases.decisions,
  ...payments.decisions,
  ...costs.decisions,
  ...complaints.decisions,
  ...ratings.decisions,
  ...needs.decisions,
  ...opportunities.decisions,
  ...contracts.decisions,
  ...care.decisions,
  ...services.decisions,
  ...referrals.decisions,
  ...points.decisions,
  ...churn.decisions,
  ...endings.decisions,
};
