import { html, type Html } from '../html.js';

/** Heads over rows of cells, all of them as they come. */
export const plainTable = (heads: readonly Html[], rows: readonly (readonly Html[])[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
