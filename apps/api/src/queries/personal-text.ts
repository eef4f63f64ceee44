import { hasSealed, openedData, SealBroken, type Opener, type Vault } from '@hindsight/vault';
import { Problem } from '../http/problem.js';

/** An event of a customer, as tables have it. */
interface Told {
  readonly type: string;
  /** Place in the customer's stream. */
  readonly revision?: unknown;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Opens what is personal for whoever is to read it: the one place where it is open on its way out. */
export class PersonalText {
  /** @param vault null: this system has no key-encryption key, and what was sealed stays so */
  constructor(private readonly vault: Vault | null) {}

  /** The same events; `{"erased": true}` stands where there is no key any more. @throws {Problem} 422: one was altered, or moved */
  async opened<Event extends Told>(customerId: string, events: readonly Event[]): Promise<readonly Event[]> {
    if (!this.vault || !events.some(hasSealed)) return events;
    const opener = await this.vault.openerOf(customerId);
    if (opener === null) return events;
    return events.map((event) => ({ ...event, data: openOrSay(opener, customerId, event) }));
  }
}

function openOrSay(opener: Opener, customerId: string, event: Told): Told['data'] {
  try {
    return openedData(opener, customerId, event);
  } catch (error) {
    if (error instanceof SealBroken) throw sealBroken(customerId, event, error);
    throw error;
  }
}

/** Says which text it is, so that it can be compared with the log and with what was signed. */
function sealBroken(customerId: string, { type, revision }: Told, { purpose }: SealBroken): Problem {
  const [place, field] = [String(revision), purpose.at(-1) ?? ''];
  return Problem.of(
    'seal-broken',
    {
      en: `${field} of ${type}, revision ${place} of customer ${customerId}, was altered or moved: "hindsight audit verify" says whether in the log, and "hindsight rebuild" makes tables anew from it`,
      zh: `客户 ${customerId} 修订号 ${place} 的 ${type} 的 ${field} 被篡改或移动："hindsight audit verify" 可判断是否在日志中，"hindsight rebuild" 可由日志重建数据表`,
    },
    { members: { customerId, revision: place, eventType: type, field } },
  );
}
