import { Messages } from './messages.js';

/** What grpc-js does with what it is to send: one prefix, and the rest behind it. */
function serialized(messages: Messages): Buffer {
  const output = Buffer.allocUnsafe(5 + messages.byteLength);
  output.writeUInt8(0, 0);
  output.writeUInt32BE(messages.byteLength, 1);
  messages.copy(output, 5);
  return output;
}

function withMessages(...texts: string[]): Messages {
  const messages = new Messages();
  for (const text of texts) messages.add(Buffer.from(text));
  return messages;
}

describe('several messages in one write', () => {
  it('are each behind a prefix of its own', () => {
    expect(serialized(withMessages('caught', '', 'up')).toString('latin1')).toBe(
      '\0\0\0\0\x06caught' + '\0\0\0\0\0' + '\0\0\0\0\x02up',
    );
  });

  it('are, when there is one, what grpc-js would send itself', () => {
    expect(serialized(withMessages('caught up')).toString('latin1')).toBe('\0\0\0\0\x09caught up');
  });

  it('are as they were added, whatever is written over the bytes that were given', () => {
    const messages = new Messages();
    const given = Buffer.from('caught');
    messages.add(given);
    given.fill('x');
    expect(serialized(messages).toString('latin1')).toBe('\0\0\0\0\x06caught');
  });

  it('may be larger than what is kept ready for them', () => {
    const [small, large] = [Buffer.from('small'), Buffer.alloc(100_000, 'large')];
    const messages = new Messages();
    for (const one of [small, large, small]) messages.add(one);
    const bytes = serialized(messages);
    expect(bytes.subarray(15, 15 + large.length).equals(large)).toBe(true);
    expect(bytes.subarray(-5).toString()).toBe('small');
  });

  it('do not disturb each other, though their room is used again', () => {
    serialized(withMessages('gone'));
    const [one, other] = [withMessages('one'), withMessages('other')];
    expect([one, other].map((some) => serialized(some).subarray(5).toString())).toEqual(['one', 'other']);
  });

  it('are empty until one is added', () => {
    expect([withMessages().isEmpty, withMessages('').isEmpty]).toEqual([true, false]);
  });
});
