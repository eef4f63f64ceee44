interface Layout {
  /** Columns of the labels with what is between them and the values; default: two more than the widest label. */
  readonly width?: number;
  readonly indent?: string;
}

/** Values under each other, each behind its label. */
export function labelled(
  lines: readonly (readonly [label: string, value: string])[],
  { width = Math.max(...lines.map(([label]) => widthOf(label))) + 2, indent = '  ' }: Layout = {},
): string[] {
  return lines.map(([label, value]) => `${indent}${label}${' '.repeat(width - widthOf(label))}${value}`);
}

/** On the screen: a Chinese character takes two columns. */
const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
