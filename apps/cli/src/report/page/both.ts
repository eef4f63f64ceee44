import { html, type Html } from '../html.js';
import type { Language, Text } from '../text.js';

/** The same in both languages; the switch of the page shows one of them. */
export function both(en: Html | string, zh: Html | string): Html {
  return html`<span lang="en">${en}</span><span lang="zh">${zh}</span>`;
}

export const bothOf = ({ en, zh }: Text): Html => (en === zh ? html`${en}` : both(en, zh));

/** What is drawn or laid out once for each language. */
export function inEach(piece: (language: Language) => Html): Html {
  return html`<div lang="en">${piece('en')}</div>
    <div lang="zh">${piece('zh')}</div>`;
}
