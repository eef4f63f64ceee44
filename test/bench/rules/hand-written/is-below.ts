/** Whether a value, rounded to twelve significant digits, is below a bound; rounding can only matter beside the bound. */
export function isBelow(value: number, bound: number): boolean {
  const distance = value - bound;
  return distance < -1e-6 || (distance < 1e-6 && Number(value.toPrecision(12)) < bound);
}
