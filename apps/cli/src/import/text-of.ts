import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BadInput, messageOf } from '../bad-input.js';
import { said } from '../texts/texts.js';

/**
 * The text of a UTF-8 file, in chunks; gzip is recognised by content, not by name. A byte order mark is dropped.
 * @throws {BadInput} no such file, broken gzip, or bytes that are not UTF-8 (with their line).
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of bytesOf(file)) {
    const text = decode(() => decoder.decode(chunk, { stream: true }), `${file}:${line + goodLines(chunk)}`);
    line += newlines(text);
    yield text;
  }
  decode(() => decoder.decode(), `${file}:${line}`);
}

/** Its lines, without their ends. @throws {BadInput} as `textOf` does */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function decode(chunk: () => string, place: string): string {
  try {
    return chunk();
  } catch {
    throw new BadInput(said('notUtf8', { place }));
  }
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await unpacked(file)) yield chunk as Buffer; // no encoding is set: chunks are buffers
  } catch (error) {
    throw new BadInput(said('cannotBeRead', { place: file, why: messageOf(error) }));
  }
}

async function unpacked(file: string): Promise<Readable> {
  // Opens it once before, because a stream of a file that is not there throws where nobody can catch it.
  const gzip = await isGzip(file);
  const bytes = createReadStream(file);
  // Errors of either stream surface where the last one is read; the callback only keeps them from being thrown here.
  return gzip ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

const newlines = (text: string) => text.split('\n').length - 1;

/** Lines of a chunk before its first byte that is not UTF-8; 0 for a chunk that is fine. */
function goodLines(chunk: Buffer): number {
  const text = chunk.toString('utf8');
  const bad = text.indexOf('\ufffd');
  return bad < 0 ? 0 : newlines(text.slice(0, bad));
}
