import { checkRuleSet } from '@hindsight/rules';

// Run on its own, with little memory: prints for each document how long its check took and how many problems it found.

const flag = 'outputs: [{id: o, type: flag, when: "true"}]\n';
const head = 'hindsight: 1\nid: x\n';
const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join('');
const condition = (when: string): string =>
  `${head}outputs: [{id: o, type: flag, when: ${JSON.stringify(when)}}]\n`;
const rows = (count: number): string =>
  `${head}outputs:\n- id: o\n  type: table\n  else: a\n  rows:\n${many(count, (n) => `  - {id: r${n}, when: "1<2", then: b}\n`)}`;

const documents: Readonly<Record<string, string>> = {
  'a YAML bomb': `${head}a: &a [x,x,x,x,x,x,x,x,x]\n${many(8, (n) => `${'bcdefghij'[n] ?? ''}: &${'bcdefghij'[n] ?? ''} [${many(9, () => `*${'abcdefghij'[n] ?? ''},`)}]\n`)}${flag}`,
  'aliases of aliases': `${head}${many(5000, (n) => `k${n}: &a${n} *a${Math.max(0, n - 1)}\n`)}${flag}`,
  '100,000 brackets in YAML': '['.repeat(100_000),
  '100,000 brackets in an expression': condition('('.repeat(100_000)),
  '100,000 lists in an expression': condition('['.repeat(100_000)),
  '100,000 signs in an expression': condition('-'.repeat(100_000)),
  '60,000 choices in an expression': condition('true?'.repeat(50_000)),
  '50,000 sums in an expression': condition(`1${'+1'.repeat(50_000)} > 0`),
  '30,000 texts in a list': condition(`"a" in [${'"b",'.repeat(30_000)}"c"]`),
  '100,000 rows': rows(100_000),
  'as many rows as fit': rows(6500),
  'more than 256 KiB': `# ${'x'.repeat(300_000)}\n${head}${flag}`,
  '256 KiB of wide characters': `# ${'客'.repeat(100_000)}\n${head}${flag}`,
  'a name of 200,000 letters': `${head}features: {${'a'.repeat(200_000)}: {agg: count, events: [purchased]}}\n${flag}`,
  'an unknown name of 200,000 letters': condition('a'.repeat(200_000)),
  '2,000 unknown names': condition(`${many(2_000, (n) => `n${n} > 1 || `)}true`),
  'thousands of features with wrong events': `${head}features:\n${many(4000, (n) => `  f${n}: {agg: count, events: [purchsed]}\n`)}${flag}`,
  'thousands of outputs that need each other': `${head}outputs:\n${many(4500, (n) => `- {id: o${n}, type: flag, when: o${(n + 1) % 4500}}\n`)}`,
  'thousands of features and unknown names': `${head}features:\n${many(3000, (n) => `  f${n}: {agg: count, events: [purchased]}\n`)}outputs:\n${many(3000, (n) => `- {id: o${n}, type: flag, when: g${n} > 1}\n`)}`,
  'many cuts': `${head}population: {p: {of: f, among: "true", order: desc, cuts: {${many(15_000, (n) => `c${n}: 0.5, `)}}}}\n${flag}`,
  'a long duration': `${head}features: {f: {agg: count, events: [purchased], window: ${'9'.repeat(100_000)}d}}\n${flag}`,
  'a long number': condition(`${'9'.repeat(100_000)} > 1`),
  'a byte order mark': `\ufeff${head}${flag}`,
  CRLF: `${head}${flag}`.replaceAll('\n', '\r\n'),
  tabs: `${head}\toutputs:\n\t- {}\n`,
  NUL: `${head}title: {en: "\u0000", zh: \u0000}\n${flag}`,
  'half of a surrogate pair': `${head}source: "\ud800"\n${flag}`,
  'every kind of space': `${head}source: \u2028\u2029\u0085\u00a0\u3000\n${flag}`,
  'right to left': `${head}source: "\u202e\u2066x"\n${flag}`,
  'nothing but newlines': '\n'.repeat(262_000),
  'block texts within block texts': many(20_000, () => '|\n  >\n'),
};

for (const [name, source] of Object.entries(documents)) {
  const began = process.cpuUsage();
  const checked = checkRuleSet(source);
  const problems = checked.ok ? 0 : checked.problems.length;
  process.stdout.write(`${JSON.stringify({ name, ok: checked.ok, problems, ms: workedMs(began) })}\n`);
}

/** What processors worked for this process: how busy the machine is otherwise does not count. */
function workedMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
