/** Hands on what comes, and null whenever nothing did for `quietMs`. */
export async function* orQuiet<T>(source: AsyncIterable<T>, quietMs: number): AsyncGenerator<T | null> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (let next = iterator.next(); ; next = iterator.next()) {
      while (!(await isThereWithin(next, quietMs))) yield null;
      const result = await next;
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function isThereWithin(next: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, ms);
  });
  // What went wrong is told by whoever asks `next` for its value.
  const arrival = next.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([arrival, silence]);
  } finally {
    clearTimeout(timer);
  }
}
