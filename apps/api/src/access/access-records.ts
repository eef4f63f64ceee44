import { addAccessRecords, type NewAccessRecord, type Sql } from '@hindsight/read-models';

/** Writes down who was shown whom. */
export interface KeepsAccess {
  /** Once it is on disk. @throws when it is not, and will not be */
  keep(record: NewAccessRecord): Promise<void>;
}

/**
 * Records in PostgreSQL. What comes while a statement is under way goes with the next one, all of it at once: nobody waits longer
 * than for two of them, and nothing waits for a clock. Nothing is left behind at the end, since who is not answered yet still waits.
 */
export class AccessRecords implements KeepsAccess {
  #waiting: NewAccessRecord[] = [];
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(private readonly sql: Sql) {}

  keep(record: NewAccessRecord): Promise<void> {
    this.#waiting.push(record);
    const write = () => this.#write();
    this.#next ??= this.#writing.then(write, write);
    return this.#next;
  }

  #write(): Promise<void> {
    const records = this.#waiting;
    this.#waiting = [];
    this.#next = null;
    this.#writing = addAccessRecords(this.sql, records);
    return this.#writing;
  }
}
