import {
  askedIn,
  isWebhookUrl,
  Problem,
  webhookIdForm,
  webhookIdPattern,
  Webhooks,
  webhookUrlForm,
  type FeedQuery,
} from '../../../api/src/api.module.js';
import { keepAccess } from '../access/keep-access.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { said } from '../texts/texts.js';

/** What `webhooks add` is told. */
export interface AddAsked extends FeedQuery {
  readonly webhookId: string;
  readonly url: string;
  readonly purpose: string;
}

/**
 * Has events sent somewhere from now on; that customers are shown there is written down.
 * @returns the secret, which is nowhere else
 * @throws {BadInput} it cannot be, and why
 */
export async function addWebhook(system: System, asked: AddAsked, by: string) {
  const { webhookId, url, purpose, from = 'now' } = asked;
  if (!webhookIdPattern.test(webhookId))
    throw new BadInput(said('notAWebhookId', { id: webhookId, form: webhookIdForm }));
  if (!isWebhookUrl(url)) throw new BadInput(said('notAWebhookUrl', { url, form: webhookUrlForm }));
  return onWebhooks(system, async (webhooks) => {
    const added = await webhooks.add({ ...askedIn(asked), webhookId, url, purpose, from }, by);
    const customers = asked.customer === undefined ? null : [asked.customer];
    await keepAccess(system.readModels, { command: 'webhooks add', customers, purpose });
    return added;
  });
}

/** @throws {BadInput} in place of what HTTP would answer */
export async function onWebhooks<T>(
  { app }: Pick<System, 'app'>,
  work: (webhooks: Webhooks) => Promise<T>,
): Promise<T> {
  try {
    return await work(app.get(Webhooks));
  } catch (problem) {
    if (problem instanceof Problem) throw new BadInput(problem.detail);
    throw problem;
  }
}
