/** An object without fields. */
export class NothingBody {}
