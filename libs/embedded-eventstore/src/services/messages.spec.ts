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

  it('are empty until one is added', () => {
    expect([withMessages().isEmpty, withMessages('').isEmpty]).toEqual([true, false]);
  });
});
