import { Logger } from '@nestjs/common';
import { WrongExpectedRevision, type EventStore, type NewEvent } from '@hindsight/event-store';
import {
  emptyRoot,
  handoverIn,
  NotGenuine,
  noteOf,
  openHead,
  readHead,
  rootAt,
  signHandover,
  signHead,
  treeHeadStream,
  verifierKeyText,
  type NoteSigner,
  type TreeHead,
} from '@hindsight/merkle';
import {
  inSnapshot,
  loadMerkleExtent,
  storedTiles,
  takingTurnsAtHeads,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { Outage } from '../outage.js';
import { HeadsFile } from './heads-file.js';
import { headEvent, headsAfter } from './stored-heads.js';

export interface TreeHeadsOptions {
  readonly eventStore: Pick<EventStore, 'append' | 'lastOf' | 'readStream'>;
  readonly readModels: ReadModels;
  readonly signer: NoteSigner;
  /** Where heads are written too; null: nowhere. */
  readonly file: string | null;
  readonly everyMs: number;
  /** Seals what is to be in the log before it is signed; nothing unless given. */
  readonly seals?: { seal(): Promise<void> };
  /** Of the wall; no rule reads it. */
  readonly now?: () => Date;
}

/** How signing goes. */
export interface HeadsReading {
  /** Leaves of the last head; null before one was seen. */
  readonly size: number | null;
  readonly signedAt: string | null;
  /** Why the last attempt failed; it goes on trying. null: it did not. */
  readonly failure: Error | null;
}

/** What is about to be signed does not continue what was signed before: log or tables were altered. Nothing is signed any more. */
export class HeadsDisagree extends Error {
  override readonly name = 'HeadsDisagree';
  constructor(readonly treeSize: number) {
    super(
      `the Merkle log no longer has the root that was signed for its first ${treeSize} leaves, so nothing is signed: ` +
        '"hindsight audit verify" says what differs',
    );
  }
}

/** The key signs no more: its time was over when it was handed over to another one. */
export class KeyHandedOver extends Error {
  override readonly name = 'KeyHandedOver';
  /** @param to the key that follows it, as text */
  constructor(readonly to: string) {
    super(
      `the key that signs tree heads was handed over to ${to}, so nothing is signed: start again with that one`,
    );
  }
}

/** So often handing over a key is tried where others sign meanwhile, as they do once a minute. */
const attempts = 10;

/** Others sign tree heads so often that a key could not be handed over. */
export class HeadsTooFast extends Error {
  override readonly name = 'HeadsTooFast';
  constructor(readonly attempts: number) {
    super(
      `somebody else signed a tree head at each of ${attempts} attempts to hand over the key, so it was not: ` +
        'try again, with a longer TREE_HEAD_SECONDS of whoever serves',
    );
  }
}

/**
 * Signs what the Merkle log is, now and then, into a stream and a file. Several are harmless: heads follow one another in one stream,
 * each at its own revision. It never signs what does not continue the last head.
 */
export class TreeHeads {
  readonly #outage = new Outage(new Logger(TreeHeads.name), { what: 'the signing of tree heads' });
  readonly #file: HeadsFile | null;
  /** The last head of which it is known that it is in the file. */
  #filed: string | null = null;
  #stopped: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #reading: HeadsReading = { size: null, signedAt: null, failure: null };

  constructor(private readonly options: TreeHeadsOptions) {
    this.#file = options.file === null ? null : new HeadsFile(options.file);
  }

  get reading(): HeadsReading {
    return this.#reading;
  }

  start(): void {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#running = this.#run(this.#stopped.signal);
  }

  /** Ends after the head at hand. */
  async stop(): Promise<void> {
    this.#stopped?.abort();
    this.#stopped = null;
    await this.#running;
    this.#outage.forget();
  }

  /**
   * Signs what is there, unless the last head says it already.
   * @throws {HeadsDisagree} it does not continue the last head
   * @throws {KeyHandedOver} another key is the one that signs
   */
  async sign(): Promise<void> {
    const last = await this.options.eventStore.lastOf(treeHeadStream);
    await this.#refuseHandedOver(last && noteOf(last));
    const head = last ? readHead(noteOf(last)) : null;
    const next = await inSnapshot(this.options.readModels, (sql) => this.#nextHead(sql, head));
    if (next) await this.#append(next, last?.revision ?? 'no-stream');
    else if (head) this.#reading = { size: head.treeSize, signedAt: head.signedAt, failure: null };
    await this.#bringFileUpToDate();
  }

  /** @param note the last head; a plain one of ours says that nothing was handed over, without looking at all */
  async #refuseHandedOver(note: string | null): Promise<void> {
    if (note === null || (this.#isOurs(note) && handoverIn(note) === null)) return;
    const follower = await this.#follower();
    if (follower !== null) throw new KeyHandedOver(follower);
  }

  /**
   * Hands over to a key of the same name, in a head that both sign; said twice, it is done once. Where nothing was signed yet, there is
   * nothing to hand over.
   * @throws {KeyHandedOver} to another one
   * @throws {HeadsTooFast} others sign so often that it never is its turn
   */
  async handOver(to: NoteSigner): Promise<void> {
    for (let attempt = 1; !(await this.#isHandedOver(to)); attempt++)
      if (attempt > attempts) throw new HeadsTooFast(attempts);
    await this.#bringFileUpToDate();
  }

  /** Whether it is, or there is nothing to hand over; not, where somebody else signed meanwhile. */
  async #isHandedOver(to: NoteSigner): Promise<boolean> {
    if ((await this.#follower()) === verifierKeyText(to)) return true;
    await this.sign();
    const { eventStore, signer, now = () => new Date() } = this.options;
    const last = await eventStore.lastOf(treeHeadStream);
    if (!last) return true;
    const head = { ...readHead(noteOf(last)), signedAt: now().toISOString() };
    return this.#put(headEvent(signHandover(head, signer, to), head.signedAt), last.revision);
  }

  #isOurs(note: string): boolean {
    try {
      openHead(note, this.options.signer);
      return true;
    } catch (error) {
      if (error instanceof NotGenuine) return false;
      throw error;
    }
  }

  /** The key to which ours was handed over, as text. Cost: all heads. */
  async #follower(): Promise<string | null> {
    const ours = verifierKeyText(this.options.signer);
    for await (const event of this.options.eventStore.readStream(treeHeadStream)) {
      const handover = this.#isOurs(noteOf(event)) ? handoverIn(noteOf(event)) : null;
      if (handover && verifierKeyText(handover.from) === ours) return verifierKeyText(handover.to);
    }
    return null;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#try();
      await sleep(this.options.everyMs, undefined, { signal, ref: false }).catch(() => undefined); // stopped
    }
  }

  async #try(): Promise<void> {
    try {
      await this.options.seals?.seal();
      await this.sign();
      this.#outage.end();
    } catch (cause) {
      const failure = cause instanceof Error ? cause : new Error(String(cause));
      this.#reading = { ...this.#reading, failure };
      if (!this.#outage.isOn) this.#outage.begin(failure);
    }
  }

  async #nextHead(sql: Sql, last: TreeHead | null): Promise<TreeHead | null> {
    const { size: treeSize, position } = await loadMerkleExtent(sql);
    const { treeSize: before, rootHash: root } = last ?? { treeSize: 0, rootHash: emptyRoot };
    if (treeSize < before) return null; // still on its way there
    const tiles = storedTiles(sql);
    if (!(await rootAt(tiles, before)).equals(root)) throw new HeadsDisagree(before);
    if (treeSize === before) return null;
    const { signer, now = () => new Date() } = this.options;
    const rootHash = await rootAt(tiles, treeSize);
    return { origin: signer.name, treeSize, rootHash, position, signedAt: now().toISOString() };
  }

  async #append(head: TreeHead, expected: bigint | 'no-stream'): Promise<void> {
    const event = headEvent(signHead(head, this.options.signer), head.signedAt);
    if (await this.#put(event, expected))
      this.#reading = { size: head.treeSize, signedAt: head.signedAt, failure: null };
  }

  /** @returns false: somebody else signed just now, and it is their turn */
  async #put(event: NewEvent, expected: bigint | 'no-stream'): Promise<boolean> {
    try {
      await this.options.eventStore.append(treeHeadStream, expected, [event]);
      return true;
    } catch (failure) {
      if (failure instanceof WrongExpectedRevision) return false;
      throw failure;
    }
  }

  /** Whatever the stream has and the file does not, also of other processes, and of before a crash between the two. */
  async #bringFileUpToDate(): Promise<void> {
    const [{ eventStore, readModels }, file] = [this.options, this.#file];
    const last = file && (await eventStore.lastOf(treeHeadStream));
    if (!last || noteOf(last) === this.#filed) return;
    await takingTurnsAtHeads(readModels, async () => {
      const filed = await file.last();
      const notes = await headsAfter(eventStore, filed, last.revision);
      await file.append(notes);
      this.#filed = notes.at(-1) ?? filed;
    });
  }
}
