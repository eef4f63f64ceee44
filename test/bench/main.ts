import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { CommanderError } from 'commander';
import { benchCommand } from './command.js';
import { auditBench } from './audit/audit.bench.js';
import { eventStoreBench } from './eventstore/eventstore.bench.js';
import { feedsBench } from './feeds/feeds.bench.js';
import { projectorBench } from './projector/projector.bench.js';
import { queriesBench } from './queries/queries.bench.js';
import { replayBench } from './replay/replay.bench.js';
import { rulesBench } from './rules/rules.bench.js';

const benches = new Map([
  ['rules', rulesBench],
  ['eventstore', eventStoreBench],
  ['replay', replayBench],
  ['projector', projectorBench],
  ['feeds', feedsBench],
  ['audit', auditBench],
  ['queries', queriesBench],
]);

const surroundings = {
  machine: {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  },
  load: () => loadavg()[0] ?? NaN,
  clocks: { wall: () => performance.now(), cpu: cpuMs },
};

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const say = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

try {
  await benchCommand(benches, surroundings, say, (code) => (process.exitCode = code)).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
