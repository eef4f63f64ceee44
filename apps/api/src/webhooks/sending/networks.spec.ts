import { isPublic, networkFrom, within } from './networks.js';

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '2001:db8::1'],
    // Ways round to the same.
    ...['::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::a00:1', '2002:7f00:1::'],
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it('lies within a network of its own kind, however it is written', () => {
    const networks = ['10.1.0.0/16', 'fd00::/8', '127.0.0.1'].map(networkFrom);
    const isIn = within(networks.filter((one) => one !== null));
    expect(['10.1.9.9', '::ffff:10.1.0.1', 'fd12::1', '127.0.0.1'].map(isIn)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['10.2.0.1', 'fe80::1', '127.0.0.2', '::1'].map(isIn)).toEqual([false, false, false, false]);
  });

  it.each(['', '10.0.0.0/33', 'localhost', '10.0.0', '10.0.0.0/8/8'])('"%s" is no network', (text) => {
    expect(networkFrom(text)).toBeNull();
  });
});
