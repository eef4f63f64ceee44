/** Why rows are rejected. Thrown by whatever reads a field, and caught where rows are read. */
export class Rejected extends Error {
  override readonly name = 'Rejected';

  constructor(readonly reason: string) {
    super(reason);
  }
}
