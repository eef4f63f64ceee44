/**
 * gRPC messages that go out with one write. grpc-js writes one message at a time, and a write costs more than the event in
 * it. So several travel as what it takes for one: it asks for the length, writes a prefix for all, and has the rest copied
 * behind it (`serializeMessage` in its server-interceptors.js). `copy` writes over that with the prefix of each.
 */
export class Messages {
  private readonly messages: Buffer[] = [];
  /** with their prefixes */
  private size = 0;

  add(message: Buffer): void {
    this.messages.push(message);
    this.size += PREFIX + message.length;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** As grpc-js sees it: without the prefix that it writes. */
  get byteLength(): number {
    return this.size - PREFIX;
  }

  copy(target: Buffer, behindPrefix: number): void {
    let at = behindPrefix - PREFIX;
    for (const message of this.messages) {
      target[at] = UNCOMPRESSED;
      target.writeUInt32BE(message.length, at + 1);
      target.set(message, at + PREFIX);
      at += PREFIX + message.length;
    }
  }
}

/** Whether it is compressed, u8, and its length, u32, stand before each message. */
const PREFIX = 5;
const UNCOMPRESSED = 0;
