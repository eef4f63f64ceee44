import { html, trusted, type Html } from '../html.js';
import { languages, type Language } from '../text.js';
import { style } from './style.js';

const names: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** A page in both languages that needs nothing else: no script, no font, no request. */
export function documentOf(
  { title, main }: { readonly title: string; readonly main: Html },
  language: Language,
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        ${languages.map(
          (one) =>
            html`<input
              type="radio"
              name="language"
              id="language-${one}"
              ${trusted(one === language ? 'checked' : '')}
            />`,
        )}
        <main>${main}</main>
      </body>
    </html> `.markup;
}

/** Beside which language a page opens in, its reader chooses the other one here. */
export const languageSwitch = (): Html =>
  html`<nav>${languages.map((one) => html`<label for="language-${one}">${names[one]}</label>`)}</nav>`;
