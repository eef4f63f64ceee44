/** What the names of the streams begin with whose events are leaves: every fact, and nothing that is ever cut short. */
export const auditedPrefixes: readonly string[] = [
  'customer-',
  'ruleset-',
  'segment-',
  'calendar',
  'plan-',
  'access',
];

/** Where records of access and keys are sealed: by hash, so that whoever can write tables cannot alter them unseen. */
export const accessStream = 'access';

/** Where signed tree heads are appended. */
export const treeHeadStream = 'tree-heads';

/** The note in an event of that stream; of anything else that somebody appended there, a text that is no note and will be refused. */
export const noteOf = ({ data }: { readonly data: object }): string =>
  String((data as { note?: unknown }).note);
