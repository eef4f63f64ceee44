/**
 * Room for what goes out, used again and again. Memory outside the heap that lives for a moment is dear: V8 counts it, and
 * marks the whole heap each time that some 60 MB of it came, long before its own garbage would have it do so.
 */
const ROOM = 24 * 1024;
const SPARE = 64;
const spare: Buffer[] = [];

/** @param bytes at least so many */
export function takeRoom(bytes: number): Buffer {
  if (bytes > ROOM) return Buffer.allocUnsafeSlow(2 * bytes);
  return spare.pop() ?? Buffer.allocUnsafeSlow(ROOM);
}

/** Nobody may read it afterwards. */
export function giveRoom(room: Buffer): void {
  if (room.length === ROOM && spare.length < SPARE) spare.push(room);
}
