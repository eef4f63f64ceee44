import { link, open, rm } from 'node:fs/promises';

/** Writes a secret into a file that only we may read: whole or not at all, and never in the place of one that is there. */
export async function madeOnce(path: string, secret: string | Buffer): Promise<void> {
  const half = `${path}.${process.pid}`;
  await written(half, secret);
  await link(half, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // linking fails with system errors
  });
  await rm(half);
}

/** On disk when this returns, and readable by its owner alone. */
export async function written(path: string, secret: string | Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(secret);
    await file.sync();
  } finally {
    await file.close();
  }
}
