import { eventTypes } from '../vocabulary.js';

const places = new Map([...eventTypes.keys()].map((name, place) => [name, place]));

/** An event of a type that rules do not know: an instant all the same. */
const unknownKind = 255;

/** The place of a type, by the short name that rules list, in the vocabulary; `unknownKind` for any other. */
export const kindOf = (type: string): number => places.get(type) ?? unknownKind;
