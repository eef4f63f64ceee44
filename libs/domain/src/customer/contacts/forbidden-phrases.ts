/** What nobody should say to a customer, in groups. The ids are stored: never rename one. @source S57 */
export const forbiddenGroups = [
  'against_the_rules',
  'do_not_know',
  'not_my_business',
  'not_our_problem',
] as const;
/** One of `forbiddenGroups`. */
export type ForbiddenGroup = (typeof forbiddenGroups)[number];

/**
 * The phrases of each group, letters and digits alone. Chinese: those of the model and what says the same; English: our own choice.
 * A bare 不行 is left out, as customers say it too. None of a group stands in another of it.
 */
const phrases: Readonly<Record<ForbiddenGroup, readonly string[]>> = {
  against_the_rules: [
    '违反规定',
    '不符合规定',
    'againsttherules',
    'againstourpolicy',
    'againstcompanypolicy',
  ],
  do_not_know: ['不清楚', '不知道', 'idontknow', 'idonotknow', 'wedontknow', 'noidea'],
  not_my_business: [
    ...['不是我的事', '不归我管', '不关我的事'],
    ...['notmyjob', 'notmybusiness', 'notmydepartment', 'notmyresponsibility'],
  ],
  not_our_problem: [
    ...['不是我们的问题', '我们无法解决', '我们解决不了'],
    ...['notourproblem', 'notourfault', 'wecannotsolve', 'wecantsolve'],
  ],
};
const patterns = forbiddenGroups.map((group) => [group, new RegExp(phrases[group].join('|'), 'gu')] as const);

/** What was found in a note; nothing of its words. */
export interface ForbiddenFound {
  /** How many times one of the phrases stands there. */
  readonly hits: number;
  /** Of which groups, each once and in their order. */
  readonly groups: readonly ForbiddenGroup[];
}

/**
 * The forbidden phrases of a note, whatever its case, width, spaces and punctuation. Who said them is not to be told from it.
 * @source S57 (服务禁语, four groups)
 */
export function forbiddenIn(note: string): ForbiddenFound {
  const plain = note
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const found = patterns.map(([group, pattern]) => ({ group, hits: plain.match(pattern)?.length ?? 0 }));
  return {
    hits: found.reduce((sum, { hits }) => sum + hits, 0),
    groups: found.filter(({ hits }) => hits > 0).map(({ group }) => group),
  };
}
