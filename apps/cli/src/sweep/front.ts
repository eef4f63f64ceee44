/**
 * Which of some points no other is better than: at least as good in everything, and better in something. A point with a figure
 * missing is not among them. Larger is better.
 * @source V. Pareto, Manuale di economia politica (1906): what today is called Pareto efficiency
 */
export function paretoFront(points: readonly (readonly (number | null)[])[]): readonly boolean[] {
  return points.map(
    (point) =>
      !point.includes(null) && !points.some((other) => !other.includes(null) && dominates(other, point)),
  );
}

function dominates(one: readonly (number | null)[], other: readonly (number | null)[]): boolean {
  const differences = one.map((figure, place) => (figure ?? NaN) - (other[place] ?? NaN));
  return (
    differences.every((difference) => difference >= 0) && differences.some((difference) => difference > 0)
  );
}
