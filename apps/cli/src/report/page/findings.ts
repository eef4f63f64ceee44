import { countText, decimalText, shareText, wholeAmountText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { Finding } from '../view/findings.js';
import { both } from './both.js';

/** Sentences, each with how many customers it rests on and the size of its effect. */
export function findingsTable(findings: readonly Finding[], currency: string): Html {
  return html`<table class="findings">
    <thead>
      <tr>
        <th>${both('What differs', '差异')}</th>
        <th class="number">n</th>
        <th>${both('Size of the effect', '效应大小')}</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map((finding) => row(finding, currency))}
    </tbody>
  </table>`;
}

function row(finding: Finding, currency: string): Html {
  const small = both(
    'small sample: a single customer shows; conclude nothing from it',
    '样本很小：个别客户即可左右结果，不宜据此下结论',
  );
  return html`<tr>
    <td>
      ${sentence(finding, currency)} ${finding.isSmall ? html`<em class="small-sample">${small}</em>` : null}
    </td>
    <td class="number">${countText(finding.n)}</td>
    <td>${effect(finding)}</td>
  </tr>`;
}

function sentence(finding: Finding, currency: string): Html {
  switch (finding.kind) {
    case 'agreement': {
      const share = shareText(finding.share);
      return both(`Both place ${share} of customers alike.`, `两套规则对 ${share} 的客户判定一致。`);
    }
    case 'direction': {
      const [up, down] = [countText(finding.up), countText(finding.down)];
      return both(
        `Of the customers that move, ${up} stand higher under the candidate and ${down} lower.`,
        `在变动的客户中，候选规则下 ${up} 人上升，${down} 人下降。`,
      );
    }
    case 'steadiness': {
      const [control, candidate] = [decimalText(finding.control), decimalText(finding.candidate)];
      return both(
        `After the first result a customer changes ${candidate} times under the candidate, ${control} under the control.`,
        `首次判定之后，每位客户在候选规则下平均变动 ${candidate} 次，在对照规则下 ${control} 次。`,
      );
    }
    case 'top':
      return topSentence(finding, currency);
  }
}

function topSentence(
  { value: { result, control, candidate } }: Finding & { kind: 'top' },
  currency: string,
): Html {
  const [before, after] = [control, candidate].map((held) => ({
    spend: shareText(held.shareOfSpend),
    customers: countText(held.customers),
    each: held.spendMinorPerCustomer === null ? '–' : wholeAmountText(held.spendMinorPerCustomer, currency),
  }));
  if (!before || !after) return both('', '');
  return both(
    `“${result.en}” holds ${after.spend} of spend with ${after.customers} customers (${currency} ${after.each} each); ` +
      `under the control ${before.spend} with ${before.customers} (${before.each} each).`,
    `“${result.zh}”：候选规则下 ${after.customers} 人，占消费额 ${after.spend}（人均 ${currency} ${after.each}）；` +
      `对照规则下 ${before.customers} 人，占 ${before.spend}（人均 ${before.each}）。`,
  );
}

function effect(finding: Finding): Html {
  switch (finding.kind) {
    case 'agreement':
      return both(
        `Cohen’s κ ${decimalText(finding.kappa)} (0: as chance would, 1: always)`,
        `Cohen κ ${decimalText(finding.kappa)}（0：与随机一致，1：完全一致）`,
      );
    case 'direction':
      return both(
        `net ${signedShare(finding.net)} of movers upwards`,
        `变动客户净上升 ${signedShare(finding.net)}`,
      );
    case 'steadiness': {
      const [more, less] = [shareText(finding.more), shareText(finding.less)];
      return both(
        `changed more often: ${more} of customers, less often: ${less}; net ${signedShare(finding.net)}`,
        `变动更多的客户 ${more}，更少的 ${less}；净 ${signedShare(finding.net)}`,
      );
    }
    case 'top':
      return both(
        `spend a customer × ${decimalText(finding.ratio)}`,
        `人均消费额为对照的 ${decimalText(finding.ratio)} 倍`,
      );
  }
}

const signedShare = (share: number) =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${shareText(Math.abs(share))}`;
