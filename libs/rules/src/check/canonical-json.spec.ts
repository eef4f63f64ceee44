import { readFileSync } from 'node:fs';
import { canonicalJson, hashOf } from './canonical-json.js';
import { checkRuleSet } from './check-rule-set.js';
import { parseDocument } from './parse-document.js';
import { Problems } from './problems.js';

function canonical(source: string): string {
  const node = parseDocument(new Problems(), source);
  return node ? canonicalJson(node) : '';
}

const hash = (source: string): string => {
  const checked = checkRuleSet(source);
  return checked.ok ? checked.ruleSet.hash : '';
};

describe('the canonical form of a document (RFC 8785)', () => {
  it('prints numbers as ECMAScript does', () => {
    const numbers =
      '[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0, 1e21, 100, 0x10]';
    expect(canonical(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100,16]');
  });

  it('escapes in texts what must be escaped and nothing else', () => {
    const text = String.raw`"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"`;
    expect(canonical(text)).toBe(String.raw`"€$\u000f\nA'B\"\\\\\"/"`);
  });

  it('sorts keys by UTF-16 units, not by code points', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const source = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 0])));
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(canonical(source)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  it('keeps literals and keys that look special', () => {
    expect(canonical('{b: [null, true, no], __proto__: {a: ~}}')).toBe(
      '{"__proto__":{"a":null},"b":[null,true,"no"]}',
    );
  });

  it('is hashed as UTF-8', () => {
    const node = parseDocument(new Problems(), '{}');
    // sha256 of the two bytes "{}", as sha256sum prints it
    expect(node && hashOf(node)).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describe('the hash of a rule set', () => {
  const source = readFileSync('libs/rules/catalogue/tier-pyramid.yaml', 'utf8');

  it('does not change with layout, comments, quotes, the order of keys or line ends', () => {
    const reordered =
      source.replace('id: tier-pyramid # [a-z][a-z0-9-]{0,62}\n', '') + '\n"id": tier-pyramid\n';
    const others = [
      `# a comment\n\n${source}`,
      source.replaceAll('\n', '\r\n'),
      reordered,
      `\ufeff${source}`,
    ];
    expect(others.map(hash)).toEqual(others.map(() => hash(source)));
    expect(hash(source)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with anything else, even the title', () => {
    expect(hash(source.replace('Customer pyramid', 'Pyramid'))).not.toBe(hash(source));
    expect(hash(source.replace('0.20', '0.21'))).not.toBe(hash(source));
    expect(hash(source.replace('spend_365d >= value.p01', 'spend_365d  >= value.p01'))).not.toBe(
      hash(source),
    );
  });
});
