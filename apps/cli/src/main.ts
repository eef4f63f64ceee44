import type { Language } from '@hindsight/contracts';
import { Command } from 'commander';
import { accessCommand } from './commands/access.js';
import { apiCommand } from './commands/api.js';
import { archiveCommand } from './commands/archive.js';
import { languageOption } from './commands/arguments.js';
import { auditCommand } from './commands/audit.js';
import { cardCommand } from './commands/card.js';
import { demoCommand } from './commands/demo.js';
import { eraseCommand, erasureCommand } from './commands/erase.js';
import { eventsCommand } from './commands/events.js';
import { eventStoreCommand } from './commands/eventstore.js';
import { customerCommand } from './commands/customer.js';
import { importCommand } from './commands/import.js';
import { keysCommand } from './commands/keys.js';
import { measureCommand } from './commands/measure.js';
import { parkedCommand } from './commands/parked.js';
import { projectorCommand } from './commands/projector.js';
import { rebuildCommand } from './commands/rebuild.js';
import { rehearseCommand } from './commands/rehearse.js';
import { replayCommand } from './commands/replay.js';
import { governanceCommands } from './commands/rules-governance.js';
import { ruleSetQueries } from './commands/rules-timeline.js';
import { rulesCommand } from './commands/rules.js';
import { scoreCommand } from './commands/score.js';
import { simulateCommand } from './commands/simulate.js';
import { statusCommand } from './commands/status.js';
import { stopCommand } from './commands/stop.js';
import { subjectAccessCommand } from './commands/subject-access.js';
import { sweepCommand } from './commands/sweep.js';
import { upCommand } from './commands/up.js';
import { vaultCommand } from './commands/vault.js';
import { verifyCommand } from './commands/verify.js';
import { whyCommand } from './commands/why.js';
import { workListCommand } from './commands/worklist.js';
import { exitCodeFor } from './run.js';

const rules = rulesCommand();
for (const command of [...governanceCommands(), ...ruleSetQueries()]) rules.addCommand(command);

const program = new Command('hindsight')
  .description('Customer events in, segments out; history replayed under other rules')
  .option('--dir <directory>', 'where embedded services keep their data (HINDSIGHT_DIR, default .hindsight)')
  .option('--json', 'one line of JSON on standard output, and nothing else')
  .addOption(languageOption())
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(hindsight --help lists the commands)')
  .exitOverride();

for (const command of [
  demoCommand(),
  upCommand(),
  apiCommand(),
  projectorCommand(),
  statusCommand(),
  stopCommand(),
  importCommand(),
  simulateCommand(),
  scoreCommand(),
  replayCommand(),
  sweepCommand(),
  verifyCommand(),
  rehearseCommand(),
  auditCommand(),
  keysCommand(),
  accessCommand(),
  rebuildCommand(),
  customerCommand(),
  cardCommand(),
  whyCommand(),
  measureCommand(),
  workListCommand(),
  subjectAccessCommand(),
  eraseCommand(),
  erasureCommand(),
  vaultCommand(),
  parkedCommand(),
  eventsCommand(),
  eventStoreCommand(),
  archiveCommand(),
  rules,
])
  program.addCommand(inherit(command));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error, program.opts<{ readonly lang: Language }>().lang);
}

/** Commands made elsewhere do not throw where commander would exit, unless they are told to. */
function inherit(command: Command): Command {
  command.copyInheritedSettings(program);
  for (const sub of command.commands) inherit(sub);
  return command;
}
