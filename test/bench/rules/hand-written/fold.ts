/* eslint-disable max-lines -- one loop: cutting it in two would cost calls, or state in memory instead of in locals */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- places are within their arrays, and `++` takes no cast */
import { kindOf } from '@hindsight/rules';
import { ChangeLog } from '../change-log.js';
import { numbersOf, textsOf, type EventColumns } from '../columns.js';
import { rowLength } from './cutoffs.js';
import { isBelow } from './is-below.js';
import { Ladder } from './ladder.js';

// tier-pyramid, value-rfm, lifecycle-4stage and satisfaction, written out by hand as one fold: the yardstick of what is
// generated from their texts. Whoever changes one of those four changes this. Places are within their arrays by the way
// they move, which is what makes every `as number` on this page true.

const dayMs = 86_400_000;
const halfLifeMs = 90 * dayMs;

const contacted = kindOf('contacted');
const purchased = kindOf('purchased');
const returned = kindOf('returned');
const complained = kindOf('complained');
const resolved = kindOf('resolved');
const rated = kindOf('rated');
const referred = kindOf('referred');
const churned = kindOf('churned');

// Stages and rules of the machine, by their places in `resultNames` and `ruleNames`.
const [exploring, forming, stable, declining] = [0, 1, 2, 3];
const [left, silent, dropped, settled, cameBack, recovered, beganAgain, initial] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * All changes of all customers, each evaluated at every instant of its events and, from the first on, at every tick.
 * @param ticks ascending, up to as-of; cut-off instants too: `rows` is what is in force after each (see `cutoffsOf`)
 */
// eslint-disable-next-line complexity -- one loop with its state in locals is what a hand-written fold is
export function fold(
  columns: EventColumns,
  ticks: Float64Array,
  rows: Float64Array,
  asOf: number,
): ChangeLog {
  const { starts, at, kind, dictionary } = columns;
  const amount = numbersOf(columns, 'amount');
  const score100 = numbersOf(columns, 'score100');
  const category = textsOf(columns, 'category');
  const complaintId = textsOf(columns, 'complaintId');
  const direction = textsOf(columns, 'direction');
  const outcome = textsOf(columns, 'outcome');
  const out = dictionary.codeOf('out');
  const notReached = dictionary.codeOf('not_reached');
  const refused = dictionary.codeOf('refused');

  const log = new ChangeLog();
  const tier = new Ladder(log, 0, [[0, 3], [1, 2], [2, 1], [3, 0]], 0, 30 * dayMs); // prettier-ignore
  const rfm = new Ladder(log, 1, [[0, 2], [1, 1], [2, 0]], 0, 30 * dayMs); // prettier-ignore
  const warning = new Ladder(log, 3, [[2, 2], [2, 2], [1, 1], [1, 1], [1, 1], [1, 1], [0, 0]], 0, 14 * dayMs); // prettier-ignore
  const satisfaction = new Ladder(log, 4, [[0, 3], [1, 2], [2, 1], [3, 0]], 7 * dayMs, 0); // prettier-ignore
  const times = new Int32Array(dictionary.size); // of each category in the year
  const isOpen = new Uint8Array(dictionary.size); // complaint by complaint
  const tickCount = ticks.length;
  // What may leave a window, of one customer: purchases and returns, and contacts without an answer.
  const room = mostEvents(starts);
  const moneyAt = new Float64Array(room);
  const money = new Float64Array(room);
  const isOrder = new Uint8Array(room);
  const moneyCategory = new Int32Array(room);
  const referredAt = new Float64Array(room);
  const unansweredAt = new Float64Array(room);

  for (let c = 0; c < starts.length - 1; c++) {
    const first = (starts[c] as number) | 0;
    const end = (starts[c + 1] as number) | 0;
    if (first === end) continue;
    let i = first;
    let moneys = 0;
    let year = 0; // the first of `money` that is inside the last 365 days, and so on
    let half = 0;
    let quarter = 0;
    let referrals = 0; // ever; those that have left the year
    let referralsLeft = 0;
    let unanswered = 0; // ever; those that have left the 60 days
    let unansweredLeft = 0;
    let k = 0;
    while (k < tickCount && (ticks[k] as number) < (at[first] as number)) k++;

    let orders = 0;
    let ordersYear = 0;
    let ordersBefore = 0;
    let spendYear = 0;
    let spendQuarter = 0;
    let spendBefore = 0;
    let categories = 0;
    let churns = 0;
    let open = 0;
    let firstOrder = 0;
    let lastOrder = 0;
    let lastChurn = 0;
    let silentAfter = 3 * 60; // days; of the customer's own rhythm once three orders show it
    let overdueAfter = 2 * 60;
    let sum = 0; // decayed sum of ratings, and of their number, both as at `ratedAt`
    let weight = 0;
    let ratedAt = 0;
    let stage = -1;
    let holdingFrom = -1; // of the one held transition that leaves the stage
    let tierLast = -1; // the row at the last evaluation, and whether a hold keeps the result from it
    let tierHeld = true;
    let rfmLast = -1;
    let rfmHeld = true;
    let warningLast = -1;
    let warningHeld = true;
    let bandLast = -1;
    let bandHeld = true;
    tier.start();
    rfm.start();
    warning.start();
    satisfaction.start();

    for (;;) {
      const tickAt = k < tickCount ? (ticks[k] as number) : Infinity;
      const eventAt = i < end ? (at[i] as number) : Infinity;
      const t = eventAt < tickAt ? eventAt : tickAt;
      if (t > asOf) break;
      if (tickAt === t) k++;

      for (; i < end && at[i] === t; i++) {
        const type = kind[i];
        if (type === purchased) {
          const code = category[i] as number;
          if (code >= 0) if (times[code]!++ === 0) categories++;
          if (orders++ === 0) firstOrder = t;
          lastOrder = t;
          if (orders >= 3) {
            const gap = (lastOrder - firstOrder) / (orders - 1) / dayMs;
            silentAfter = Math.max(90, 3 * gap);
            overdueAfter = Math.max(60, 2 * gap);
          }
          ordersYear++;
          spendYear += amount[i] as number;
          spendQuarter += amount[i] as number;
          moneyAt[moneys] = t;
          money[moneys] = amount[i] as number;
          moneyCategory[moneys] = code;
          isOrder[moneys++] = 1;
        } else if (type === contacted) {
          if (direction[i] === out && (outcome[i] === notReached || outcome[i] === refused))
            unansweredAt[unanswered++] = t;
        } else if (type === rated) {
          const faded = Math.pow(2, -(t - ratedAt) / halfLifeMs);
          sum = sum * faded + (score100[i] as number);
          weight = weight * faded + 1;
          ratedAt = t;
        } else if (type === returned) {
          spendYear += amount[i] as number;
          spendQuarter += amount[i] as number;
          moneyAt[moneys] = t;
          money[moneys] = amount[i] as number;
          moneyCategory[moneys] = -1;
          isOrder[moneys++] = 0;
        } else if (type === complained) {
          const code = complaintId[i] as number;
          open += 1 - (isOpen[code] as number);
          isOpen[code] = 1;
        } else if (type === resolved) {
          const code = complaintId[i] as number;
          open -= isOpen[code] as number;
          isOpen[code] = 0;
        } else if (type === referred) {
          referredAt[referrals++] = t;
        } else if (type === churned) {
          churns++;
          lastChurn = t;
        }
      }
      while (unansweredLeft < unanswered && (unansweredAt[unansweredLeft] as number) <= t - 60 * dayMs)
        unansweredLeft++;
      while (referralsLeft < referrals && (referredAt[referralsLeft] as number) <= t - 365 * dayMs)
        referralsLeft++;
      for (; quarter < moneys && (moneyAt[quarter] as number) <= t - 90 * dayMs; quarter++) {
        ordersBefore += isOrder[quarter] as number;
        spendQuarter -= money[quarter] as number;
        spendBefore += money[quarter] as number;
      }
      for (; half < quarter && (moneyAt[half] as number) <= t - 180 * dayMs; half++) {
        ordersBefore -= isOrder[half] as number;
        spendBefore -= money[half] as number;
      }
      for (; year < half && (moneyAt[year] as number) <= t - 365 * dayMs; year++) {
        const code = moneyCategory[year] as number;
        if (code >= 0) if (--times[code]! === 0) categories--;
        ordersYear -= isOrder[year] as number;
        spendYear -= money[year] as number;
      }

      // Sums of money are read in major units; comparing them with each other or a cut-off of their own needs no division.
      const row = k * rowLength;
      const daysSinceOrder = orders > 0 ? Math.floor((t - lastOrder) / dayMs) : 99999;
      const daysSinceChurn = churns > 0 ? Math.floor((t - lastChurn) / dayMs) : 99999;
      const tierRow =
        3 -
        Number(spendYear >= (rows[row + 2] as number)) -
        Number(spendYear >= (rows[row + 1] as number)) -
        Number(spendYear >= (rows[row] as number));
      if (tierRow !== tierLast || tierHeld) tierHeld = tier.settle(c, t, (tierLast = tierRow));

      let score = 0;
      if (ordersYear >= 1) {
        // Every cut-off is published with its population or NaN, which nothing reaches.
        score =
          Number(rows[row + 3] === rows[row + 3]) * 2 +
          Number(daysSinceOrder <= (rows[row + 3] as number)) +
          Number(daysSinceOrder <= (rows[row + 4] as number)) +
          Number(daysSinceOrder <= (rows[row + 5] as number)) +
          Number(daysSinceOrder <= (rows[row + 6] as number)) +
          Number(ordersYear >= (rows[row + 7] as number)) +
          Number(ordersYear >= (rows[row + 8] as number)) +
          Number(ordersYear >= (rows[row + 9] as number)) +
          Number(ordersYear >= (rows[row + 10] as number));
        if (spendYear > 0)
          score +=
            Number(rows[row + 11] === rows[row + 11]) +
            Number(spendYear >= (rows[row + 11] as number)) +
            Number(spendYear >= (rows[row + 12] as number)) +
            Number(spendYear >= (rows[row + 13] as number)) +
            Number(spendYear >= (rows[row + 14] as number));
      }
      const rfmRow = 2 - Number(score >= 9) - Number(score >= 13);
      if (rfmRow !== rfmLast || rfmHeld) rfmHeld = rfm.settle(c, t, (rfmLast = rfmRow));

      const was = stage < 0 ? exploring : stage;
      let to = was;
      let rule = initial;
      if (was !== declining && churns >= 1 && daysSinceChurn <= daysSinceOrder) {
        to = declining;
        rule = left;
      } else if (was !== declining && orders >= 1 && daysSinceOrder > silentAfter) {
        to = declining;
        rule = silent;
      } else if (was === exploring) {
        if (ordersYear >= 2) {
          to = forming;
          rule = cameBack;
        }
      } else if (was === declining) {
        const isBack = daysSinceOrder <= 30 && daysSinceOrder < daysSinceChurn;
        if (ordersYear >= 2 && isBack && spendQuarter / 100 >= 0.6 * (spendBefore / 100)) {
          to = forming;
          rule = recovered;
        } else if (ordersYear === 1 && isBack) {
          to = exploring;
          rule = beganAgain;
        }
      } else {
        const holds =
          was === stable
            ? ordersBefore >= 2 && spendQuarter / 100 < 0.3 * (spendBefore / 100)
            : daysSinceOrder <= 90 &&
              (ordersYear >= 5 || (ordersYear >= 3 && (categories >= 2 || referrals > referralsLeft)));
        if (!holds) holdingFrom = -1;
        else if (holdingFrom < 0) holdingFrom = t;
        else if (t - holdingFrom >= 30 * dayMs) {
          to = was === stable ? declining : stable;
          rule = was === stable ? dropped : settled;
        }
      }
      if (to !== stage) {
        log.add(c, 2, t, stage, to, rule);
        if (rule !== initial) holdingFrom = -1;
        stage = to;
      }

      const faded = weight === 0 ? 0 : t === ratedAt ? 1 : Math.pow(2, -(t - ratedAt) / halfLifeMs);
      const mood = weight === 0 ? 70 : (70 + sum * faded) / (1 + weight * faded);
      const ratings = weight === 0 ? 60 : (60 + sum * faded) / (1 + weight * faded);
      let sign = 6;
      if (open >= 1 && isBelow(mood, 60)) sign = 0;
      else if (orders >= 1 && daysSinceOrder > overdueAfter) sign = 1;
      else if (open >= 1) sign = 2;
      else if (isBelow(mood, 55)) sign = 3;
      else if (unanswered - unansweredLeft >= 2) sign = 4;
      else if (ordersBefore >= 2 && spendQuarter / 100 < 0.5 * (spendBefore / 100)) sign = 5;
      if (sign !== warningLast || warningHeld) warningHeld = warning.settle(c, t, (warningLast = sign));

      const penalty = 20 * open;
      let band = 0;
      if (isBelow(ratings, 75 + penalty)) {
        band = 1;
        if (isBelow(ratings, 65 + penalty)) band = isBelow(ratings, 45 + penalty) ? 3 : 2;
      }
      if (band !== bandLast || bandHeld) bandHeld = satisfaction.settle(c, t, (bandLast = band));
    }
    for (; year < moneys; year++)
      if ((moneyCategory[year] as number) >= 0) times[moneyCategory[year] as number] = 0;
    if (open > 0) isOpen.fill(0);
  }
  return log;
}

function mostEvents(starts: Uint32Array): number {
  let most = 0;
  for (let c = 1; c < starts.length; c++)
    most = Math.max(most, (starts[c] as number) - (starts[c - 1] as number));
  return most;
}
