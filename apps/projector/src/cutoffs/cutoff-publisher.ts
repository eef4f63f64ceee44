import type { PublishCutoffs } from '@hindsight/domain';
import type { ReadModels } from '@hindsight/read-models';
import { citation, type PublishedCutoffs } from '@hindsight/rules';
import { computeCutoffs } from './compute-cutoffs.js';
import type { CalendarCommands } from '../time/calendar-commands.js';
import type { Due } from './due.js';

/** The calendar refused what the projector computed: business time in the log and in the tables disagree. */
class CutoffsRefused extends Error {
  override readonly name = 'CutoffsRefused';
  constructor(
    readonly ruleSet: string,
    readonly instant: Date,
    readonly reason: string,
  ) {
    super(`cut-offs of ${ruleSet} at ${instant.toISOString()} were refused: ${reason}`);
  }
}

/**
 * Computes cut-offs that are due and appends them to the calendar, whence they come back as facts. Sending twice is
 * harmless: what was computed is the same, and the calendar takes the first.
 */
export class CutoffPublisher {
  /** On their way back through the log. */
  readonly #sent = new Set<string>();

  /** @param calendar that of whoever closes days in this process, too: one by one, they do not get in each other's way */
  constructor(
    private readonly calendar: CalendarCommands,
    private readonly readModels: ReadModels,
  ) {}

  async publish(due: readonly Due[]): Promise<void> {
    const open = due.filter((one) => !this.#sent.has(keyOf(one)));
    if (open.length === 0) return;
    const computed = await computeCutoffs(this.readModels, open);
    for (const [place, one] of open.entries()) {
      const cutoffs = computed[place];
      if (cutoffs) await this.#send(one, cutoffs);
    }
  }

  async #send(due: Due, { values, members }: PublishedCutoffs): Promise<void> {
    const { compiled, version, position } = due;
    const ruleSet = citation(compiled.ruleSet, version);
    const instant = new Date(due.instant);
    const facts = { ruleSet, instant, values, members, position: String(position) };
    const command: PublishCutoffs = { type: 'PublishCutoffs', ...facts };
    const handled = await this.calendar.handle(null, command, {
      commandId: `cutoffs:${keyOf(due)}`,
      actor: 'projector',
      origin: 'policy:cutoffs',
    });
    if (!handled.accepted) throw new CutoffsRefused(ruleSet, instant, handled.reason);
    this.#sent.add(keyOf(due));
  }
}

const keyOf = ({ compiled, instant }: Due) => `${compiled.ruleSet.hash}:${instant}`;
