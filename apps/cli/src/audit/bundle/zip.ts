import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';
import { BadInput, messageOf } from '../../bad-input.js';

/** What is read of a zip at most: bytes of one file, of all, and files (the format itself ends at 65,535). */
const most = { file: 64 * 2 ** 20, all: 512 * 2 ** 20, files: 60_000 };

/** A zip reads the local clock; the same local instant gives the same bytes in every zone. */
const epoch = new Date(1980, 0, 1);

/** One zip of these files: the same files give the same bytes. @throws {BadInput} more than a bundle may hold */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (files.size > most.files)
    throw new BadInput(`a bundle holds at most ${most.files} files, not ${files.size}`);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const named: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { mtime: epoch }]]),
  );
  return zipSync(named, { level: 6 });
}

/**
 * The files of a zip that a stranger made.
 * @param place how messages call it
 * @throws {BadInput} no zip; too large; a name that leads out of it, or that two files have
 */
export function filesIn(zip: Uint8Array, place: string): ReadonlyMap<string, Uint8Array> {
  const door = new Door(place);
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: (file) => door.takes(file) })));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${place}: is no zip that can be read (${messageOf(error)})`);
  }
}

const plainName = /^[A-Za-z0-9][A-Za-z0-9@._-]*(\/[A-Za-z0-9][A-Za-z0-9@._-]*)*$/;

/** Looks at what a zip says of each file before anything of it is unpacked; more than it says is not unpacked. */
class Door {
  readonly #seen = new Set<string>();
  #bytes = 0;

  constructor(private readonly place: string) {}

  takes({ name, originalSize }: UnzipFileInfo): true {
    const shown = JSON.stringify(name.slice(0, 80));
    if (!plainName.test(name) || name.length > 200)
      throw new BadInput(`${this.place}: ${shown} is no name of a file in a bundle`);
    // Names that some disks take for one are one.
    if (this.#seen.has(name.toLowerCase())) throw new BadInput(`${this.place}: holds ${shown} twice`);
    this.#seen.add(name.toLowerCase());
    this.#bytes += originalSize;
    if (originalSize > most.file || this.#bytes > most.all || this.#seen.size > most.files)
      throw new BadInput(`${this.place}: is larger than a bundle may be, at ${shown}`);
    return true;
  }
}
