/** What the names of the streams begin with whose events are leaves: every fact, and nothing that is ever cut short. */
export const auditedPrefixes: readonly string[] = ['customer-', 'ruleset-', 'segment-', 'calendar', 'plan-'];

/** Where signed tree heads are appended. */
export const treeHeadStream = 'tree-heads';
