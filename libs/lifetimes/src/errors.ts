/** There are too few customers, or too little tells them apart, to say anything of a population. */
export class NotEnoughToFit extends Error {
  override readonly name = 'NotEnoughToFit';
}
