// A ladder with a hold keeps, for each rung, until when it was last in force as the raw one (`S` from `base` on): Infinity
// for the one that is, −Infinity for one that never was.

/** Of the rungs in force at any time since `since`: the highest; of those of one level the latest. */
function highest(S: Float64Array, base: number, levels: Int32Array, since: number): number {
  return extreme(S, base, levels, since, 1);
}

/** As `highest`, the lowest. */
function lowest(S: Float64Array, base: number, levels: Int32Array, since: number): number {
  return extreme(S, base, levels, since, -1);
}

function extreme(S: Float64Array, base: number, levels: Int32Array, since: number, sign: 1 | -1): number {
  let found = -1;
  let level = -Infinity;
  let latest = -Infinity;
  for (let rung = 0; rung < levels.length; rung++) {
    const until = S[base + rung] ?? NaN;
    const height = sign * (levels[rung] ?? 0);
    if (until <= since || height < level || (height === level && until <= latest)) continue;
    found = rung;
    level = height;
    latest = until;
  }
  return found;
}

/** When the first of the rungs in force since `since` was left; Infinity when none of them was. */
function firstLeft(S: Float64Array, base: number, rungs: number, since: number): number {
  let first = Infinity;
  for (let place = base; place < base + rungs; place++) {
    const until = S[place] ?? NaN;
    if (until > since && until < first) first = until;
  }
  return first;
}

/** By the names that generated source has for them. */
export const ladder = { highest, lowest, firstLeft };
