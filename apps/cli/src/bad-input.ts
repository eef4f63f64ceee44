/** What the user gave cannot be used: one line on stderr that begins with a place, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return isError ? String(thrown.message) : String(thrown);
}
