import type { Note, Read, Writing } from './writing.js';

/** Reads what the words of a source mean, where the mapping says so, as `read` reads it. */
export function byWords(read: Read, writing: Writing): Read {
  if (!writing.map) return read;
  return (text, note) => {
    const found = meaning(text, writing, note);
    return found === undefined || found === null ? found : read(found, note);
  };
}

function meaning(text: string, { map, otherwise }: Writing, note: Note): string | null | undefined {
  const word = map?.get(text);
  if (word === undefined && otherwise === undefined) return null;
  note(word === undefined ? 'words not known' : 'words mapped');
  return word ?? otherwise ?? undefined;
}
