import { networkFrom, type Network } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import type { Settings } from '../settings.js';
import { said } from '../texts/texts.js';

/** Of WEBHOOK_NETWORKS. @throws {BadInput} something there is no network */
export function webhookNetworksOf({
  webhookNetworks,
}: Pick<Settings, 'webhookNetworks'>): readonly Network[] {
  const entries = webhookNetworks.split(/[\s,]+/).filter((entry) => entry !== '');
  return entries.map((value) => {
    const network = networkFrom(value);
    if (network) return network;
    throw new BadInput(
      said('settingUnfit', { name: 'WEBHOOK_NETWORKS', value, expected: said('someNetworks') }),
    );
  });
}
