/** A block of Server-Sent Events. */
export interface Block {
  /** Null where the block has none. */
  readonly id: string | null;
  readonly event: string | null;
  readonly data: string | null;
  /** How long to wait before coming back, ms. */
  readonly retry: string | null;
}

/**
 * The blocks of a feed as they arrive (WHATWG HTML §9.2, as this server writes them: lines end with LF, data is one line). Also those
 * that have an id alone, which parsers of events keep to themselves: they say how far one needs not look again.
 */
export async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Block> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    yield* blocks.map(blockOf);
  }
}

function blockOf(block: string): Block {
  const fields = new Map(block.split('\n').map((line) => parted(line)));
  const field = (name: keyof Block) => fields.get(name) ?? null;
  return { id: field('id'), event: field('event'), data: field('data'), retry: field('retry') };
}

function parted(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
