import { Webhook } from 'standardwebhooks';
import { newSigningKey, secretOf, signed } from './signature.js';

const body = JSON.stringify({ type: 'hindsight.CustomerPurchased', data: { note: '客户' } });
const message = { id: 'evt-1', at: new Date(), body };

describe('a signature', () => {
  it('is that of the specification', () => {
    // https://github.com/standard-webhooks/standard-webhooks, the example of its libraries
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const at = new Date(1_614_265_330_000);
    const { 'webhook-signature': signature } = signed(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body: '{"test": 2432232314}' },
      [key],
    );
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is good to a receiver who has the secret, and to no other', () => {
    const [key, other] = [newSigningKey(), newSigningKey()];
    const headers = { ...signed(message, [key]) };
    expect(new Webhook(secretOf(key)).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secretOf(other)).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(secretOf(key)).verify(`${body} `, headers)).toThrow('No matching signature');
    const moved = { ...headers, 'webhook-id': 'evt-2' };
    expect(() => new Webhook(secretOf(key)).verify(body, moved)).toThrow('No matching signature');
  });

  it('is good under the old secret and the new one while one takes over', () => {
    const [old, next] = [newSigningKey(), newSigningKey()];
    const headers = { ...signed(message, [next, old]) };
    for (const key of [old, next])
      expect(new Webhook(secretOf(key)).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it('is no use to whoever sends an old message again', () => {
    const key = newSigningKey();
    const headers = { ...signed({ ...message, at: new Date(Date.now() - 3_600_000) }, [key]) };
    expect(() => new Webhook(secretOf(key)).verify(body, headers)).toThrow('too old');
  });
});
