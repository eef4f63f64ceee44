/**
 * Where leads come from, as the training texts list it (S37). A registration may name any source: what is none of these
 * counts as `other`.
 */
export const leadSources = [
  'previous_manager',
  'own_base',
  'lists',
  'telemarketing',
  'mining',
  'inbound',
  'referral',
  'authorities_fairs',
  'partners',
  'other',
] as const;
