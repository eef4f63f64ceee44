import { html, trusted } from './html.js';

describe('writing markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const nasty = `<script>alert('x')</script>" & `;
    const escaped = '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; &amp; ';
    expect(html`<p title="${nasty}">${nasty}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('escapes what is escaped already once more: text is text', () => {
    expect(html`${'&lt;'}`.markup).toBe('&amp;lt;');
  });

  it('leaves markup as it is, however deep it stands', () => {
    const rows = ['<a>', 'b'].map((text) => html`<b>${text}</b>`);
    expect(html`<i>${rows}</i>`.markup).toBe('<i><b>&lt;a&gt;</b><b>b</b></i>');
    expect(html`${[[trusted('<br>')]]}`.markup).toBe('<br>');
  });

  it('writes numbers, and nothing for null', () => {
    expect(html`${0}${null}${-1.5}`.markup).toBe('0-1.5');
  });
});
