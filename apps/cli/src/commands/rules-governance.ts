import { Command } from 'commander';
import type { RuleSetReceipt } from '@hindsight/contracts';
import type { AskedOfRuleSet } from '../../../api/src/api.module.js';
import { acting } from '../rule-sets/acting.js';
import { readText, FileRefused, problemsOf } from '../rule-set-file.js';
import { isoOf, say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking, type Speak } from '../texts/texts.js';
import { parseAsOf, parseDigest, parseRevision, parseWords, positiveWhole } from './arguments.js';

interface Who {
  readonly as?: string;
  readonly revision?: bigint;
}

/** What brings a version of a rule set into force, and out of it. */
export function governanceCommands(): Command[] {
  return [
    draftCommand(),
    submitCommand(),
    approveCommand(),
    rejectCommand(),
    activateCommand(),
    retireCommand(),
  ];
}

const by = (command: Command): Command =>
  command
    .option('--as <name>', 'who acts (default: the user of this machine)')
    .option('--revision <n>', 'refuse if somebody changed the rule set after this revision', parseRevision);

const ofVersion = (name: string): Command =>
  by(new Command(name).argument('<id>').argument('<version>', '1, 2, 3 …', positiveWhole));

function draftCommand(): Command {
  return by(new Command('draft').argument('<file>'))
    .description('draft a version from a file; nothing that is live changes')
    .action((file: string, options: Who, command: Command) => draft(file, options, command));
}

async function draft(file: string, options: Who, command: Command): Promise<void> {
  const { checkedDocument } = await import('../../../api/src/api.module.js');
  const source = await readText(file);
  const checked = checkedDocument(source);
  if (!checked.ok) throw new FileRefused(checked.problems, problemsOf(source, file, checked.problems));
  const { id, hash, document } = checked;
  await change(command, id, options, { type: 'DraftRuleSet', document, hash }, ['isDrafted']);
}

function submitCommand(): Command {
  return ofVersion('submit')
    .description('ask for a judgement of a draft')
    .action((id: string, version: number, options: Who, command: Command) =>
      change(command, id, options, { type: 'SubmitRuleSet', version }, ['isSubmitted']),
    );
}

function approveCommand(): Command {
  return ofVersion('approve')
    .description('approve a version that somebody else drafted')
    .requiredOption('--note <text>', 'what the approval is based on', parseWords)
    .option('--replay <digest>', 'digest of the replay that was looked at', parseDigest)
    .action((id: string, version: number, options: Who & Approval, command: Command) => {
      const { note, replay } = options;
      const digest = replay === undefined ? {} : { replayDigest: replay };
      return change(command, id, options, { type: 'ApproveRuleSet', version, note, ...digest }, [
        'isApproved',
      ]);
    });
}

interface Approval {
  readonly note: string;
  readonly replay?: string;
}

function rejectCommand(): Command {
  return ofVersion('reject')
    .description('reject a version for good')
    .requiredOption('--reason <text>', 'why', parseWords)
    .action((id: string, version: number, options: Who & { readonly reason: string }, command: Command) => {
      const { reason } = options;
      return change(command, id, options, { type: 'RejectRuleSet', version, reason }, ['isRejected']);
    });
}

type From = Who & { readonly from: number };

function activateCommand(): Command {
  return ofVersion('activate')
    .description('bring an approved version in force')
    .requiredOption('--from <instant>', 'from when on; in the past only for the first activation', parseAsOf)
    .action((id: string, version: number, { from, ...who }: From, command: Command) => {
      const asked = { type: 'ActivateRuleSet', version, effectiveFrom: new Date(from) } as const;
      return change(command, id, who, asked, ['isInForce', isoOf(from)]);
    });
}

function retireCommand(): Command {
  return ofVersion('retire')
    .description('take a version out of force')
    .requiredOption('--from <instant>', 'from when on; not in the past', parseAsOf)
    .action((id: string, version: number, { from, ...who }: From, command: Command) => {
      const asked = { type: 'RetireRuleSet', version, effectiveFrom: new Date(from) } as const;
      return change(command, id, who, asked, ['isOutOfForce', isoOf(from)]);
    });
}

async function change(
  command: Command,
  ruleSetId: string,
  { as, revision }: Who,
  asked: AskedOfRuleSet,
  became: Became,
): Promise<void> {
  const settings = settingsOf(command);
  const { changeRuleSet } = await import('../rule-sets/change-rule-set.js');
  const receipt = await changeRuleSet(settings, { ruleSetId, asked, by: acting(as), revision });
  say(settings, receipt, () => sentence(receipt, became, speaking(settings.language)));
}

/** What a version is from now on, or from an instant. */
type Became = readonly [
  text: 'isDrafted' | 'isSubmitted' | 'isApproved' | 'isRejected' | 'isInForce' | 'isOutOfForce',
  from?: string,
];

const sentence = (
  { ruleSetId: id, version, hash }: RuleSetReceipt,
  [text, from = '']: Became,
  speak: Speak,
) => speak(text, { id, version, hash: hash.slice(0, 12), from });
