import { bought, replayed, shoppers, spendOver } from '../testing/replayed.js';
import { reportView } from '../view/report-view.js';
import { page } from './page.js';

const evil = '<script>alert(1)</script>';
const nasty = async () => {
  const control = spendOver(50, evil, evil);
  const histories = [bought(evil, 1, 45), ...shoppers];
  return reportView(await replayed(control, spendOver(20, evil, evil), { histories }), 'GBP');
};

describe('the page of a report', () => {
  it('escapes whatever comes from data: titles, customers, results, in charts too', async () => {
    const text = page(await nasty(), 'en');
    expect(text).not.toContain('<script');
    expect(text.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(10);
    expect(text).toContain(`<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>`); // the customer
    expect(text).toMatch(/<text[^>]*>&lt;script&gt;/); // a result on an axis
  });

  it('asks for nothing and runs nothing', async () => {
    const text = page(await nasty(), 'en');
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(text).not.toMatch(/\b(src|href)=|@import|url\((?!#)/);
  });

  it('opens in the language asked for, and has the other', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    const [english, chinese] = [page(view, 'en'), page(view, 'zh')];
    expect(english).toMatch(/<html lang="en">[\s\S]*id="language-en"\s+checked/);
    expect(chinese).toMatch(/<html lang="zh">[\s\S]*id="language-zh"\s+checked/);
    for (const text of [english, chinese]) expect(text).toMatch(/What was compared[\s\S]*比较对象/);
  });

  it('closes a Chinese bracket with a Chinese one', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    expect(page(view, 'zh').match(/（[^（）<]*\)/g)).toBeNull();
  });

  it('is the same bytes each time', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    expect(page(view, 'en')).toBe(page(view, 'en'));
  });

  it('labels simulated data, and says whether the rules read it', async () => {
    const withSimulated = async (simulated: Record<string, number>) =>
      page(reportView(await replayed(spendOver(50), spendOver(20), { simulated }), 'GBP'), 'en');
    expect(await withSimulated({})).not.toContain('SIMULATED');
    expect(await withSimulated({ CustomerContacted: 3 })).toMatch(
      /SIMULATED DATA[\s\S]*3 of the 4 customer events in this log[\s\S]*No feature .* reads any/,
    );
    expect(await withSimulated({ CustomerPurchased: 3 })).toMatch(
      /SIMULATED DATA[\s\S]*read some of them: purchased/,
    );
  });

  it('says how many of those that moved it lists', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(3), { histories: shoppers }), 'GBP');
    expect(page(view, 'en')).toMatch(/All 2 customers that moved are listed\.[\s\S]*列出全部 2 位变动客户。/);
    const first = view.outputs.map((output) => ({ ...output, movers: output.movers.slice(0, 1) }));
    const text = page({ ...view, outputs: first }, 'en');
    expect(text).toContain('Listed are 1 of the 2 customers that moved: those with the largest net spend.');
    expect(text).toContain('共 2 位变动客户，此处仅列出净消费额最大的 1 位。');
  });

  it('says what it rests on, and how a label did against what came after, where that was asked', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    expect(page(view, 'en')).toMatch(/up to position 7[\s\S]*Digest of the result/);
    expect(page(view, 'en')).not.toContain('What came after');
    const nothing = { alarms: 0, right: 0, open: 2, precision: null, cases: 0, warned: 0, recall: null };
    const some = { ...nothing, alarms: 1500, right: 300, precision: 0.2, medianLeadDays: 12.25 };
    const asked = { kind: 'churned', days: 90, output: 'tier', label: 'gold' } as const;
    const outcome = { ...asked, control: { ...nothing, medianLeadDays: null }, candidate: some };
    const text = page({ ...view, outcome }, 'en').replace(/\s+/g, ' ');
    expect(text).toMatch(/a departure within 90 days.*300 \/ 1,500.*20\.0%.*12\.25/);
    expect(text).toMatch(/90 天内流失/);
  });

  it('says which version of the control was in force when', async () => {
    const reigns = [
      { version: 1, since: -Infinity, until: Date.UTC(2020, 1, 1), activationChanges: 0, lacks: ['stage'] },
      { version: 2, since: Date.UTC(2020, 1, 1), until: Infinity, activationChanges: 1200, lacks: [] },
    ].map((reign) => ({ ...reign, hash: 'h', digest: `digest-${reign.version}`, changes: 1 }));
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    const told = page({ ...view, control: { ...view.control, version: 'timeline', reigns } }, 'en').replace(
      /\s+/g,
      ' ',
    );
    expect(told).toMatch(/over-50@timeline.*what was in force when/);
    expect(told).toMatch(
      /@1<\/code>.*without.*stage.*the beginning.*2020-02-01 00:00.*digest-1.*@2<\/code>.*1,200.*digest-2/,
    );
    expect(page(view, 'en')).not.toContain('what was in force when');
  });

  it('leaves out who began when, where that was not counted', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    expect(page(view, 'en')).toMatch(
      /Who holds the money[\s\S]*By when customers began[\s\S]*按客户起始时间分组/,
    );
    const outputs = view.outputs.map((output) => ({ ...output, cohorts: null }));
    expect(page({ ...view, outputs }, 'en')).not.toContain('By when customers began');
  });

  it('says that a sample is small', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    expect(page(view, 'en')).toContain('small sample');
  });

  it('shows where published cut-offs are not what history gives now', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20)), 'GBP');
    const difference = {
      instant: Date.UTC(2020, 1, 1),
      population: 'value',
      cut: 'p20',
      computed: 12.5,
      published: null,
    };
    expect(page(view, 'en')).toContain('Every cut-off that the control published');
    expect(page({ ...view, cutoffDifferences: [difference] }, 'en')).toMatch(
      /2020-02-01 00:00[\s\S]*value\.p20[\s\S]*–[\s\S]*12\.5/,
    );
  });

  it('stands where there is nobody', async () => {
    const view = reportView(await replayed(spendOver(50), spendOver(20), { histories: [] }), 'GBP');
    expect(page(view, 'en')).not.toMatch(/NaN|undefined|Infinity/);
  });
});
