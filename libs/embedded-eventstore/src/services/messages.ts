import { giveRoom, takeRoom } from './rooms.js';

/**
 * gRPC messages that go out with one write. grpc-js writes one message at a time, and a write costs more than the event in
 * it. So several travel as what it takes for one: it asks for the length, writes a prefix for all, and has the rest copied
 * behind it (`serializeMessage` in its server-interceptors.js). `copy` writes over that with the prefix of each.
 */
export class Messages {
  private room: Buffer = Buffer.alloc(0);
  /** with their prefixes */
  private size = 0;

  /** @param message is copied: whoever gives it may write over it afterwards */
  add(message: Uint8Array): void {
    const begin = this.size + PREFIX;
    this.size = begin + message.length;
    if (this.size > this.room.length) this.grow();
    this.room[begin - PREFIX] = UNCOMPRESSED;
    this.room.writeUInt32BE(message.length, begin - PREFIX + 1);
    this.room.set(message, begin);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** As grpc-js sees it: without the prefix that it writes. */
  get byteLength(): number {
    return this.size - PREFIX;
  }

  /** Once: what they stood in is given to others. */
  copy(target: Buffer, behindPrefix: number): void {
    this.room.copy(target, behindPrefix - PREFIX, 0, this.size);
    giveRoom(this.room);
  }

  private grow(): void {
    const larger = takeRoom(this.size);
    larger.set(this.room);
    giveRoom(this.room);
    this.room = larger;
  }
}

/** Whether it is compressed, u8, and its length, u32, stand before each message. */
const PREFIX = 5;
const UNCOMPRESSED = 0;
