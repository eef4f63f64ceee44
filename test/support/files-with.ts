import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** Files below a directory in whose bytes one of these texts stands, in UTF-8 or UTF-16; of Parquet, which is packed, in its values. */
export async function filesWith(directory: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await bytesOf(path);
    if (wanted.some((text) => bytes.includes(text))) found.push(relative(directory, path));
  }
  return found.sort();
}

async function bytesOf(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0); // a server is at work there
    throw error;
  });
  if (!path.endsWith('.parquet')) return bytes;
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors });
  const text = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return Buffer.concat([bytes, Buffer.from(text)]);
}
